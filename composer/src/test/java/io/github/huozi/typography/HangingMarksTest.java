package io.github.huozi.typography;

import static io.github.huozi.typography.ComposerAssertions.assertWidth;
import static io.github.huozi.typography.ComposerAssertions.justified;
import static io.github.huozi.typography.ComposerAssertions.setting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.typography.TextSetting.Hanging.Stops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hanging-punctuation} and optical margins: the widths of lines without what hangs. */
class HangingMarksTest {

  private static final TextSetting FIRST = setting(s -> s.hanging(true, false, Stops.NONE));
  private static final TextSetting LAST = setting(s -> s.hanging(false, true, Stops.NONE));
  private static final TextSetting ALLOW = setting(s -> s.hanging(false, false, Stops.ALLOWED));
  private static final TextSetting FORCE = setting(s -> s.hanging(false, false, Stops.FORCED));
  private static final TextSetting OPTICAL = setting(s -> s.opticalMargins());

  @ParameterizedTest
  @CsvSource({"zh-Hans, “天地, 2", "ja, 「天地, 2", "en, “ab, 1", "en, (ab, 1", "ko, “하늘, 2"})
  void anOpeningMarkHangsAtTheStartOfTheFirstLine(String language, String text, double em) {
    assertWidth(FIRST, language, text, em);
  }

  @Test
  void itHangsAtTheStartOfNoOtherLine() {
    assertThat(justified("ja", "天地玄「天地玄", 3, FIRST).widths()).containsExactly(3.0, 2.56, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"zh-Hans, 天地”, 2", "ja, 天地」, 2", "en, ab”, 1", "en, ab), 1", "zh-Hans, 天地。, 2.5"})
  void aClosingMarkHangsAtTheEndOfTheLastLine(String language, String text, double em) {
    assertWidth(LAST, language, text, em);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天地。, 2",
    "ja, 天地、, 2",
    "zh-Hant, 天地。, 2",
    "en, 'ab,', 1",
    "en, ab., 1",
    "ko, 하늘., 2"
  })
  void aStopHangsAtTheEndOfEveryLineIfForced(String language, String text, double em) {
    assertWidth(FORCE, language, text, em);
  }

  @Test
  void aStopHangsWhereTheLineWouldNotHoldItIfAllowed() {
    assertWidth(ALLOW, "en", "ab.", 1.5);
    assertThat(justified("en", "abcd. efgh", 2, ALLOW).lines()).containsExactly("abcd.", "efgh");
    assertThat(justified("en", "abcd. efgh", 2, ALLOW).widths().get(0)).isEqualTo(2);
    assertThat(justified("zh-Hans", "天地玄黄。宇宙", 4, ALLOW).lines()).containsExactly("天地玄黄。", "宇宙");
  }

  @ParameterizedTest
  @CsvSource({
    "ab., 1.2",
    "'ab,', 1.2",
    "ab-, 1.25",
    "ab”, 1.5",
    "“ab, 1.5",
    "ab;, 1.35",
    "ab!, 1.5",
    "ab, 1"
  })
  void westernMarksHangByAPartWithOpticalMargins(String text, double em) {
    assertWidth(OPTICAL, "en", text, em);
  }

  @Test
  void aHyphenThatALineEndAddsHangsByHalf() {
    ComposedText text = justified("en", "the art of fine typography", 9.25, OPTICAL);
    assertThat(text.lines()).containsExactly("the art of fine ty-", "pography");
    assertThat(text.widths().get(0)).isEqualTo(9.25);
  }
}
