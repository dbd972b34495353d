package io.github.huozi.publication;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.huozi.testing.InParts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to take a parser much time soon give a section or a problem. */
@InParts(3)
@Tag("long")
class BoundsTest {

  @TempDir Path temp;

  @InParts(4)
  @ParameterizedTest
  @ValueSource(strings = {"<", "x <a ", "<!-- ", "<? ", "<![CDATA[", "<!A ", "x <a b='", "<a@b."})
  void bracketsThatBeginNothingAreReadOnce(String unit) {
    assertThat(problems("a.md", unit.repeat(20_000) + ">")).isEmpty();
  }

  @Test
  void bracketsThatBeginNothingAreText() {
    assertThat(content("a <!-- b --> <i>c</i> <https://x.org/?a='b> <? d ?> <!A b> <e f='>'> <"))
        .isEqualTo(
            "<p data-line=\"1\">a  <i>c</i> <a href=\"https://x.org/?a='b\">https://x.org/?a='b</a>    &lt;</p>");
  }

  @Test
  void aParagraphMayHaveThousandsOfLines() {
    assertThat(problems("a.md", "「活字」印刷。\n".repeat(10_000))).isEmpty();
    assertThat(problems("a.md", "word ".repeat(200_000))).isEmpty();
    assertThat(problems("a.md", "　活字印刷。\n".repeat(10_000))).isEmpty();
    assertThat(problems("a.md", "「活字」印刷。\n".repeat(40_000)))
        .containsExactly(
            "en/a.md:31625: the paragraph has tens of thousands of lines; split the file into several");
  }

  @Test
  void unpairedMarksAreReported() {
    assertThat(problems("a.md", "a*b" + " ~a".repeat(30_000) + " c** ".repeat(30_000))).isEmpty();
    assertThat(problems("a.md", "x\n\n" + "[ ".repeat(50_000) + "[a](b) ".repeat(50_000)))
        .containsExactly(
            "en/a.md:3: the paragraph has more brackets than can be paired; split the file into several");
    assertThat(problems("a.md", "`".repeat(300_000) + "a")).isEmpty();
    assertThat(problems("a.md", "*`".repeat(600_000)))
        .contains(
            "en/a.md:1: the text has more than a million symbols such as * [ < `; split the file into several");
  }

  @Test
  void aSmallFileDoesNotBecomeALargeOne() {
    assertThat(
            problems(
                "a.md",
                "|a".repeat(1000) + "|\n" + "|-".repeat(1000) + "|\n" + "|b|\n".repeat(1000)))
        .contains(
            "en/a.md:302: the tables have more than 300,000 cells; split the file into several");
    assertThat(problems("a.md", "[a]: b" + "c".repeat(50_000) + "\n\n" + "[a]\n\n".repeat(2000)))
        .anyMatch(
            p ->
                p.endsWith(
                    "the text becomes more than 4 MB of HTML; use fewer references, or write shorter addresses and abbreviations"));
    assertThat(problems("a.md", "*[a]: " + "b".repeat(499) + "\n\n" + "a ".repeat(20_000)))
        .containsExactly(
            "en/a.md:3: the text becomes more than 4 MB of HTML; use fewer references, or write shorter addresses and abbreviations");
    assertThat(
            problems(
                "a.md",
                "[a]: b"
                    + "c".repeat(3_000)
                    + "\n\nx"
                    + IntStream.range(0, 40)
                        .mapToObj(i -> "[^" + i + "]")
                        .collect(Collectors.joining())
                    + "\n\n"
                    + IntStream.range(0, 40)
                        .mapToObj(i -> "[^" + i + "]: " + "[a] ".repeat(50) + "\n\n")
                        .collect(Collectors.joining())))
        .anyMatch(p -> p.contains("the text becomes more than 4 MB of HTML"));
  }

