package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections from files, and the problems of files that cannot be read. */
class ManuscriptReaderTest {

  @TempDir Path temp;

  @Test
  void sectionsComeInNaturalOrder() {
    Folder folder = folder();
    for (String name :
        List.of("10-b.md", "2-a.md", "README.md", "_x.md", ".y.md", "B.html", "a.txt")) {
      folder.with("en/" + name, "x");
    }
    assertThat(folder.manuscript().sections())
        .extracting(Section::id)
        .containsExactly("a", "b", "a-2", "b-2");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/README.md: the file is not read as a section; list it in a SUMMARY.md, or begin the name with an underscore");
  }

  @Test
  void summaryDeterminesTheOrder() {
    Folder folder =
        folder()
            .with(
                "en/SUMMARY.md",
                "# Summary\n\n[Read](README.md)\n\n# Part\n\n- [B](sub/b.md)\n  - [A](a.md#x)\n  - [Draft]()\n- [A](a.md#y)\n- [N](none.md)\n- [W](https://x.org)\n")
            .with("en/README.md", "# R")
            .with("en/a.md", "# A")
            .with("en/c.md", "# C")
            .with("en/sub/b.md", "# B\n\n[A](../a.md)");
    assertThat(folder.manuscript().sections())
        .extracting(Section::title)
        .containsExactly("R", "Part", "B", "A");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/SUMMARY.md:9: \"Draft\" is a draft and is ignored; give its link a file, or delete it",
            "en/SUMMARY.md:11: the file none.md does not exist; add the file, correct the path, or delete the line",
            "warning en/SUMMARY.md:12: \"https://x.org\" does not link to a section; delete"
                + " the link",
            "warning en/c.md: SUMMARY.md does not list the file; add it there, or begin the name with an underscore");
  }

  @Test
  void headingsAreListed() {
    Section section =
        folder().with("en/s.md", "# T\n\n## A [*b*](#a-b) c[^1]\n\n[^1]: n").section();
    assertThat(section.headings())
        .containsExactly(new Heading(2, "s--a-b-c", "A b c", "A <em>b</em> c"));
  }

  @Test
  void linksLeadToSections() {
    Folder folder =
        folder()
            .with(
                "en/1-a.md",
                "# A\n\n[1](2-b.md) [2](2-b.html#x) [3](../en/2-b.md#%E6%B4%BB) [4](#a) [5](<https://x.org/a b>)")
            .with("en/2-b.md", "# B {#bee}\n\n## X\n\n## 活\n\n[1](1-a.md#a) [2](#bee)");
    List<Section> sections = folder.manuscript().sections();
    assertThat(sections.get(0).content()).contains("#b\"", "#b--x\"", "#b--活\"", "#a\"");
    assertThat(sections.get(1).content()).contains("#a\"", "#b\"");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void percentEncodedLinksAreDecoded() {
    Folder folder =
        folder()
            .with("en/1-a.md", "# A\n\n[1](<[1]%20b.md>) [2](<[1]%20b.md#100%-what?%E6%B4%BB>)")
            .with("en/[1] b.md", "# B\n\n<p id='100%-what?活'>x</p>");
    String content = folder.manuscript().sections().get(0).content();
    assertThat(folder.problems()).isEmpty();
    assertThat(content).contains("#section-02\"", "#section-02--100--what-活\"");
  }

  @Test
  void brokenLinks() {
    folder().with("en/b.md", "# B\n\n## Turning\n");
    assertProblems(
        "a\n[1](b.md#turnin) [2](c.md)\n[3](javascript:x) [4]() [5](https://) [6](#q) <a href='file:///x'>7</a>",
        "en/a.md:2: no heading \"turnin\" in b.md; did you mean #turning?",
        "en/a.md:2: the link c.md does not point to a section of this edition; did you mean a.md?",
        "en/a.md:3: no heading \"q\" in this file; give the place an id or correct the link",
        "en/a.md:3: the link file:///x is of a kind that a publication cannot have; use https:, mailto: or the path of a section",
        "en/a.md:3: the link has no target; write one or delete the link",
        "en/a.md:3: the link https:// is not a valid address; correct the address",
        "en/a.md:3: the link javascript:x is of a kind that a publication cannot have; use https:, mailto: or the path of a section");
  }

  @Test
  void anIdeographicSpaceDoesNotFillAHeading() {
    folder().with("en/b.md", "# B\n\n## Turning\n");
    String advice = "a heading has no text; write some, or describe the image in it";
    assertProblems("# \u3000\n\na\n\n## \u3000\n", "en/a.md:1: " + advice, "en/a.md:5: " + advice);
    folder().with("en/a.md", "# \u3000甲 乙\u3000\n");
    assertThat(new Folder(temp).section().title()).isEqualTo("甲 乙");
  }

  @Test
  void images() {
    Folder folder =
        folder().with("img/A b.png", Picture.of("png")).with("en/a.md", "![x](../img/A%20b.png)");
    assertThat(folder.manuscript().images()).containsOnlyKeys("img/A b.png");
    assertThat(folder.section().content()).contains("src=\"img/A b.png\"");
    assertProblems(
        "![](a.png)\n![x](../img/a%20B.png) ![](http://x/a.png)\n![](data:x) ![](a.webp) ![](../../x.png) <img>",
        "en/a.md:1: the image a.png does not exist; add the file or correct the path",
        "en/a.md:2: the image http://x/a.png is on the network; download it and refer to it relative to this file",
        "en/a.md:3: the image ../../x.png is outside the publication's folder; copy it into the folder",
        "en/a.md:3: the image a.webp does not exist; add the file or correct the path",
        "en/a.md:3: the image has no path; write the path of a file",
        "en/a.md:3: the image is embedded in the text; save it as a file and refer to that");
  }

  @Test
  void imagesWithoutAlternativeText() {
    folder().with("en/i.svg", "");
    assertProblems(
        "![](i.svg)\n\n![ ](./i.svg \"A caption\")\n\n<img src=i.svg>\n\n<img src=i.svg alt>",
        "en/a.md:1: the image i.svg has no alternative text; say what it shows, ![…](i.svg); if it is purely decorative, write <img src=\"i.svg\" alt=\"\">",
        "en/a.md:3: the image ./i.svg has no alternative text; say what it shows, ![…](./i.svg); if it is purely decorative, write <img src=\"./i.svg\" alt=\"\">",
        "en/a.md:5: the image i.svg has no alternative text; say what it shows, ![…](i.svg); if it is purely decorative, write <img src=\"i.svg\" alt=\"\">");
    assertProblems(
        "[<img src=i.svg alt=''>](https://example.org) [<img src=i.svg alt=''> a](https://example.org)",
        "en/a.md:1: the link shows nothing but the image i.svg, which has no alternative text; say in alt where the link goes");
    assertProblems(
        "![a](i.svg) <img src=i.svg alt=b aria-describedby=x>",
        "en/a.md:1: no heading \"x\" in this file; give the place an id or correct the link");
    folder().with("en/a.md", "x").with("en/b.html", "<p>a\n<img src=i.svg>");
    Folder folder = new Folder(temp);
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "en/b.html:2: the image i.svg has no alternative text; say what it shows, alt=\"…\"; if it is purely decorative, write alt=\"\"");
  }

  @Test
  void whatIsLeftOutIsReported() {
    assertProblems(
        "x\n\n<script>a</script>\n<div onclick='x' style='y' align=left class='note a'>a</div>\n<font>b</font>",
        "warning en/a.md:3: the element <script> is ignored; delete it",
        "warning en/a.md:4: the attribute onclick of <div> is ignored; delete it",
        "warning en/a.md:4: the attribute style of <div> is ignored; give the element a class, and the theme a rule for it",
        "warning en/a.md:4: the class \"note\" of <div> is ignored; it has a meaning of its own here; choose another name",
        "warning en/a.md:5: the element <font> is ignored; its content stays; give it a class, and the theme a rule");
    assertProblems(
        "a <span lang=zh_CN>b</span>", "en/a.md:1: \"zh_CN\" is not a language tag; write zh-CN");
    assertProblems(
        "a &#1; b <span id=q>c</span><b id=q>d</b>",
        "en/a.md:1: the character U+0001 is not text; delete it",
        "en/a.md:1: the id \"q\" is used twice; choose another one");
  }

  @Test
  void notes() {
    assertProblems(
        "a[^1] b[^2] \\[^3]\n\n[^1]: x\n[^1]: y\n[^4]: z",
        "en/a.md:1: the note [^2] is not defined; did you mean [^1]?",
        "en/a.md:4: the note [^1] is defined twice; give one of the two another label",
        "warning en/a.md:5: the note [^4] is never referred to; refer to it in the text or"
            + " delete it");
  }

  @Test
  void notesOfAnArticleAreNumberedThroughoutThoseOfABookBySection() {
    Folder folder =
        folder()
            .with("en/1.md", "# A\n\na[^x]\n\n[^x]: b")
            .with("en/2.md", "# B\n\na[^x]\n\n[^x]: b");
    assertThat(folder.manuscript().sections().get(1).content()).contains("data-number=\"2\"");
    folder.with("publication.yaml", "title: T\ntype: book\n");
    assertThat(folder.manuscript().sections().get(1).content()).contains("data-number=\"1\"");
  }

  @Test
  void filesThatAreNoText() {
    assertProblems(
        "\uFEFF# A\r\n\r\na\fb\0",
        "en/a.md:3: the character U+0000 is not text; delete it",
        "en/a.md:3: the character U+000C is not text; delete it");
    Folder folder =
        folder()
            .with("en/a.md", "ok")
            .with("en/b.md", "a\nb\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly("en/b.md:3: the file is not UTF-8 from here on; save it as UTF-8");
    assertProblems(
        "---\na: [\n---\nx",
        "warning en/a.md:3: the front matter is read line by line: this is not valid YAML: expected the node content, but found '<stream end>'; check quotation marks, colons and keys here and in the line above",
        "en/b.md:3: the file is not UTF-8 from here on; save it as UTF-8");
  }

  @Test
  void htmlAndText() {
    assertThat(
            folder()
                .with(
                    "en/a.html",
                    "<html><head><style>x</style></head>\n<body><main>\n<h1>T</h1>\n<p>a\n</main>")
                .section()
                .content())
        .isEqualTo("<p data-line=\"4\">a\n</p>");
    assertThat(
            new Folder(temp)
                .with(
                    "en/a.xhtml",
                    "<html xmlns='x'><body><p><a id='q'/>a<![CDATA[<]]></p>\n<p xml:lang='ja'>b</p></body></html>")
                .manuscript()
                .sections()
                .get(1)
                .content())
        .isEqualTo(
            "<p data-line=\"1\"><a id=\"a-2--q\"></a>a&lt;</p><p data-line=\"2\" lang=\"ja\">b</p>");
    assertThat(
            new Folder(temp)
                .with("en/b.txt", "\n　　a*\nb\n\n\nc")
                .manuscript()
                .sections()
                .get(2)
                .content())
        .isEqualTo("<p data-line=\"2\">a*\nb</p><p data-line=\"6\">c</p>");
  }

  @Test
  void anEditionWithoutSections() {
    Folder folder = folder().with("en/a.docx", "").with("publication.yaml", "title: T");
    assertThat(
            ManuscriptReader.read(
                folder.publication().orElseThrow(),
                folder.publication().orElseThrow().editions().get(0),
                new io.github.huozi.problem.Problems()))
        .isEmpty();
  }

  @Test
  void deepNestingEndsInAProblem() {
    assertThat(problemsOf(">".repeat(5000) + " a")).isNotNull();
    assertThat(problemsOf("*a **b ".repeat(3000) + "c** d*".repeat(3000))).isNotEmpty();
    assertThat(problemsOf("<div>".repeat(5000) + "a")).isNotEmpty();
    assertThat(problemsOf("[".repeat(50000) + "a" + "](".repeat(50000))).isNotNull();
  }

  private List<String> problemsOf(String markdown) {
    Folder folder = folder().with("en/a.md", markdown);
    folder.manuscript();
    return folder.problems();
  }

  private void assertProblems(String markdown, String... problems) {
    assertThat(problemsOf(markdown)).containsExactly(problems);
  }

  private Folder folder() {
    return new Folder(temp);
  }
}
