package io.github.huozi.svg.style;

import com.github.weisj.jsvg.paint.SVGPaint;
import com.github.weisj.jsvg.paint.impl.AwtSVGPaint;
import com.github.weisj.jsvg.paint.impl.DefaultPaintParser;
import com.github.weisj.jsvg.parser.PaintParser;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DCMYKColor;
import java.awt.Color;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses colours: names, {@code #rgb}, {@code rgb()} and {@code hsl()} with commas or without, with
 * or without alpha (CSS Color 4 §4 to 7), and {@code device-cmyk()} (CSS Color 5 §7), of which
 * {@code cmyk()} is another name. Inks stay inks in a PDF.
 */
public final class SvgColors implements PaintParser {

  private static final Pattern FUNCTION = Pattern.compile("(rgb|hsl)a?\\(([^()]*)\\)");

  private static final Pattern INKS = Pattern.compile("(?:device-)?cmyk\\(([^()]*)\\)");

  private static final Pattern INKS_ANYWHERE =
      Pattern.compile("(?i)(?:device-)?cmyk\\(([^()]*)\\)");

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,/]\\s*|\\s+");

  private static final Set<String> NO_COLOR =
      Set.of(
          "",
          "none",
          "currentcolor",
          "inherit",
          "context-fill",
          "context-stroke",
          "freeze",
          "remove");

  private final PaintParser names = new DefaultPaintParser();

  /**
   * Tells whether {@link #parsePaint} can parse a paint, or the paint is a reference or a keyword.
   */
  public boolean isKnown(String paint) {
    String lower = paint.strip().toLowerCase(Locale.ROOT);
    return NO_COLOR.contains(lower) || lower.startsWith("url(") || parseColor(lower) != null;
  }

  @Override
  public @Nullable Color parseColor(String value) {
    String color = value.strip().toLowerCase(Locale.ROOT);
    if (color.equals("transparent")) {
      return new Color(0, 0, 0, 0);
    }
    Matcher inks = INKS.matcher(color);
    if (inks.matches()) {
      return inks(BETWEEN.split(inks.group(1).strip(), -1));
    }
    Matcher function = FUNCTION.matcher(color);
    if (!function.matches()) {
      boolean name = !color.startsWith("#") && !color.contains("(");
      boolean hex = color.matches("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
      return hex || name ? names.parseColor(color) : null;
    }
    String[] parts = BETWEEN.split(function.group(2).strip(), -1);
    if (parts.length < 3 || parts.length > 4) {
      return null;
    }
    double alpha = parts.length == 4 ? number(parts[3], 1) : 1;
    if (function.group(1).equals("rgb")) {
      return color(
          number(parts[0], 255) / 255,
          number(parts[1], 255) / 255,
          number(parts[2], 255) / 255,
          alpha);
    }
    return hsl(angle(parts[0]), share(parts[1]), share(parts[2]), alpha);
  }

  @Override
  public @Nullable SVGPaint parsePaint(@Nullable String value) {
    if (value == null) {
      return null;
    }
    Color color = parseColor(value);
    if (color instanceof PdfBoxGraphics2DCMYKColor) {
      return new AwtSVGPaint(color);
    }
    return names.parsePaint(color == null ? value : hex(color));
  }

  /** Cyan, magenta, yellow and black, each as a number from 0 to 1 or in percent. */
  private static @Nullable Color inks(String[] parts) {
    if (parts.length != 4) {
      return null;
    }
    return new PdfBoxGraphics2DCMYKColor(
        clamp(number(parts[0], 1)),
        clamp(number(parts[1], 1)),
        clamp(number(parts[2], 1)),
        clamp(number(parts[3], 1)));
  }

  /** A style with the colours of a screen in the places of inks, for readers that know none. */
  static String onScreen(String style) {
    return INKS_ANYWHERE
        .matcher(style)
        .replaceAll(
            inks -> {
              String[] parts = BETWEEN.split(inks.group(1).strip(), -1);
              if (parts.length != 4) {
                return Matcher.quoteReplacement(inks.group());
              }
              float black = clamp(number(parts[3], 1));
              Color color =
                  color(
                      (1 - clamp(number(parts[0], 1))) * (1 - black),
                      (1 - clamp(number(parts[1], 1))) * (1 - black),
                      (1 - clamp(number(parts[2], 1))) * (1 - black),
                      1);
              // Old readers know no alpha.
              return hex(color).substring(0, "#rrggbb".length());
            });
  }

  private static String hex(Color color) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x%02x",
        color.getRed(),
        color.getGreen(),
        color.getBlue(),
        color.getAlpha());
  }

  /** CSS Color 4 §7.1. */
  private static Color hsl(double hue, double saturation, double lightness, double alpha) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double k = ((new int[] {0, 8, 4})[i] + hue / 30) % 12;
      double a = saturation * Math.min(lightness, 1 - lightness);
      rgb[i] = lightness - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }
    return color(rgb[0], rgb[1], rgb[2], alpha);
  }

  private static Color color(double red, double green, double blue, double alpha) {
    return new Color(clamp(red), clamp(green), clamp(blue), clamp(alpha));
  }

  private static float clamp(double share) {
    return (float) Math.max(0, Math.min(1, share));
  }

  private static double share(String part) {
    return number(part.endsWith("%") ? part : part + "%", 1);
  }

  private static double angle(String part) {
    double turn = part.endsWith("turn") ? 360 : part.endsWith("rad") ? 180 / Math.PI : 1;
    double degrees = number(part.replaceAll("(deg|turn|rad)$", ""), 1) * turn;
    return (degrees % 360 + 360) % 360;
  }

  private static double number(String part, double whole) {
    return SvgLength.parse(part).map(length -> length.in(0, whole)).orElse(0.0);
  }
}
