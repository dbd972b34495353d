package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.css.CssValues;
import io.github.huozi.css.VerticalForms;
import io.github.huozi.source.section.FirstHeading;
import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines on which regular expressions would go back again and again, or recurse until the stack is
 * full: the work grows with their length, and not with its square.
 */
class HostileLinesTest {

  private static final int LENGTH = 20_000;

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "en/1.md|# |//a.|",
        "en/1.md|# ![x](//|a.|b)",
        "en/1.md|# T<n><n>a `|```` |x` b",
        "en/1.md|# T<n><n>```java {|a=[|}<n>x<n>```",
        "en/1.md|# T<n><n>```java {|[|}<n>x<n>```",
        "en/1.md|# T<n><n>```java {hl=\"1| |2\"}<n>x<n>```",
        "en/1.md|# T<n><n>$$<n>a| |b<n>$$",
        "en/1.md|# T<n><n>[a](https://a.b/|/|c)",
        "en/1.md|# T<n><n><p style=\"x| |y\">a</p>",
        "en/1.md|# T<n><n>```{r}<n>| <n>|x<n>```",
        "en/SUMMARY.md|- [x](|/|x.md)",
        "en/SUMMARY.md||- [x](none.md)<n>|",
        "en/SUMMARY.md||- Part<n>    - [x](2.md)<n>|",
        "README.md|# | |x",
        "README.md|# |# |x",
        "publication.yaml|title: T #a| |b"
      })
  void theyAreReadInTime(String file, String before, String unit, String after) {
    IntConsumer read =
        length -> {
          Folder folder =
              new Folder(temp.resolve(String.valueOf(length)))
                  .with("publication.yaml", "title: T\nlinks: printed\n")
                  .with("en/2.md", "# B\n\nText.\n")
                  .with(
                      file,
                      (before + unit.repeat(length / unit.length()) + after + "\n")
                          .replace("<n>", "\n"));
          folder.read();
        };
    read.accept(100);
    ProcessorTime.requireLinear(
        before + unit, () -> read.accept(LENGTH), () -> read.accept(4 * LENGTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"```", "a\n", "```\n", "```toc\n", "```toc\na\n"})
  void booksOfOtherToolsAreReadInTime(String unit) {
    IntConsumer read =
        length -> {
          String text = "# T\n\n" + unit.repeat(length / unit.length()) + "x\n";
          new Folder(temp.resolve("b" + length))
              .with("_bookdown.yml", "rmd_files: [index.Rmd]\n")
              .with("index.Rmd", text)
              .read();
          new Folder(temp.resolve("d" + length))
              .with("config.ini", "[project]\nname = T\n[build]\n")
              .with("index.md", text)
              .read();
        };
    read.accept(100);
    ProcessorTime.requireLinear(unit, () -> read.accept(LENGTH / 4), () -> read.accept(LENGTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "/*a", "! ", "\n"})
  void stylesAreReadInTime(String unit) {
    IntConsumer read =
        length -> {
          String text = unit.repeat(length / unit.length()) + "x";
          assertThat(CssValues.plain("a" + text)).startsWith("a");
          assertThat(CssValues.isImportant(text)).isFalse();
          VerticalForms.of("p { width: 1px" + text + " }");
          assertThat(FirstHeading.in("# " + text)).isNotNull();
        };
    read.accept(100);
    ProcessorTime.requireLinear(unit, () -> read.accept(LENGTH), () -> read.accept(4 * LENGTH));
  }
}
