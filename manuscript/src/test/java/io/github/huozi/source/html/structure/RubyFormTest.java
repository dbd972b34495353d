package io.github.huozi.source.html.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each ruby becomes pairs of a base and its reading. */
class RubyFormTest {

  @TempDir Path temp;

  private Folder folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ruby>漢字<rt>かんじ</rt></ruby> | <ruby>漢字<rt>かんじ</rt></ruby>",
        "<ruby>漢<rt>かん<rp>)</ruby>の | <ruby>漢<rt>かん</rt></ruby>の",
        "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby> | <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>",
        "<ruby><rb>漢<rt>かん<rb>字<rt>じ</ruby> | <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>",
        "<ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby> | <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>",
        "<ruby><rb>漢</rb><rb>字</rb><rt>かんじ</rt></ruby> | <ruby>漢字<rt>かんじ</rt></ruby>",
        "<ruby><rb>取</rb><rb>り</rb><rt>と</rt><rt></rt></ruby> | <ruby>取<rt>と</rt>り<rt></rt></ruby>",
        "<ruby><rb>一</rb><rb>二</rb><rb>三</rb><rt>a</rt><rt>b</rt></ruby> | <ruby>一<rt>a</rt>二<rt>b</rt>三<rt></rt></ruby>",
        "<ruby><rb lang=zh>漢</rb><rt lang=en>kan</rt></ruby> | <ruby><span lang='zh'>漢</span><rt lang='en'>kan</rt></ruby>",
        "<ruby>旧金山<rtc>San Francisco</rtc></ruby> | <ruby>旧金山<rt>San Francisco</rt></ruby>",
        "<ruby><b>漢</b>字<rt>かんじ</rt></ruby> | <ruby><b>漢</b>字<rt>かんじ</rt></ruby>",
        "<ruby>漢 <rt>かん</rt> 字 <rt>じ</rt> </ruby>で | <ruby>漢<rt>かん</rt> 字<rt>じ</rt></ruby> で",
        "<ruby>取<rt>と</rt>り<rt></rt>扱<rt>あつか</rt>い</ruby> | <ruby>取<rt>と</rt>り<rt></rt>扱<rt>あつか</rt></ruby>い",
        "<ruby>取<rt>と</rt>り<rt>り</rt></ruby> | <ruby>取<rt>と</rt>り<rt></rt></ruby>",
        "<ruby>か<rt>か</rt></ruby> | か",
        "甲<ruby></ruby>乙<ruby><rt>x</rt></ruby>丙<ruby>丁<rp>(</rp><rp>)</rp></ruby> | 甲乙x丙丁",
        "<ruby>漢字</ruby>と<ruby>仮<rt></rt></ruby>名 | 漢字と仮名",
      })
  void aRubyIsPairs(String html, String clean) {
    assertThat(content(html)).isEqualTo("<p>" + clean.replace('\'', '"') + "</p>");
    assertThat(folder.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ruby>漢<rt>かん<rt>kan</ruby> | <ruby>漢<rt>かん kan</rt></ruby>",
        "<ruby>東京都<rt>とう<rt>きょう</ruby> | <ruby>東京都<rt>とうきょう</rt></ruby>",
        "<ruby>重庆<rt>chóng<rt>qìng</ruby> | <ruby>重庆<rt>chóng qìng</rt></ruby>",
        "<ruby>漢<rt>かん</rt><rt lang=en>kan</rt></ruby> | <ruby>漢<rt>かん <span lang='en'>kan</span></rt></ruby>",
        "<ruby><rb>漢<rb>字<rt>かん<rt>じ<rtc><rt>kan<rt>ji</rtc></ruby> | <ruby>漢<rt>かん kan</rt>字<rt>じ ji</rt></ruby>",
        "<ruby><rb>漢<rb>字<rtc><rt>かん<rt>じ</rtc><rtc><rt>kan<rt>ji</rtc></ruby> | <ruby>漢<rt>かん kan</rt>字<rt>じ ji</rt></ruby>",
        "<ruby><rb>漢<rb>字<rt>かん<rt>じ<rtc>kanji</rtc></ruby> | <ruby>漢字<rt>かんじ kanji</rt></ruby>",
        "<ruby><ruby>東<rt>とう</rt>南<rt>なん</rt></ruby><rt>たつみ</rt></ruby> | <ruby>東南<rt>とうなん たつみ</rt></ruby>",
        "<ruby><i><ruby>東<rt>とう</rt></ruby></i><rt>Tō</rt></ruby> | <ruby><i>東</i><rt>とう Tō</rt></ruby>",
      })
  void severalReadingsOfABaseBecomeOne(String html, String clean) {
    assertThat(content(html)).isEqualTo("<p>" + clean.replace('\'', '"') + "</p>");
    assertThat(folder.problems()).isNotEmpty().allMatch(text -> text.contains("the base "));
  }

  @Test
  void aProblemNamesTheBase() {
    content("\n<ruby>漢<rt>かん<rt>kan</ruby>");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/s.html:2: the base 漢 has several readings, which are set as one; write one reading for it, or one for each of its characters");
  }

  @Test
  void aReadingOutsideIsTold() {
    assertThat(content("<ruby><b>漢<rt>かん</rt></b></ruby>")).isEqualTo("<p><b>漢かん</b></p>");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/s.html:1: the reading <rt> is outside <ruby>; write it directly in <ruby>, after its base");
  }

  @Test
  void aRubyInAReadingIsPartOfIt() {
    assertThat(content("<ruby>a<rt><b><ruby>b<rt>c</rt></ruby></b></rt></ruby>"))
        .isEqualTo("<p><ruby>a<rt><b>b c</b></rt></ruby></p>");
  }

  @Tag("long")
  @InParts(3)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ruby>漢<rt>かん</rt></ruby>",
        "漢<rt>か</rt>",
        "<ruby>漢<rt>",
        "<rb>漢",
        "<rt>a",
        "<ruby>",
        "<ruby><ruby>a<rt>b</rt></ruby><rt>",
        "<rt><ruby>a<rt>b</rt></ruby></rt>",
        "<rtc><rt>",
      })
  void hostileRubiesTakeLinearTime(String piece) {
    content(("<ruby>漢" + piece).repeat(100)); // what is compiled takes less
    ProcessorTime.requireLinear(
        piece,
        () -> content("<ruby>漢" + piece.repeat(3_000)),
        () -> content("<ruby>漢" + piece.repeat(12_000)));
  }

  private String content(String html) {
    folder = new Folder(temp).with("en/s.html", html);
    return folder.section().content().replaceAll(" data-line=\"\\d+\"", "");
  }
}
