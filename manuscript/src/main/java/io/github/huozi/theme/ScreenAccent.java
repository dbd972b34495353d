package io.github.huozi.theme;

import io.github.huozi.css.CustomProperties;
import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shades of a theme's accent for e-readers. The accent itself is dark, to be read on paper; a
 * reader's page may have any colour.
 */
final class ScreenAccent {

  private static final String ACCENT = "--huozi-accent";
  private static final String ON_SCREEN = "--huozi-accent-on-screen";
  private static final String AT_NIGHT = "--huozi-accent-at-night";

  private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");

  /** The contrast with black and with white of a shade that is as clear on either. */
  private static final double MIDDLE = Math.sqrt(21);

  /** The contrast with black of a shade for the night: that of text (WCAG 2, 1.4.6), and more. */
  private static final double LIGHT = 8;

  private ScreenAccent() {}

  /**
   * The rule that sets the shades, after those of a style sheet; empty if it sets no accent as
   * {@code #rrggbb} or {@code #rgb}. What it sets itself stays.
   */
  static String rule(String css) {
    CustomProperties set = CustomProperties.in(css);
    Optional<Color> accent =
        set.value(ACCENT).filter(value -> HEX.matcher(value).matches()).map(ScreenAccent::color);
    if (accent.isEmpty()) {
      return "";
    }
    String rule = "";
    if (set.value(ON_SCREEN).isEmpty()) {
      rule += declaration(ON_SCREEN, accent.get(), MIDDLE);
    }
    if (set.value(AT_NIGHT).isEmpty()) {
      rule += declaration(AT_NIGHT, accent.get(), LIGHT);
    }
    return rule.isEmpty() ? "" : "\n:root{" + rule + "}";
  }

  private static Color color(String hex) {
    String digits = hex.substring(1);
    return Color.decode("#" + (digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits));
  }

  private static String declaration(String name, Color accent, double contrast) {
    Color shade = shade(accent, contrast);
    return String.format(
        Locale.ROOT, "%s:#%02x%02x%02x;", name, shade.getRed(), shade.getGreen(), shade.getBlue());
  }

  /**
   * The shade with a contrast with black: mixed with black if the colour is lighter, with white if
   * darker.
   */
  private static Color shade(Color color, double contrast) {
    boolean darker = contrast(color) > contrast;
    int end = darker ? 0 : 255;
    double none = 0;
    double all = 1;
    for (int i = 0; i < 12; i++) {
      double share = (none + all) / 2;
      if (contrast(mixed(color, end, share)) > contrast == darker) {
        none = share;
      } else {
        all = share;
      }
    }
    return mixed(color, end, all);
  }

  private static Color mixed(Color color, int end, double share) {
    return new Color(
        (int) Math.round(color.getRed() + (end - color.getRed()) * share),
        (int) Math.round(color.getGreen() + (end - color.getGreen()) * share),
        (int) Math.round(color.getBlue() + (end - color.getBlue()) * share));
  }

  /** The contrast with black (WCAG 2, contrast ratio). */
  private static double contrast(Color color) {
    double luminance =
        0.2126 * linear(color.getRed())
            + 0.7152 * linear(color.getGreen())
            + 0.0722 * linear(color.getBlue());
    return (luminance + 0.05) / 0.05;
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
