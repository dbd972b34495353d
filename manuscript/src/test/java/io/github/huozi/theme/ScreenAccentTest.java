package io.github.huozi.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shades have the contrasts with black 4.6, as with white, and 8. */
final class ScreenAccentTest {

  @ParameterizedTest
  @CsvSource({
    "#1d4f7c, #53799c, #89a3ba",
    "#8c2f24, #a8635a, #c4958f",
    "#000, #767676, #a0a0a0",
    "#ffe680, #827541, #b19f59",
  })
  void shadesFollowFromTheAccent(String accent, String onScreen, String atNight) {
    assertThat(ScreenAccent.rule(":root { --huozi-accent: " + accent + "; }"))
        .isEqualTo(
            "\n:root{--huozi-accent-on-screen:%s;--huozi-accent-at-night:%s;}"
                .formatted(onScreen, atNight));
  }

  @Test
  void whatIsSetStays() {
    assertThat(ScreenAccent.rule(":root { --huozi-accent: #123; --huozi-accent-on-screen: #456; }"))
        .doesNotContain("on-screen")
        .contains("at-night");
    assertThat(ScreenAccent.rule(":root { --huozi-accent: cmyk(1, 0, 0, 0); }")).isEmpty();
    assertThat(ScreenAccent.rule("p { color: red }")).isEmpty();
  }
}
