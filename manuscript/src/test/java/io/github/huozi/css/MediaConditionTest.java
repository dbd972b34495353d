package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaConditionTest {

  /** Supports {@code hyphens} only. */
  private final MediaCondition condition =
      new MediaCondition("print", declaration -> declaration.property().equals("hyphens"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media print",
        "@media all",
        "@media screen, print",
        "@MEDIA only Print",
        "@media not screen",
        "@supports (hyphens: auto)",
        "@supports not (display: grid)",
        "@supports (hyphens: auto) and (not (display: grid))",
        "@supports (display: grid) or (hyphens: none)",
        "@supports ((hyphens: none))",
        "@supports selector(p:has(a))",
      })
  void holds(String prelude) {
    assertThat(condition.test(prelude)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media screen",
        "@media not print",
        "@media (min-width: 40em)",
        "@media print and (min-width: 40em)",
        "@supports (display: grid)",
        "@supports not (hyphens: auto)",
        "@supports hyphens",
        "@supports (hyphens: auto) and",
        "@supports selector(p:unknown)",
        "@layer base",
        "@page",
      })
  void doesNotHold(String prelude) {
    assertThat(condition.test(prelude)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@media screen", "@media all", "@media not print", "@media Screen, tv"})
  void holdsForAScreen(String prelude) {
    MediaCondition onScreen = new MediaCondition("screen", declaration -> true);
    assertThat(onScreen.test(prelude)).isTrue();
    assertThat(onScreen.test("@media print")).isFalse();
  }
}
