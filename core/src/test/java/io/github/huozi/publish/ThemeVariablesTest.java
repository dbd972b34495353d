package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variables of the built-in style sheets. */
final class ThemeVariablesTest {

  private static final String TEXT =
      "# Clay\n\nFired.\n\n<p style=\"page-break-before: always\">On.</p>\n";

  @TempDir private Path temp;

  private PublicationFolder folder(String css) throws IOException {
    return new PublicationFolder(temp)
        .with("publication.yaml", "title: T\ncategory: History\n")
        .with("en/a.md", TEXT)
        .with("theme/css/theme.css", css);
  }

  @Test
  void theAccentChangesInBothForms() throws Exception {
    PublicationFolder folder = folder(":root { --huozi-accent: #1d4f7c }");
    folder.publish();
    assertThat(folder.problems()).isEmpty();
    assertThat(content(folder)).contains(".114 .31 .486 rg").doesNotContain(".549 ");
    String css = EpubFile.read(folder.file("en", Format.EPUB)).source("css/base.css");
    assertThat(css).contains("color: #1d4f7c").doesNotContain("var(", "8c2f24");
  }

  @Test
  void theBuiltInSheetsHaveNoVariablesLeft() throws Exception {
    PublicationFolder folder = folder("");
    folder.publish();
    EpubFile epub = EpubFile.read(folder.file("en", Format.EPUB));
    assertThat(epub.source("css/base.css") + epub.source("css/reading.css"))
        .contains("#8c2f24")
        .doesNotContain("var(");
  }

  @Test
  void headsAreSwitchedOff() throws Exception {
    PublicationFolder with = folder("").as(Format.PDF);
    with.publish();
    assertThat(lines(with)).contains("T");
    PublicationFolder without = folder(":root { --huozi-heads: none }").as(Format.PDF);
    without.publish();
    assertThat(lines(without)).doesNotContain("T");
  }

  @Test
  void anUnknownNameIsTold() throws Exception {
    PublicationFolder folder =
        folder("p { margin: 0 }\n:root { --huozi-acent: red }").as(Format.PDF);
    folder.publish();
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .contains("theme.css:2: no built-in style sheet uses the variable --huozi-acent; there are")
        .contains("--huozi-accent");
  }

  @Test
  void theNamesThatAreToldAreThoseThatHaveAnEffect() throws Exception {
    Set<String> used = new TreeSet<>();
    Path builtIn = Path.of("../manuscript/src/main/resources/io/github/huozi/theme/builtin");
    try (Stream<Path> files = Files.walk(builtIn)) {
      for (Path sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
        Pattern.compile("var\\((--[a-z-]+)")
            .matcher(Files.readString(sheet))
            .results()
            .forEach(name -> used.add(name.group(1)));
      }
    }
    used.add("--huozi-numbering"); // The report's numbers are no matter of a style sheet.
    PublicationFolder folder = folder(":root { --huozi-: red }").as(Format.PDF);
    folder.publish();
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .endsWith("there are " + String.join(", ", used));
  }

  @Test
  void oneWithoutAValueIsTold() throws Exception {
    PublicationFolder folder = folder("p { color: var(--mine) }").as(Format.PDF);
    folder.publish();
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .contains("theme.css:1: the PDF does not know var(); set it for :root, in css/theme.css");
  }

  private static List<String> lines(PublicationFolder folder) throws Exception {
    return PrintedLines.on(folder.file("en", Format.PDF), 2).stream()
        .map(PrintedLines.Line::text)
        .toList();
  }

  private static String content(PublicationFolder folder) throws IOException {
    return PdfFile.operators(folder.file("en", Format.PDF), 1);
  }
}
