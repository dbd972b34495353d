package io.github.huozi.pdf.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Which characters are a block's first letter. */
class FirstLettersTest {

  private static Element paragraph(String html) {
    Document document = new W3CDom().fromJsoup(Jsoup.parseBodyFragment("<p>" + html + "</p>"));
    return (Element) document.getElementsByTagName("p").item(0);
  }

  private static String letter(String html) {
    Element paragraph = paragraph(html);
    String text = paragraph.getTextContent();
    Set<Element> letters = new LinkedHashSet<>();
    FirstLetters.style(paragraph, "float: left", letters);
    assertThat(paragraph.getTextContent()).isEqualTo(text);
    return letters.stream().map(Element::getTextContent).findFirst().orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Types ¦ T",
        "“Types” ¦ “T",
        "‘“Types ¦ ‘“T",
        "¿Qué? ¦ ¿Q",
        "天地 ¦ 天",
        "「天」 ¦ 「天",
        "『「天 ¦ 『「天",
        "天，地 ¦ 天",
        "𠀀地 ¦ 𠀀",
        "E\u0301tude ¦ E\u0301",
        "葛\uDB40\uDD00飾 ¦ 葛\uDB40\uDD00",
        "1041年 ¦ 1",
        "<em>Types</em> of ¦ T",
        "<a href='x'>「天</a>地 ¦ 「天",
        "<span class='footnote'>1</span>Types ¦ T",
      })
  void isWrapped(String html, String letter) {
    assertThat(letter(html)).isEqualTo(letter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "——天地",
        "……",
        "<img src='x'>Types",
        "<br>Types",
        "<ruby>漢<rt>かん</rt></ruby>字",
        "<em><img src='x'></em>Types"
      })
  void isNotThere(String html) {
    assertThat(letter(html)).isEmpty();
  }

  @Test
  void thatOfABlockInsideHasTheDeclarationsOfBoth() {
    Element paragraph = paragraph(" Types");
    Set<Element> letters = new LinkedHashSet<>();
    FirstLetters.style(paragraph, "float: left", letters);
    FirstLetters.style(paragraph, "color: red", letters);
    assertThat(letters)
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.getTextContent()).isEqualTo("T");
              assertThat(letter.getAttribute("style")).isEqualTo("float: left; color: red");
            });
  }
}
