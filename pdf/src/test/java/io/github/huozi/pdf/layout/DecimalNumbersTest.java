package io.github.huozi.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalNumbersTest {

  /** The numbers with a bar where their whole parts end; none if they do not agree. */
  private static List<String> divided(String... numbers) {
    List<String> divided = new ArrayList<>();
    DecimalNumbers.ends(List.of(numbers))
        .ifPresent(
            ends -> {
              for (int i = 0; i < numbers.length; i++) {
                divided.add(
                    new StringBuilder(numbers[i]).insert((int) ends.get(i), "|").toString());
              }
            });
    return divided;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "12.5",
        "1,204.25",
        "−3",
        "+0.5%",
        "12 %",
        "12 345,6",
        "€5",
        "１２．５％",
        "3°",
        "<0.05",
        "≈ 3.2"
      })
  void numbersAre(String text) {
    assertThat(DecimalNumbers.isNumber(text)).isTrue();
    assertThat(DecimalNumbers.isNone(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "—", "…", "3–5", "1.5 ~ 2.5", "10%–20%"})
  void dashesAndRangesAreNone(String text) {
    assertThat(DecimalNumbers.isNumber(text)).isFalse();
    assertThat(DecimalNumbers.isNone(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"148 mm", "v1.2.x", "A5", "1.", "一", "1/2", "2026-11-24"})
  void otherTextsAreNeither(String text) {
    assertThat(DecimalNumbers.isNumber(text)).isFalse();
    assertThat(DecimalNumbers.isNone(text)).isFalse();
  }

  @Test
  void wholePartsEndAtThePoint() {
    assertThat(divided("12.5", "3", "−0.75", "12.5%", "98%"))
        .containsExactly("12|.5", "3|", "−0|.75", "12|.5%", "98|%");
    assertThat(divided("１２．５", "３")).containsExactly("１２|．５", "３|");
  }

  @Test
  void aCommaDividesGroupsOrAFraction() {
    assertThat(divided("1,204.25", "98")).containsExactly("1,204|.25", "98|");
    assertThat(divided("1,204", "98")).containsExactly("1,204|", "98|");
    assertThat(divided("12,5", "1.204,25", "3")).containsExactly("12|,5", "1.204|,25", "3|");
    assertThat(divided("12,5", "1,204")).containsExactly("12|,5", "1|,204");
    assertThat(divided("1.204.500", "1.204")).containsExactly("1.204.500|", "1.204|");
    assertThat(divided("12 345,6", "7,25")).containsExactly("12 345|,6", "7|,25");
  }

  @Test
  void numbersThatDoNotAgreeAreLeft() {
    assertThat(divided("12,5", "12.5")).isEmpty();
    assertThat(divided("1,204,500", "12,5")).isEmpty();
  }
}
