package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Inks;
import io.github.huozi.press.PressJob.SpotInk;
import io.github.huozi.press.PressReport.Converted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says which inks print a colour. Black and greys never pass a profile: a press would print them
 * with four inks, which never meet exactly.
 */
final class InkMixer {

  /** The shares of red, green and blue in the light that the eye sees (ITU-R BT.601). */
  private static final float[] LUMA = {.299f, .587f, .114f};

  private static final int CMYK = 4;
  private static final int PERCENT = 100;
  private static final float MOST = 255;

  /** Less than a press shows. */
  private static final float CLOSE = .0011f;

  private final Inks inks;
  private final float lightest;
  private final InkProfile profile;
  private final List<SpotInk> spots;
  private final Map<List<Float>, PlateInk> known = new LinkedHashMap<>();

  /**
   * @param lightest the least tint of black that prints: a lighter one becomes that
   */
  InkMixer(Inks inks, double lightest, InkProfile profile, List<SpotInk> spots) {
    this.inks = inks;
    this.lightest = (float) lightest;
    this.profile = profile;
    this.spots = List.copyOf(spots);
  }

  Colors colors() {
    return inks.colors();
  }

  double limit() {
    return inks.limit();
  }

  InkProfile profile() {
    return profile;
  }

  /**
   * The ink of a colour.
   *
   * @param parts grey, or red, green and blue, or cyan, magenta, yellow and black
   */
  PlateInk of(List<Float> parts) {
    return known.computeIfAbsent(parts, this::mixed);
  }

  private PlateInk mixed(List<Float> parts) {
    if (inks.colors() == Colors.RGB) {
      return PlateInk.of(parts);
    }
    Optional<SpotInk> spot = spot(parts);
    if (spot.isPresent()) {
      return new PlateInk(List.of(1f), spot);
    }
    if (inks.colors() == Colors.BLACK) {
      return PlateInk.of(List.of(1 - printed(1 - grey(parts))));
    }
    if (parts.size() == CMYK) {
      return limited(toArray(parts));
    }
    if (isNeutral(parts)) {
      return PlateInk.black(printed(1 - parts.get(0)));
    }
    return limited(profile.inks(parts.get(0), parts.get(1), parts.get(2)));
  }

  private PlateInk limited(float[] amounts) {
    InkLimit.apply(amounts, inks.limit());
    List<Float> parts = new ArrayList<>();
    for (float amount : amounts) {
      parts.add(rounded(amount));
    }
    return PlateInk.of(parts);
  }

  private float printed(float tint) {
    return rounded(tint < CLOSE ? 0 : Math.max(tint, lightest));
  }

  private static float rounded(float amount) {
    return Math.round(amount * 10_000) / 10_000f;
  }

  private Optional<SpotInk> spot(List<Float> parts) {
    return spots.stream().filter(spot -> isClose(spot.inks(), parts)).findFirst();
  }

  private static boolean isClose(List<Float> one, List<Float> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.size() != other.size() || Math.abs(one.get(i) - other.get(i)) > CLOSE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNeutral(List<Float> parts) {
    return parts.size() == 1
        || (parts.size() == 3
            && Math.abs(parts.get(0) - parts.get(1)) < CLOSE
            && Math.abs(parts.get(1) - parts.get(2)) < CLOSE);
  }

  /** The lightness of a colour, from 0 for black to 1. */
  static float grey(List<Float> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    boolean isInk = parts.size() == CMYK;
    float light = 0;
    for (int i = 0; i < LUMA.length; i++) {
      light += LUMA[i] * (isInk ? 1 - parts.get(i) : parts.get(i));
    }
    return rounded(isInk ? light * (1 - parts.get(3)) : light);
  }

  private static float[] toArray(List<Float> parts) {
    float[] array = new float[parts.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = parts.get(i);
    }
    return array;
  }

  /** The colours of a screen that have got inks, each once. */
  List<Converted> converted() {
    Set<Converted> converted = new LinkedHashSet<>();
    known.forEach(
        (parts, ink) -> {
          if (parts.size() == 3 && ink.parts().size() == CMYK && !isNeutral(parts)) {
            converted.add(new Converted(screen(parts), percent(ink.parts())));
          }
        });
    return List.copyOf(converted);
  }

  private static String screen(List<Float> parts) {
    StringBuilder text = new StringBuilder("#");
    parts.forEach(part -> text.append("%02x".formatted(Math.round(part * MOST))));
    return text.toString();
  }

  private static String percent(List<Float> parts) {
    return "device-cmyk("
        + String.join(
            " ",
            parts.stream()
                .map(part -> String.format(Locale.ROOT, "%d%%", Math.round(part * PERCENT)))
                .toList())
        + ")";
  }
}
