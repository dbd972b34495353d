package io.github.huozi.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a press in style sheets: {@code device-cmyk(0% 95% 100% 0%)} (CSS Color 5 §10) and
 * {@code -huozi-spot("PANTONE 485 C", device-cmyk(…))}, whose second part is what a screen shows,
 * and a press that has no such ink prints.
 */
public final class PressColors {

  private static final String INKS = "device-cmyk\\(([^()]*+)\\)";

  private static final Pattern CMYK = Pattern.compile(INKS, Pattern.CASE_INSENSITIVE);

  private static final Pattern SPOT =
      Pattern.compile(
          "-huozi-spot\\(\\s*(\"[^\"\\n]*\"|'[^'\\n]*')\\s*,\\s*" + INKS + "\\s*\\)",
          Pattern.CASE_INSENSITIVE);

  private static final int INKS_OF_A_PRESS = 4;
  private static final float PERCENT = 100;

  private PressColors() {}

  /** A style sheet in which all of these colours are written as the renderer reads them. */
  static String forRenderer(String css) {
    String plain = SPOT.matcher(css).replaceAll("device-cmyk($2)");
    return CMYK.matcher(plain)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    parts(found.group(1)).map(PressColors::written).orElse(found.group())));
  }

  /** Tells whether a style sheet may have such colours. */
  static boolean areIn(String css) {
    return css.toLowerCase(Locale.ROOT).contains("device-cmyk(");
  }

  /**
   * The spot inks of a style sheet by their names.
   *
   * @return for each cyan, magenta, yellow and black in its place, from 0 to 1
   */
  public static Map<String, List<Float>> spots(String css) {
    Map<String, List<Float>> spots = new LinkedHashMap<>();
    Matcher spot = SPOT.matcher(css);
    while (spot.find()) {
      String name = spot.group(1).substring(1, spot.group(1).length() - 1);
      parts(spot.group(2)).ifPresent(parts -> spots.putIfAbsent(name, parts));
    }
    return spots;
  }

  private static Optional<List<Float>> parts(String text) {
    List<Float> parts = new ArrayList<>();
    for (String part : text.strip().split("[\\s,]+", -1)) {
      try {
        float value =
            part.endsWith("%")
                ? Float.parseFloat(part.substring(0, part.length() - 1)) / PERCENT
                : Float.parseFloat(part);
        parts.add(Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000f);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    return parts.size() == INKS_OF_A_PRESS ? Optional.of(parts) : Optional.empty();
  }

  private static String written(List<Float> parts) {
    return "cmyk(" + String.join(", ", parts.stream().map(String::valueOf).toList()) + ")";
  }
}
