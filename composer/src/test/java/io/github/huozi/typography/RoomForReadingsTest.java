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

/** The room that readings take in lines: ruby (JLREQ §3.3, CLREQ §3.3.1). */
class RoomForReadingsTest {

  /** §3.3.5, §3.3.6. */
  @ParameterizedTest
  @CsvSource({"山{川|か}山, 3", "山{川|かわ}山, 3", "山{漢字|かん}山, 4", "山{漢字|かんじか}山, 4"})
  void aReadingThatIsNoWiderThanItsTextTakesNoRoom(String text, double em) {
    assertWidth("ja", text, em);
  }

  /** §3.3.6: the text is spread, by half as much at its ends as inside. */
  @Test
  void textUnderAWideReadingIsSpread() {
    assertWidth("ja", "山{川|かわかわ}山", 4);
    ComposedText spread = new ComposedText("ja", "山{大漢字|だいかんじですよ}山", 100);
    assertThat(spread.widths().get(0)).isCloseTo(2 + 4, within(1e-6));
    assertThat(spread.gapAfter("大") + spread.composition().shiftBefore(2))
        .isCloseTo(1.0 / 3, within(1e-6));
    assertThat(spread.composition().shiftBefore(1)).isCloseTo(1.0 / 6, within(1e-6));
  }

  @Test
  void wordsUnderAWideReadingAreNotSpread() {
    ComposedText spread = new ComposedText("ja", "山{a UI|かわかわかわかわ}山", 100);
    assertThat(spread.gapAfter("a") + spread.composition().shiftBefore(3))
        .isCloseTo(1, within(1e-6));
    assertThat(spread.gapAfter("U") + spread.composition().shiftBefore(4)).isZero();
    assertThat(spread.composition().shiftBefore(1)).isCloseTo(0.5, within(1e-6));
  }

  /** CSS Ruby 1 §4.3. */
  @ParameterizedTest
  @CsvSource({"START, 0, 0, 2", "CENTER, 1, 0, 1", "BETWEEN, 0, 2, 0", "AROUND, 0.5, 1, 0.5"})
  void textUnderAWideReadingIsAligned(
      Piece.Reading.Align align, double before, double inside, double after) {
    Piece.Reading reading = new Piece.Reading(4, 0, 0.5, align, false);
    Piece text = new Piece.Text("漢字", 1, ComposedText.GRID, Piece.TextStyle.PLAIN, reading);
    Composition composition =
        new Composer(new Language("ja"))
            .compose(
                new Paragraph(
                    List.of(text), 9, 0, Paragraph.Alignment.RAGGED, TextSetting.DEFAULT));
    assertThat(composition.shiftBefore(0)).isCloseTo(before, within(1e-6));
    assertThat(composition.shiftAfter(0) + composition.shiftBefore(1))
        .isCloseTo(inside, within(1e-6));
    assertThat(composition.shiftAfter(1)).isCloseTo(after, within(1e-6));
  }

  /** §3.3.8: over kana, by half an em; not over Han. */
  @ParameterizedTest
  @CsvSource({
    "の{川|かわかわ}の, 3",
    "の{川|かわかわ}山, 3.5",
    "山{川|かわかわ}ー, 3.5",
    "の{川|かわか}山, 3",
    "の{川|かわかわかわ}ノ, 4",
    "a{川|かわかわ}a, 3.5",
  })
  void aWideReadingReachesOverKanaBesideIt(String text, double em) {
    assertWidth("ja", text, em);
  }

  /** §3.3.8: over marks, by half an em, or a quarter over an opening one before the text. */
  @ParameterizedTest
  @CsvSource({
    "山、{川|かわかわ}山, 4.5",
    "山{川|かわかわ}、山, 4.5",
    "山、{川|かわかわ}、山, 5",
    "山。{川|かわかわ}「山」山, 7",
    "山「{川|かわかわ}」山, 5.25",
    "山・{川|かわかわ}…山, 5",
  })
  void aWideReadingReachesOverMarksBesideIt(String text, double em) {
    assertWidth("ja", text, em);
  }

  /** §3.3.8: the blank under a reading is not narrowed. */
  @Test
  void theBlankOfAMarkUnderAReadingStays() {
    assertLines("ja", "山山、{川|かわ}山山山山山", 5.75, "山山、川山山", "山山山");
    assertLines("ja", "山山、{川|かわかわ}のの山山山", 5.75, "山山、川の", "の山山山");
  }

  /** CLREQ §3.3.1: words keep a quarter of their em from one another. */
  @ParameterizedTest
  @CsvSource({
    "山{川|chuan}山, 3.25",
    "山{川|chua}山, 3",
    "山{川|chua}{川|chua}山, 4.125",
    "山{川|chuan}，山, 4",
  })
  void aReadingInWordsKeepsApartFromOtherReadings(String text, double em) {
    assertWidth("zh-Hans", text, em);
  }

  /** §3.3.8. */
  @ParameterizedTest
  @CsvSource({"山{川|かわかわ}の{川|かわかわ}山, 6.5", "山{川|かわか}の{川|かわか}山, 5.5", "の{川|かわか}{川|かわか}の, 4"})
  void noTwoReadingsStandOverOneKana(String text, double em) {
    assertWidth("ja", text, em);
  }

  /** §3.3.8: the reading does not reach beyond the edge of a line, nor the text before it. */
  @ParameterizedTest
  @CsvSource({"ああああの{川|かわかわ}のああ, 5, 1, 0.5", "ああああの{川|かわか}のああ, 5, 1, 0.25"})
  void aLineBeginsWithTheReading(String text, double measure, int line, double shift) {
    ComposedText composed = new ComposedText("ja", text, measure);
    assertThat(composed.lines().get(line)).startsWith("川");
    int cluster = 0;
    while (composed.composition().codePoint(cluster) != '川') {
      cluster++;
    }
    assertThat(composed.composition().shiftBefore(cluster)).isCloseTo(shift, within(1e-6));
  }

  @Test
  void aLineEndsWithTheReading() {
    // The reading takes its half em there, so that the character after it does not fit.
    assertLines("ja", "山山の{川|かわかわ}のの", 4, "山山の", "川のの");
    assertLines("ja", "山山の{川|かわかわ}のの", 4.5, "山山の川", "のの");
  }

  /** §3.3.5, §3.3.6. */
  @Test
  void noLineEndsInsideATextWithOneReading() {
    assertLines("ja", "山山山{漢字|かんじ}山山", 4, "山山山", "漢字山山");
  }

  /** §3.3.7. */
  @Test
  void aLineMayEndInAWordWithAReadingForEachCharacter() {
    assertLines("ja", "山山山{漢|かん+字|じ}山山", 4, "山山山漢", "字山山");
  }

  /** §3.3.7: the readings of a word share the room over it. */
  @ParameterizedTest
  @CsvSource({"山{東|とう+京|きょう}山, 4.5", "山{胃|い+腸|ちょう}山, 4", "山{名|な+人|じん}山, 4"})
  void theReadingsOfAWordShareTheirRoom(String text, double em) {
    assertWidth("ja", text, em);
  }

  /** §3.3.7: each part has its readings anew, for which it must have room. */
  @Test
  void noLineEndsWhereAPartOfAWordHasNoRoomForItsReadings() {
    assertLines("ja", "山山山{胃|い+腸|ちょう}山山", 4, "山山山", "胃腸山山");
    assertLines("ja", "山山山{胃|い+腸|ちょ}山山", 4, "山山山胃", "腸山山");
    assertLines("ja", "山{胃|い+腸|ちょう}山山", 2, "山胃", "腸山", "山");
  }
}
