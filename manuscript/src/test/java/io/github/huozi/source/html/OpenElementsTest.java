package io.github.huozi.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements that their authors close in the manner of XML, or not at all. */
class OpenElementsTest {

  private static final String BROWSER = "/> ends at once here, but HTML leaves it open";
  private static final String OPEN = "> has no end tag, and ends with its block here";

  @TempDir Path temp;

  @Test
  void aSelfClosedElementEndsAtOnce() {
    assertThat(content("s.md", "a<sup id=\"n\"/> b <a name='m' />c\n\nd <kbd/>e"))
        .isEqualTo("<p>a<sup id=\"s--n\"></sup> b <a id=\"s--m\"></a>c</p><p>d <kbd></kbd>e</p>");
    assertThat(problems())
        .containsExactly(
            "warning en/s.md:1: the element <a" + BROWSER + "; write <a></a>",
            "warning en/s.md:1: the element <sup" + BROWSER + "; write <sup></sup>",
            "warning en/s.md:3: the element <kbd" + BROWSER + "; write <kbd></kbd>");
  }

  @Test
  void eachNameIsALineInBrief() {
    Folder folder =
        folder("s.md", "# T\n\na <span id=x /> b\n\n<span id=\"y\"/><i/>\n\n*c*<span/>");
    assertThat(folder.section().content()).endsWith("<em>c</em><span></span></p>");
    assertThat(folder.briefProblems())
        .satisfiesExactly(
            first -> assertThat(first).contains("<span" + BROWSER + " (and 2 more like it"),
            second -> assertThat(second).contains("<i" + BROWSER + ";"));
  }

  @Test
  void whatIsSelfClosedHidesNothingOfWhatFollows() {
    assertThat(content("s.md", "<video src=\"v.mp4\"/>\n\na <iframe src=\"x\"/> b\n\n<div/>\n\nc"))
        .isEqualTo("<p>a  b</p><div></div><p>c</p>");
    assertThat(content("s.html", "<h1>T</h1><p>a<textarea/>b</p><Own text=\"x>\"/><p>c</p>"))
        .isEqualTo("<p>ab</p><p>c</p>");
  }

  @Test
  void tagsThatHtmlReadsSoStayAsTheyAre() {
    content(
        "s.md",
        "a<br/>b<wbr/> <a href=http://a.org/>c</a> <!-- <sup/> --> `<sup/>`\n\n<hr/>\n\n"
            + "<math><mi>x</mi><mspace/><mi>y</mi></math> <p/>d <title><b/></title>");
    assertThat(problems()).noneMatch(problem -> problem.contains("ends at once"));
    assertThat(content("s.xhtml", "<html><body><h1>T</h1><p>a<sup id='n'/> b</p></body></html>"))
        .isEqualTo("<p>a<sup id=\"s--n\"></sup> b</p>");
    assertThat(problems()).isEmpty();
  }

  @Test
  void anOpenElementEndsWithItsBlock() {
    assertThat(content("s.md", "# T\n\na <code>b\n\nc `d`\n\n- <b>e\n- f <tt>g\n\nh"))
        .isEqualTo(
            "<p>a <code>b</code></p><p>c <code>d</code></p>"
                + "<ul><li><b>e</b></li><li>f <code>g</code></li></ul><p>h</p>");
    assertThat(problems())
        .containsExactly(
            "warning en/s.md:3: the element <code" + OPEN + "; write </code> where it ends",
            "warning en/s.md:7: the element <b" + OPEN + "; write </b> where it ends",
            "warning en/s.md:8: the element <tt" + OPEN + "; write </tt> where it ends");
  }

