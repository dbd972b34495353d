package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters are a block's first letter. */
class FirstLettersTest {

  private static String letter(String html) {
    Document document = Jsoup.parseBodyFragment("<p>" + html + "</p>");
    String text = document.body().wholeText();
    FirstLetters.style(document.selectFirst("p"), "float: left");
    assertThat(document.body().wholeText()).isEqualTo(text);
    return document.select("[data-first-letter]").eachText().stream().findFirst().orElse("");
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
  void aSecondRuleAddsItsDeclarations() {
    Document document = Jsoup.parseBodyFragment("<p> Types</p>");
    FirstLetters.style(document.selectFirst("p"), "float: left");
    FirstLetters.style(document.selectFirst("p"), "color: red");
    assertThat(document.body().html())
        .contains("<span data-first-letter=\"\" style=\"float: left; color: red\">T</span>ypes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "p::first-letter ¦ p",
        "p:first-letter ¦ p",
        ".section > p:first-of-type::first-letter ¦ .section > p:first-of-type",
        "::first-letter ¦ *",
        "div ::first-letter ¦ 'div *'",
      })
  void theSelectorIsThatOfTheBlock(String written, String selector) {
    assertThat(FirstLetters.selector(written)).isEqualTo(selector);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p", "p::first-line", ".first-letter", "p::first-letter-x"})
  void otherSelectorsAreNotMeant(String written) {
    assertThat(FirstLetters.selector(written)).isNull();
  }
}
