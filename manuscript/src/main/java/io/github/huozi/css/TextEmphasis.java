package io.github.huozi.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the style and the colour of emphasis marks (CSS Text Decoration 4 §3). */
public final class TextEmphasis {

  /** The properties that {@code text-emphasis} sets all at once. */
  public static final List<String> LONGHANDS =
      List.of("text-emphasis-style", "text-emphasis-color");

  private static final Set<String> FILLS = Set.of("filled", "open");

  private static final Set<String> SHAPES =
      Set.of("dot", "circle", "double-circle", "triangle", "sesame");

  private TextEmphasis() {}

  /**
   * Reads what a declaration says about each of the {@link #LONGHANDS}: of the style {@code none},
   * words in lower case or a string, whose escapes are resolved, after {@code "}; of the colour the
   * value as it is written.
   *
   * @param name {@code text-emphasis} or {@code text-emphasis-style}
   * @param value its value, without {@code !important}
   * @return empty if the property has no such value
   */
  public static Map<String, String> longhands(String name, String value) {
    boolean shorthand = name.equals("text-emphasis");
    String lower = value.strip().toLowerCase(Locale.ROOT);
    if (KnownCss.GLOBAL.contains(lower)) {
      Map<String, String> longhands = new LinkedHashMap<>();
      LONGHANDS.subList(0, shorthand ? 2 : 1).forEach(longhand -> longhands.put(longhand, lower));
      return longhands;
    }
    List<String> style = new ArrayList<>();
    StringBuilder color = new StringBuilder();
    CssTokens tokens = new CssTokens(value);
    int depth = 0;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      String word = token.text().toLowerCase(Locale.ROOT);
      depth += (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0);
      boolean named = token.kind() == CssToken.Kind.NAME && depth == 0;
      if (token.kind() == CssToken.Kind.STRING) {
        style.add('"' + token.text());
      } else if (named && (word.equals("none") || FILLS.contains(word) || SHAPES.contains(word))) {
        style.add(word);
      } else {
        color.append(token.spaced() ? " " : "").append(tokens.source(token));
      }
    }
    String ofColor = color.toString().strip();
    if (!isStyle(style)
        || (shorthand ? style.isEmpty() && ofColor.isEmpty() : !ofColor.isEmpty())) {
      return Map.of();
    }
    Map<String, String> longhands = new LinkedHashMap<>();
    longhands.put("text-emphasis-style", style.isEmpty() ? "none" : String.join(" ", style));
    if (shorthand) {
      longhands.put("text-emphasis-color", ofColor.isEmpty() ? "currentcolor" : ofColor);
    }
    return longhands;
  }

  /** Tells whether words are a style: a fill and a shape, or one thing alone. */
  private static boolean isStyle(List<String> words) {
    long fills = words.stream().filter(FILLS::contains).count();
    long shapes = words.stream().filter(SHAPES::contains).count();
    return words.size() <= 1 || (words.size() == 2 && fills == 1 && shapes == 1);
  }
}
