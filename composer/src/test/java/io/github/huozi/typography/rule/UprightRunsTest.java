package io.github.huozi.typography.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.huozi.typography.rule.UprightRuns.Options;
import io.github.huozi.typography.rule.UprightRuns.Run;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Upright letters are between bars here, and what stands in one square between braces. */
class UprightRunsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|A|",
        "|T|シャツ",
        "ビタミン|C|",
        "ビタミン |C| は",
        "|A|さんと|B|さん",
        "変数|x|の",
        "角|α|と|β|",
        "第|5|章",
        "|5|月、|1|、|2|",
        "|5| 月",
        "|1|〜|3|人",
        "（|A|）",
        "(|A|)",
        "「|A|」",
        "“|A|”と“|B|”",
        "山——|A|",
        "|3|×|4|",
        "|A|→|B|",
        "約|5|℃",
        "カフェ|é|",
        "カフェ|e\u0301|の"
      })
  void aSingleLetterOrDigitStandsUpright(String marked) {
    assertThat(split(plain(marked))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b c",
        "vitamin C",
        "A team",
        "the “A” team",
        "(A) word",
        "I am",
        "iPhone 5の",
        "5 km",
        "O'Neill",
        "f(x)",
        "J. Needham",
        "A.",
        "x=1",
        "C++",
        "C#",
        "1/2",
        "3–5",
        "$5",
        "5%",
        "-5",
        "1,2",
        "3.14",
        "1,000",
        "10:30",
        "2024-05-01",
        "a\u00A0b",
        "a\u200Bb"
      })
  void oneBesideWesternTextIsTurnedWithIt(String text) {
    assertThat(split(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|NHK|の",
        "世界保健機関（|WHO|）",
        "|IT|企業",
        "|HTML|で",
        "|СССР|",
        "|NHK|・|BBC|",
        "|NHK!|",
        "|A4|判",
        "|MP3|を",
        "|3D|の",
        "|G|{20}で",
        "|B|{29}が",
        "|CO2|",
        "|C|{O₂}の",
        "{H₂}|O|と|H2O|"
      })
  void anAcronymStandsUpright(String marked) {
    assertThat(split(plain(marked))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{m²}の",
        "{x²}",
        "{30}{m²}で",
        "|5|{m³}の",
        "{−3}℃で",
        "{−12}℃",
        "{±3}度",
        "{－3}℃",
        "{-3}℃",
        "本当か{！？}　まさか",
        "{！！}",
        "！！！"
      })
  void whatBelongsToALetterOrANumberIsInItsSquare(String marked) {
    assertThat(split(plain(marked))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"100m²で", "30m/s²", "x¹²", "10²は", "km²の", "5−3", "−100℃", "−3°C", "昨年－|5|月"})
  void andLiesOnItsSideWithIt(String marked) {
    assertThat(split(plain(marked))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NEW YORK",
        "NHK WORLD",
        "WHO headquarters",
        "UNESCOは",
        "iPhoneは",
        "Webは",
        "pHは",
        "10kmを",
        "R&Dの",
        "CD-ROMの",
        "PM2.5の",
        "A380の",
        "10%の"
      })
  void aWordIsTurned(String text) {
    assertThat(split(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{12}月",
        "{12} 月 |5| 日",
        "{20}％",
        "{20}℃",
        "第{12}章",
        "{10}、{20}",
        "|9|·{11}",
        "({12})",
        "十{12}",
        "第{II}部",
        "{XIV}",
        "{XXX}"
      })
  void aNumberOfTwoDigitsFillsASquare(String marked) {
    assertThat(split(plain(marked))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1990年", "100人", "CDEFGを", "XXXVIIIの", "Windows 11の"})
  void aLongerNumberIsTurned(String text) {
    assertThat(split(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"2, {12}と345と6789", "3, {12}と{345}と6789", "4, {12}と{345}と{6789}", "1, 12と345と6789"})
  void howManyDigitsFillASquareIsAChoice(int digits, String marked) {
    assertThat(marked(UprightRuns.split(plain(marked), 0, 0, new Options(digits, true))))
        .isEqualTo(marked);
  }

  @Test
  void acronymsMayBeTurned() {
    Options turned = new Options(2, false);
    assertThat(marked(UprightRuns.split("NHKのA4とA", 0, 0, turned))).isEqualTo("NHKのA4と|A|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"何{!!}", "何{!?}」", "何{?!}と", "何{??} と", "何|!|と", "何|?|", "何|!!!|", "|5|{!!}"})
  void exclamationMarksOfJapaneseStandUpright(String marked) {
    assertThat(split(plain(marked))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yahoo!", "What?! No", "Wow!!と", "a?b", "何?id=5"})
  void thoseOfWesternTextAreTurned(String text) {
    assertThat(split(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "A, ' ', B, A",
    "A, C, '', A",
    "A, の, は, |A|",
    "A, '', '', |A|",
    "12, ., '', 12",
    "12, 第, 月, {12}",
    "!!, o, '', !!",
    "!!, お, '', {!!}"
  })
  void textBesideTheElementCounts(String text, String before, String after, String marked) {
    assertThat(
            marked(UprightRuns.split(text, character(before), character(after), Options.DEFAULT)))
        .isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"漢字、かな。", "ＡＢ１２", "", "ｱｲｳ", "①Ⅳ℃", "한글", "😀𠀀"})
  void otherTextIsPlain(String text) {
    assertThat(UprightRuns.split(text))
        .isEqualTo(text.isEmpty() ? List.of() : List.of(new Run(text, UprightRuns.Form.PLAIN)));
  }

  @Test
  void manyMarksTakeLittleTime() {
    assertTimeout(Duration.ofSeconds(60), () -> UprightRuns.split("! (".repeat(200_000) + "A"));
  }

  private static int character(String text) {
    return text.isEmpty() ? 0 : text.codePointAt(0);
  }

  private static String plain(String marked) {
    return marked.replaceAll("[|{}]", "");
  }

  private static String split(String text) {
    return marked(UprightRuns.split(text));
  }

  private static String marked(List<Run> runs) {
    StringBuilder marked = new StringBuilder();
    for (Run run : runs) {
      marked.append(
          switch (run.form()) {
            case PLAIN -> run.text();
            case UPRIGHT -> "|" + run.text() + "|";
            case TOGETHER -> "{" + run.text() + "}";
          });
    }
    return marked.toString();
  }
}