  @Test
  void abbreviationsThatBeginAlikeAreLookedUpSoOften() {
    String alike = "一".repeat(70);
    Folder folder =
        new Folder(temp)
            .with(
                "zh-Hans/a.md",
                "*["
                    + alike
                    + "甲]: x\n*["
                    + alike
                    + "乙]: x\n\n"
                    + ("一".repeat(20_000) + "\n\n").repeat(40));
    folder.editions();
    assertThat(folder.problems())
        .containsExactly(
            "warning zh-Hans/a.md:34: so many abbreviations begin alike that none is marked from here on; define fewer, or split the file");
  }

  @Test
  void excessIsReported() {
    assertThat(problems("a.md", "- - a\n".repeat(200_000)))
        .contains(
            "en/a.md:150001: the text has more than 300,000 blocks; split the file into several");
    assertThat(problems("a.html", "<wbr><wbr>\n".repeat(200_000)))
        .contains(
            "en/a.html:150000: the text has more than 300,000 elements; split the file into several");
    for (String file : List.of("a.md", "a.html", "a.txt")) {
      assertThat(problems(file, "a\n\n".repeat(150_001)))
          .containsExactly(
              "en/" + file + ": the file has more than 300,000 lines; split it into several files");
    }
    assertThat(problems("a.txt", "a".repeat((8 << 20) + 1)))
        .contains("en/a.txt: the file is larger than 8 MB; split it into several files");
  }

  @Test
  void elementsThatTheParserAddsCountToo() {
    String open =
        IntStream.range(0, 10).mapToObj(i -> "<b id=i" + i + ">").collect(Collectors.joining());
    for (String text :
        List.of(
            "x" + "</p>".repeat(1_900_000),
            "</br>".repeat(1_600_000),
            "<p>" + open + "</p><p>x".repeat(40_000))) {
      assertThat(problems("a.html", text))
          .as(text.substring(0, 9))
          .containsExactly(
              "en/a.html:1: the text has more than 300,000 elements; split the file into several");
    }
  }

  @Test
  void manyChildrenAreCorrectedInLinearTime() {
    for (String unit :
        List.of("<dt>a</dt>", "<rt>a</rt>", "<foo>a</foo>", "<b><p></b>", "<li>a", "<p>　a<br>　b")) {
      assertThat(problems("a.html", "<p>x</p>" + unit.repeat(5_000))).as(unit).hasSizeLessThan(3);
    }
    assertThat(problems("a.html", "<ul>" + "a<b>c</b>".repeat(10_000))).isEmpty();
    assertThat(problems("a.html", "<h2>" + "a<div>c</div>".repeat(10_000)))
        .containsExactly(
            "en/a.html:1: a heading has more than 2,000 characters; make a paragraph of it");
  }

  @Test
  void nestingHasADepth() {
    for (String unit : List.of("<div>", "<ul><li>", "<b><i>", "<table><tr><td>", "<ins><del>")) {
      assertThat(problems("a.html", unit.repeat(10_000) + "x")).as(unit).isNotNull();
    }
    for (String unit : List.of(">", "- ", "[", "![", "*a ", "^[", "**a *b ", "1. ")) {
      assertThat(problems("a.md", unit.repeat(10_000) + "x")).as(unit).isNotNull();
    }
    Folder deep = new Folder(temp.resolve("deep"));
    deep.with("en/a.md", "---\na: " + "[".repeat(100_000) + "\n---\nx").editions();
    assertThat(deep.problems()).hasSize(1);
  }

  @Test
  void atMostAThousandProblemsAreReported() {
    String calls =
        IntStream.range(0, 3000).mapToObj(i -> "[^a" + i + "] ").collect(Collectors.joining());
    assertThat(problems("a.md", calls))
        .hasSize(1001)
        .contains(
            "en/a.md: there are more problems in the file than these 1000; correct these first");
  }

  private List<String> problems(String file, String text) {
    Folder folder = new Folder(temp.resolve(file)).with("en/" + file, text);
    return assertTimeoutPreemptively(
        ofMinutes(10),
        () -> {
          folder.editions();
          return folder.problems().stream().filter(p -> !p.startsWith("warning")).toList();
        });
  }

  private String content(String markdown) {
    return new Folder(temp.resolve("content")).with("en/a.md", markdown).section().content();
  }
}
