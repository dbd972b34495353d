package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

/** Ink is taken away where more lies than the paper takes. */
class InkLimitTest {

  private static final float CLOSE = 1e-5f;

  private static float all(float... inks) {
    float all = 0;
    for (float ink : inks) {
      all += ink;
    }
    return all;
  }

  @Property(seed = "20261126")
  void noMoreThanTheLimit(
      @ForAll @FloatRange(max = 1) float cyan,
      @ForAll @FloatRange(max = 1) float magenta,
      @ForAll @FloatRange(max = 1) float yellow,
      @ForAll @FloatRange(max = 1) float black,
      @ForAll @FloatRange(min = 1, max = 4) float limit) {
    float[] inks = {cyan, magenta, yellow, black};
    InkLimit.apply(inks, limit);
    assertThat(inks).doesNotContain(Float.NaN);
    if (all(cyan, magenta, yellow, black) <= limit) {
      assertThat(inks).containsExactly(cyan, magenta, yellow, black);
      return;
    }
    assertThat(all(inks)).isCloseTo(limit, within(CLOSE));
    assertThat(inks[3]).isBetween(black, 1f);
    assertThat(inks[0]).isBetween(0f, cyan);
    assertThat(inks[1]).isBetween(0f, magenta);
    assertThat(inks[2]).isBetween(0f, yellow);
    // The hue stays: each colour is as large a part of the others as before.
    assertThat(inks[0] * magenta).isCloseTo(inks[1] * cyan, within(CLOSE));
    assertThat(inks[1] * yellow).isCloseTo(inks[2] * magenta, within(CLOSE));
  }

  @Property(seed = "20261126")
  void greysStayGrey(
      @ForAll @FloatRange(max = 1) float part,
      @ForAll @FloatRange(max = 1) float black,
      @ForAll @FloatRange(min = 1, max = 4) float limit) {
    float[] inks = {part, part, part, black};
    InkLimit.apply(inks, limit);
    assertThat(inks[0]).isEqualTo(inks[1]).isEqualTo(inks[2]);
  }
}
