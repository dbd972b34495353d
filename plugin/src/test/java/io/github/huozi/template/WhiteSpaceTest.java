package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {

  @Test
  void aLineBreakBetweenHanCharactersVanishes() {
    assertClosed("<p>一字\n一印</p>", "<p>一字一印</p>");
    assertClosed("<p>一字，\n  一印</p>", "<p>一字，一印</p>");
    assertClosed("<p>一字\n“一印”</p>", "<p>一字“一印”</p>");
  }

  @Test
  void aLineBreakBesideLettersStays() {
    assertClosed("<p>用 Java\n排字</p>", "<p>用 Java\n排字</p>");
    assertClosed("<p>one\ntwo</p>", "<p>one\ntwo</p>");
    assertClosed("<p>활자\n인쇄</p>", "<p>활자\n인쇄</p>");
  }

  @Test
  void theEdgesOfInlineElementsDoNotMatter() {
    assertClosed("<p>一字\n<b>一印</b></p>", "<p>一字<b>一印</b></p>");
    assertClosed("<p><b>一字</b>\n一印</p>", "<p><b>一字</b>一印</p>");
    assertClosed("<p><b>一字\n</b>一印</p>", "<p><b>一字</b>一印</p>");
    assertClosed("<p><b>一字</b>\n<i>一印</i></p>", "<p><b>一字</b><i>一印</i></p>");
  }

  @Test
  void blocksAndPicturesPart() {
    assertClosed("<p>一</p>\n<p>二</p>", "<p>一</p>\n<p>二</p>");
    assertClosed("<p>一<br />\n二</p>", "<p>一<br />\n二</p>");
    assertClosed("<p>一 <img src=\"a.png\" /> 二</p>", "<p>一 <img src=\"a.png\" /> 二</p>");
  }

  @Test
  void preformattedTextStays() {
    assertClosed("<pre>一\n二</pre>", "<pre>一\n二</pre>");
    assertClosed("<pre>一\n二</pre><p>三\n四</p>", "<pre>一\n二</pre><p>三四</p>");
  }

  @Test
  void anIdeographicSpaceIsTheAuthors() {
    assertClosed("<p>一\u3000二</p>", "<p>一\u3000二</p>");
  }

  @Test
  void charactersBeyondTheBasicPlane() {
    assertClosed("<p>𠀀\n𠀁</p>", "<p>𠀀𠀁</p>");
  }

  private static void assertClosed(String body, String expected) {
    Document document = Xhtml.parse("<html><body>" + body + "</body></html>");
    WhiteSpace.close(document);
    assertThat(document.body().html()).isEqualTo(expected);
  }
}
