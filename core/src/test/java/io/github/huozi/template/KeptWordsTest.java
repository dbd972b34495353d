package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brackets show what is kept. */
class KeptWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "한자(漢字)와 활자(活字)를 ¦ 한[자(漢字)와] 활[자(活字)를]",
        "무영전(武英殿聚珍版程式叢書)보다 ¦ 무영[전(武]英殿聚珍版程式叢[書)보]다",
        "활판(movable type)을 ¦ 활[판(m]ovable typ[e)을]",
        "1991(辛未)년 ¦ 1991[(辛未)년]",
        "*활자*(活字)는 ¦ [*활자*(活字)는]",
        "*오래된 활자*(活字)는 ¦ *오래된 활자*[(活字)는]",
        "*활자*(活字)와 *주자*(鑄字) ¦ [*활자*(活字)와] [*주자*(鑄字)]",
        "‘청연’으로 ¦ ‘청[연’으]로",
        "《천공개물》은 ¦ 《천공개[물》은]",
        "‘활자’ 는 ¦ ‘활자’ 는",
        "《활자》(活字)를 ¦ 《활자[》(活][字)를]",
        "활자 (活字) 는 ¦ 활자 (活字) 는",
        "f(x) ¦ f(x)",
        "활자 ¦ 활자",
      })
  void aWordIsKeptWithItsGloss(String body, String kept) {
    assertThat(marked("<p>" + body.replaceAll("\\*(.*?)\\*", "<em>$1</em>") + "</p>", "ko"))
        .isEqualTo("<p>" + kept + "</p>");
  }

  @Test
  void codeAndTablesStay() {
    assertThat(marked("<p><code>값(x)을</code></p>", "ko")).isEqualTo("<p><code>값(x)을</code></p>");
    assertThat(marked("<table><tr><td>활자(活字)를</td></tr></table>", "ko")).doesNotContain("[");
  }

  @Test
  void otherLanguagesStay() {
    assertThat(marked("<p>活字(かつじ)を</p>", "ja")).isEqualTo("<p>活字(かつじ)を</p>");
  }

  private static String marked(String body, String language) {
    Document document = Xhtml.parse("<html><body>" + body + "</body></html>");
    String text = document.body().wholeText();
    KeptWords.mark(document, Language.parse(language).orElseThrow());
    assertThat(document.body().wholeText()).isEqualTo(text);
    return document
        .body()
        .html()
        .replaceAll("<span class=\"kept\">(.*?)</span>", "[$1]")
        .replaceAll("</?em>", "*");
  }
}
