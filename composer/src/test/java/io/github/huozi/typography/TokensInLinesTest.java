package io.github.huozi.typography;

import static io.github.huozi.typography.ComposerAssertions.assertLines;
import static io.github.huozi.typography.ComposerAssertions.assertWidth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines with addresses, names in programs and foreign words in them. */
class TokensInLinesTest {

  @Test
  void anAddressIsDividedBeforeAMark() {
    assertLines(
        "zh-Hans",
        "天地玄黄见https://example.org/clay/type宇宙洪荒",
        17.5,
        "天地玄黄见https://example.org/clay",
        "/type宇宙洪荒");
    assertLines(
        "en",
        "the clay is at https://example.org/clay/type",
        17,
        "the clay is at https://example.org",
        "/clay/type");
  }

  @Test
  void aNameIsDividedBeforeAMarkOrACapital() {
    assertLines("zh-Hans", "其中<CONTROL_PLANE_HOST>为地址", 9, "其中<CONTROL_PLANE", "_HOST>为地址");
    assertLines("zh-Hans", "天地玄TextPropertiesSetting宇宙", 10.25, "天地玄TextProperties", "Setting宇宙");
  }

  @Test
  void aTokenIsDividedAnywhereRatherThanItsLineSpacedOut() {
    assertLines(
        "zh-Hans",
        "天地玄黄宇宙https://x.org/abcdefghijklmnopqrstuvwxyz01洪荒日月盈昃",
        15,
        "天地玄黄宇宙https://x.org/abc",
        "defghijklmnopqrstuvwxyz01洪荒",
        "日月盈昃");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko", "en", "de"})
  void noLineIsUnderFullBecauseOfAnAddress(String language) {
    String word = language.equals("en") || language.equals("de") ? "clay type " : "天地 玄黄 宇宙 ";
    String text =
        word.repeat(9) + "https://example.org/a-long-page/of-many-words?and=more " + word.repeat(9);
    for (double measure = 16; measure < 40; measure += 1) {
      ComposedText composed = new ComposedText(language, text, measure);
      for (int line = 0; line < composed.lines().size() - 1; line++) {
        assertThat(composed.widths().get(line))
            .as("%s", composed.lines())
            .isBetween(measure - 0.51, measure + 0.01);
      }
    }
  }

  @Test
  void noHyphenIsAddedToAnAddress() {
    for (double measure = 6; measure < 20; measure += 0.5) {
      assertThat(
              new ComposedText(
                      "en", "clay https://documentation.org/hyphenation/typography", measure)
                  .lines())
          .noneMatch(line -> line.endsWith("-"));
    }
  }

  @Test
  void aLineIsRaggedWhereItsGapsWouldGrowByMoreThanAThirdOfAnEm() {
    ComposedText text = new ComposedText("zh-Hans", "其中‹INTERNATIONALISATION›地址", 11);
    assertThat(text.lines()).containsExactly("其中", "INTERNATIONALISATION", "地址");
    assertThat(text.widths().get(0)).isEqualTo(2.06);
    ComposedText filled = new ComposedText("en", "a b c d e ‹fghijklmn›", 5.5);
    assertThat(filled.widths().get(0)).isEqualTo(5.5);
  }

  @Test
  void codeKeepsAQuarterOfAnEmFromHanWhateverItBeginsWith() {
    for (String code : List.of("ab", "-a", "a$", "$-")) {
      assertWidth("zh-Hans", "天`" + code + "`地", 3.5);
    }
    assertWidth("zh-Hans", "天-$地", 3);
  }

  @Test
  void aShortWordOfCodeIsDividedAmongHanWhereItsLineWouldBeSpacedOut() {
    String many = "天地".repeat(7);
    assertLines("zh-Hans", many + "`index.html`寒来", 17, many + "index", ".html寒来");
    // By .05 em the gaps may grow.
    assertLines("zh-Hans", "天地".repeat(20) + "`abc.html`寒", 41.9, "天地".repeat(20), "abc.html寒");
    assertThat(new ComposedText("en", "one two three‹ index.html› four", 9).lines())
        .anyMatch(line -> line.contains("index.html"));
    assertLines("en", "one two three `index.html` four", 9.5, "one two three index", ".html four");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja"})
  void aLineIsRaggedByUpToThreeEmBeforeAPartOfANameIsCut(String language) {
    String many = "天地".repeat(7);
    for (String name : List.of("`namespace`", "`stringifystrings`")) {
      String whole = name.replace("`", "");
      for (double measure = 14.1; measure < 17.5; measure += 0.25) {
        ComposedText text = new ComposedText(language, many + name + "寒来暑往", measure);
        assertThat(text.lines()).as("%s in %s", name, measure).startsWith(many, whole + "寒来暑往");
        assertThat(text.composition().lacking(13)).isZero();
      }
    }
    assertLines(
        language, many + "`stringify.strings`寒来暑往", 19.25, many + "stringify", ".strings寒来暑往");
    assertLines(
        language, many + "`stringifystrings`寒来暑往", 18.25, many + "stringi", "fystrings寒来暑往");
  }

  @Test
  void aWordOfWesternTextIsCutLaterThanItsLineIsRagged() {
    String word = "`internationalisation`";
    assertLines(
        "en",
        "abcdef abcdef abcdef abcdef " + word,
        16.5,
        "abcdef abcdef abcdef abcdef",
        "internationalisation");
    assertLines(
        "en",
        "abcdef abcdef abcdef abcdef " + word,
        17.5,
        "abcdef abcdef abcdef abcdef interna",
        "tionalisation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko", "en", "de"})
  void namesOfLanguagesAreNeverDivided(String language) {
    for (String name : List.of("C++", "C#", ".NET", "F#", "g++", "C++17")) {
      for (String form : List.of("%s", "`%s`", "天地%s天地", "天地`%s`天地", "한글 %s는", "a %s, b", "（%s）")) {
        String text = "天地玄黄 abc " + form.formatted(name) + " 宇宙洪荒 abc";
        for (double measure = 5; measure < 14; measure += 0.25) {
          assertThat(new ComposedText(language, text, measure).lines())
              .as("%s in %s", text, measure)
              .anyMatch(line -> line.contains(name));
        }
      }
    }
  }

  @Test
  void aWordThatAStyleSheetKeepsWholeIsKeptWhole() {
    Piece.Text kept = new Piece.Text("namespace", 1, ComposedText.GRID, Piece.TextStyle.UNDIVIDED);
    Piece.Text han = new Piece.Text("天地".repeat(7), 1, ComposedText.GRID, Piece.TextStyle.PLAIN);
    Language language = new Language("zh-Hans");
    ComposedText text =
        new ComposedText(
            new Composer(language),
            Profile.of(language),
            new Paragraph(
                List.of(han, kept), 16.5, 0, Paragraph.Alignment.JUSTIFIED, TextSetting.DEFAULT));
    assertThat(text.lines()).containsExactly("天地".repeat(7), "namespace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "ja", "en"})
  void noLineEndsInTheHyphensOfAnOption(String language) {
    for (double measure = 5; measure < 14; measure += 0.5) {
      for (String option : List.of("天地 `--abcd`", "天地`--abcd`", "ab cd --efgh", "(--abcd")) {
        assertThat(new ComposedText(language, option, measure).lines())
            .as("%s in %s", option, measure)
            .noneMatch(line -> line.endsWith("-"));
      }
    }
  }

  @Test
  void aLineOfHanStaysRaggedWhereItWouldBeSpacedByMoreThanATenth() {
    String many = "天地".repeat(10);
    ComposedText filled = new ComposedText("zh-Hans", many + "‹abcdefgh›", 21.89);
    assertThat(filled.widths().get(0)).isCloseTo(21.89, within(1e-9));
    assertThat(filled.composition().lacking(19)).isZero();
    ComposedText ragged = new ComposedText("zh-Hans", many + "‹abcdefgh›", 21.95);
    assertThat(ragged.widths().get(0)).isCloseTo(20 + 19 * 0.06, within(1e-9));
    assertThat(ragged.composition().lacking(19)).isCloseTo(0.81, within(1e-9));
  }

  @Test
  void aLineThatLacksACharacterWithItsMarkIsFilledHoweverShort() {
    ComposedText text = new ComposedText("zh-Hans", "天地玄黄宇宙，洪荒日月", 6.5);
    assertThat(text.lines().get(0)).isEqualTo("天地玄黄宇宙，");
    assertThat(new ComposedText("ja", "天地玄黄宇宙洪荒日月」盈昃", 10.4).widths().get(0))
        .isCloseTo(10.4, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"沈括", "夢溪筆談", "活字印刷", "読み書き", "かな", "カタカナ", "활자", "직지심체요절"})
  void aShortWordOfAnotherScriptInWesternTextStaysTogether(String name) {
    for (double measure = 7; measure < 12; measure += 0.5) {
      assertThat(new ComposedText("en", "by a man (" + name + ") of clay", measure).lines())
          .anyMatch(line -> line.contains(name));
    }
    assertLines("en", "活字印刷术史 ab", 5, "活字印刷术", "史 ab");
  }
}
