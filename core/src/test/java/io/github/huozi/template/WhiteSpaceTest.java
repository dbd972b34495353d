package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
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

  @Test
  void aSpaceInsideALineIsTheAuthors() {
    assertClosed("<p>第十四回 林如海捐馆扬州城</p>", "<p>第十四回 林如海捐馆扬州城</p>");
    assertClosed("<p>山田 <b>太郎</b></p>", "<p>山田 <b>太郎</b></p>");
    assertClosed("<p><b>山田</b> 太郎</p>", "<p><b>山田</b> 太郎</p>");
    assertClosed("<p>春眠不覺曉， 處處聞啼鳥。</p>", "<p>春眠不覺曉， 處處聞啼鳥。</p>");
    assertClosed("<p>一 二\n三 四</p>", "<p>一 二三 四</p>");
  }

  @Test
  void spacesAroundALineBreakGoWithIt() {
    assertClosed("<p>一 \n 二</p>", "<p>一二</p>");
    assertClosed("<p><b>一 </b>\n二</p>", "<p><b>一</b>二</p>");
    assertClosed("<p>一\r\n二</p>", "<p>一二</p>");
  }

  @Test
  void inKoreanALineBreakIsASpace() {
    assertClosed("ko", "<p>大韓民國\n憲法</p>", "<p>大韓民國\n憲法</p>");
    assertClosed("ko", "<p lang=\"ja\">山田\n太郎</p>", "<p lang=\"ja\">山田太郎</p>");
    assertClosed(
        "zh-Hans", "<p>一\n<i lang=\"ko\">大韓\n民國</i></p>", "<p>一<i lang=\"ko\">大韓\n民國</i></p>");
  }

  @Test
  void aReadingAndANotesCallStandBesideTheText() {
    assertClosed("<p><ruby>汉<rt>hàn</rt></ruby>\n字</p>", "<p><ruby>汉<rt>hàn</rt></ruby>字</p>");
    assertClosed(
        "<p>一<a class=\"note-call\">1</a>\n二</p>", "<p>一<a class=\"note-call\">1</a>二</p>");
    assertClosed(
        "<p>一 <a class=\"note-call\">1</a>\n二</p>", "<p>一 <a class=\"note-call\">1</a>二</p>");
    assertClosed(
        "<p>one<a class=\"note-call\">1</a>\ntwo</p>",
        "<p>one<a class=\"note-call\">1</a>\ntwo</p>");
  }

  private static void assertClosed(String body, String expected) {
    assertClosed("zh-Hans", body, expected);
  }

  private static void assertClosed(String language, String body, String expected) {
    Document document = Xhtml.parse("<html><body>" + body + "</body></html>");
    WhiteSpace.close(document, new Language(language));
    assertThat(document.body().html()).isEqualTo(expected);
  }
}