  @Test
  void anOpenElementAroundBlocksEndsBeforeThem() {
    assertThat(content("s.md", "<tt>\n\na\n\n<i>\n<u>b\n\nc"))
        .isEqualTo("<p>a</p><p><i>\n<u>b</u></i></p><p>c</p>");
    assertThat(problems()).hasSize(3);
    assertThat(
            content(
                "s.html",
                "<h1>T</h1><a name=x><h2>U</h2><p>b <a href=#x>c</a><p>d<sub>e<p>f<footer>g"))
        .isEqualTo(
            "<p><a id=\"s--x\"></a></p><h2 id=\"s--u\">U</h2>"
                + "<p>b <a href=\"#s--x\">c</a></p><p>d<sub>e</sub></p><p>f</p><p>g</p>");
    assertThat(problems())
        .contains(
            "warning en/s.html:1: the element <a" + OPEN + "; write </a> where it ends",
            "warning en/s.html:1: the element <sub" + OPEN + "; write </sub> where it ends");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<ins>b<i", "<ins>b<?x", "<ins>b<!--", "<ins>b<![CDATA[x"})
  void anOpenElementEndsWithAFileThatEndsInATag(String end) {
    assertThat(content("s.html", "<h1>T</h1><p>a</p>" + end)).startsWith("<p>a</p><p><ins>b");
  }

  @Test
  void emphasisInWhichAnElementIsOpenGoesOn() {
    assertThat(content("s.md", "*a <b>c* d\n\ne"))
        .isEqualTo("<p><em>a <b>c</b></em><b> d</b></p><p>e</p>");
  }

  @Test
  void anElementWithAnEndTagGoesAcrossBlocks() {
    assertThat(content("s.md", "**<center>a</center>**\n\n<b>b\n\nc</b> d"))
        .isEqualTo(
            "<div class=\"center\"><strong>a</strong></div><p><b>b</b></p><p><b>c</b> d</p>");
    assertThat(content("s.md", "<ruby>漢<rt>かん</ruby> <p>a <p>b <li>c"))
        .startsWith("<p><ruby>漢<rt>かん</rt></ruby> </p><p>a </p><p>b </p>");
    assertThat(problems()).noneMatch(problem -> problem.contains(OPEN));
  }

  @Test
  void linesAndNotesStayInTheirPlaces() {
    Folder folder =
        new Folder(temp)
            .with(
                "en/s.md",
                "# T\n\na<sup id=\"x\"/> <code>b[^1]\nc[^2]\n\nd[^2]\n\n[^1]: e\n[^2]: f<b>\n");
    assertThat(folder.section().content())
        .contains("<p data-line=\"3\">a<sup id=\"s--x\"></sup> <code>b<a class=\"note-call\"")
        .contains("id=\"s--fnref-1\"", "id=\"s--fnref-2\"", "id=\"s--fnref-2-2\"")
        .contains("<p data-line=\"6\">d<a class=\"note-call\" id=\"s--fnref-2-2\"");
    assertThat(folder.problems())
        .hasSize(3)
        .anyMatch(problem -> problem.contains(":9: the element <b"));
  }

  @ParameterizedTest
  @InParts(4)
  @ValueSource(
      strings = {
        "<b>x\n\n",
        "<a name='x'/>",
        "<title>",
        "<a x='",
        "<!--",
        "<i><p>",
        "</b><b",
        "<svg/><svg>"
      })
  void manyOpenElementsTakeLittleTime(String markup) {
    String text = markup.repeat(50_000 / markup.length());
    Folder once = folder("s.html", text);
    Folder fourfold = folder("s.html", text.repeat(4));
    ProcessorTime.requireLinear(markup, once::editions, fourfold::editions);
  }

  private String content(String file, String text) {
    Folder folder = folder(file, text);
    String content = folder.section().content().replaceAll(" data-line=\"\\d+\"", "");
    told = folder.problems();
    return content;
  }

  private List<String> told = List.of();

  private List<String> problems() {
    return told;
  }

  private Folder folder(String file, String text) {
    Path root = temp.resolve(String.valueOf(folders++));
    return new Folder(root).with("en/" + file, text);
  }

  private int folders;
}
