package io.github.huozi.pdf.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.typography.rule.UprightRuns.Run;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the properties of a style sheet say of letters in vertical lines. */
class UprightStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all | | 12 | TOGETHER 12",
        "all | | ' 100 ' | TOGETHER 100",
        // A single letter needs no other beside it.
        "all | | 1 | UPRIGHT 1",
        "all | | ' A ' | UPRIGHT A",
        "none | | 12 | PLAIN 12",
        "digits 4 | | 2026 | TOGETHER 2026",
        "'' | upright | DX21 | UPRIGHT DX21",
        "'' | mixed | NHK | PLAIN NHK",
      })
  void splitsText(String combine, String orientation, String text, String runs) {
    UprightStyle style =
        UprightStyle.of(
            combine == null ? "" : combine.strip(), orientation == null ? "" : orientation);
    assertThat(
            style.split(text, 0, 0).stream()
                .map(UprightStyleTest::show)
                .collect(Collectors.joining(" ")))
        .isEqualTo(runs);
  }

  private static String show(Run run) {
    return run.form() + " " + run.text();
  }
}
