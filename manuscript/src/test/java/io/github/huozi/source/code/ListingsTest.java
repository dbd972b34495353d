package io.github.huozi.source.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.huozi.publication.Folder;
import io.github.huozi.publication.Picture;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The XHTML of listings. */
class ListingsTest {

  @TempDir Path temp;

  private static Stream<Arguments> programs() {
    return Stream.of(
        arguments("java", "int a = 1; // 注", List.of("type:int", "number:1", "comment:// 注")),
        arguments(
            "rust", "fn f<'a>(x: &'a str) -> char { 'c' }", List.of("keyword:fn", "string:'c'")),
        arguments(
            "rs",
            "#[derive(Debug)]\nstruct 点;",
            List.of("annotation:#[derive(Debug)]", "keyword:struct")),
        arguments(
            "Python",
            "def f():\n    \"\"\"说\n    明\"\"\"",
            List.of("keyword:def", "string:\"\"\"说")),
        arguments("js", "const 名 = `在 ${x}`;", List.of("keyword:const")),
        arguments("yaml", "键: \"值\" # 注", List.of("attribute:键", "string:\"值\"", "comment:# 注")),
        arguments("toml", "[a]\nb = \"c\"", List.of("string:\"c\"")),
        arguments("diff", "-旧\n+新", List.of("deleted:-旧", "inserted:+新")),
        arguments("console", "$ ls -l\n总数 3", List.of("prompt:$", "command:ls -l")),
        arguments(
            "bash",
            "$ docker run ubuntu:22.04\n完成",
            List.of("prompt:$", "command:docker run ubuntu:22.04")),
        arguments(
            "html", "<p class=\"a\">字</p>", List.of("tag:p", "attribute:class", "string:\"a\"")));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void tokensHaveTheirClasses(String language, String program, List<String> expected) {
    Element code = code("```" + language + "\n" + program + "\n```");
    assertThat(code.wholeText()).isEqualTo(program);
    assertThat(code.select("span").stream().map(s -> s.className() + ":" + s.wholeText()))
        .containsAll(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "unknown", "", "宋体", "mermaid"})
  void otherLanguagesArePlain(String language) {
    assertThat(code("```" + language + "\nint a = 1;\n```").select("span")).isEmpty();
  }

  @Test
  void highlightFalseLeavesListingsPlain() {
    folder("```java\nint a;\n```").with("publication.yaml", "title: T\nhighlight: false\n");
    assertThat(folder().section().content())
        .contains("<code class=\"language-java\">int a;</code>");
  }

  @Test
  void linesHaveNumbersAndMarks() {
    assertThat(content("```text {2} linenos start=9\n甲\n\n乙\n```"))
        .isEqualTo(
            "<pre class=\"numbered\"><code class=\"language-text\"><span class=\"line\" data-number=\"9\">甲</span>\n"
                + "<span class=\"line marked\" data-number=\"10\"></span>\n"
                + "<span class=\"line\" data-number=\"11\">乙</span></code></pre>");
    assertThat(content("```text {1}\n甲\n乙\n```"))
        .contains("<span class=\"line marked\">甲</span>\n<span class=\"line\">乙</span>");
  }

  @Test
  void titlesStandAboveTheListing() {
    assertThat(content("```text title=\"主程序\" {#lst-a}\nx\n```"))
        .isEqualTo(
            "<div class=\"listing\" id=\"a--lst-a\"><p class=\"listing-title\">主程序</p>"
                + "<pre><code class=\"language-text\">x</code></pre></div>");
  }

  @Test
  void hiddenLinesAreLeftOut() {
    assertThat(
            code("```rust\n# use a;\n#\n    # b\nlet 一 = 1;\n## c\n#[d]\n#![e]\n#f\n```")
                .wholeText())
        .isEqualTo("let 一 = 1;\n# c\n#[d]\n#![e]\n#f");
    assertThat(code("```python hidelines=~\n~import a\nb\n# c\n```").wholeText())
        .isEqualTo("b\n# c");
    assertThat(code("```sh\n# a\nb\n```").wholeText()).isEqualTo("# a\nb");
  }

  @Test
  void commentsMarkLines() {
    String listing =
        "a\n  // highlight-next-line\nb\n/* highlight-start */\nc\nd\n// highlight-end\ne\n"
            + "<!-- highlight-next-line -->\nf # highlight-start\n// highlight-lines";
    Element code = code("```js {1}\n" + listing + "\n```");
    assertThat(code.wholeText())
        .isEqualTo("a\nb\nc\nd\ne\nf # highlight-start\n// highlight-lines");
    assertThat(code.select(".marked").eachText())
        .containsExactly("a", "b", "c", "d", "f # highlight-start");
    assertThat(code("```rust\n# use a;\n// highlight-start\nb\n```").select(".marked").eachText())
        .containsExactly("b");
  }

  @Test
  void linesAfterHiddenOnesKeepTheirPlaces() {
    String content =
        folder("```rust\n# use a;\nlet x = 1;\n# b\n# c\nlet y = \"字\";\nz\n```")
            .section()
            .content();
    assertThat(content).contains("<span class=\"keyword\" data-line=\"5\">let</span> x");
    assertThat(content).contains("<span class=\"keyword\" data-line=\"8\">let</span> y");
  }

  @Test
  void aDiagramIsItsDrawingOrItsSource() {
    Folder folder = folder("```mermaid {file=\"a.png\" alt=\"甲到乙\"}\ngraph TD; A-->B;\n```");
    folder.with("en/a.png", Picture.of("png"));
    assertThat(folder.section().content()).contains("alt=\"甲到乙\"").doesNotContain("graph");
    assertThat(folder.problems()).isEmpty();
    folder("```mermaid\ngraph TD;\n```\n\n```dot\ndigraph {}\n```\n\n```mermaid\ngraph LR;\n```");
    assertThat(folder().section().content()).contains("graph LR;");
    Folder last = folder();
    last.manuscript();
    assertThat(last.problems()).hasSize(3);
    assertThat(last.briefProblems())
        .containsExactly(
            "warning en/a.md:3: the mermaid diagram is printed as its source (and 1 more like it in the file); draw it with its own tool, and give the file: ```mermaid {file=diagram.svg alt=\"What it shows\"}",
            "warning en/a.md:7: the dot diagram is printed as its source; draw it with its own tool, and give the file: ```dot {file=diagram.svg alt=\"What it shows\"}");
  }

  @Test
  void listingsOfHtmlAreHighlightedToo() {
    Folder folder = new Folder(temp).with("publication.yaml", "title: T\n");
    folder.with("en/a.html", "<h1>A</h1><pre><code class=\"language-java\">int a;</code></pre>");
    assertThat(folder.section().content()).contains("<span class=\"type\">int</span> a;");
  }

  private Element code(String markdown) {
    return Jsoup.parse(folder(markdown).section().content()).selectFirst("pre code");
  }

  private String content(String markdown) {
    return folder(markdown).section().content().replaceAll(" data-line=\"\\d+\"", "");
  }

  private Folder folder(String markdown) {
    return folder().with("publication.yaml", "title: T\n").with("en/a.md", "# A\n\n" + markdown);
  }

  private Folder folder() {
    return new Folder(temp);
  }
}
