package io.github.huozi.check.epub;

import io.github.huozi.check.LetterMark;
import io.github.huozi.css.CssRules.Declaration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The look of the text of an element, by the style sheets of its document and by what reading
 * systems do without them (HTML §15.3).
 *
 * @param size the size of its type, in root em
 * @param vertical whether its lines are vertical
 * @param marks the marks on its letters
 */
record ElementLook(double size, boolean vertical, Set<LetterMark> marks) {

  /** The look of the text outside all elements. */
  static final ElementLook INITIAL = new ElementLook(1, false, Set.of());

  /** The pixels of a root em, unless a reader chooses another size. */
  private static final double ROOT = 16;

  /** The size with a unit, or in a word, that {@code font} or {@code font-size} has. */
  private static final Pattern SIZE =
      Pattern.compile(
          "(?:^|[\\s:])(?:(\\d*\\.?\\d+)(%|r?em|px|pt|pc|in|cm|mm|q|ex)"
              + "|((?:xx?|xxx)-(?:small|large)|small|medium|large|smaller|larger))(?=[\\s/;!]|$)");

  private static final Map<String, Double> PIXELS =
      Map.of(
          "px",
          1.0,
          "pt",
          96 / 72.0,
          "pc",
          16.0,
          "in",
          96.0,
          "cm",
          96 / 2.54,
          "mm",
          96 / 25.4,
          "q",
          96 / 101.6);

  /** Sizes in words, in px; {@code smaller} and {@code larger} go with the size around. */
  private static final Map<String, Double> WORDS =
      Map.of(
          "xx-small",
          9.0,
          "x-small",
          10.0,
          "small",
          13.0,
          "medium",
          16.0,
          "large",
          18.0,
          "x-large",
          24.0,
          "xx-large",
          32.0,
          "xxx-large",
          48.0);

  private static final double SMALLER = 1 / 1.2;

  /** The sizes of elements without a style sheet, in em. */
  private static final Map<String, Double> SIZES =
      Map.of("small", SMALLER, "sub", SMALLER, "sup", SMALLER, "rt", 0.5);

  private static final List<String> EMPHASIS =
      List.of(
          "text-emphasis-style",
          "text-emphasis",
          "-webkit-text-emphasis-style",
          "-epub-text-emphasis-style");

  private static final List<String> DIRECTION =
      List.of("writing-mode", "-webkit-writing-mode", "-epub-writing-mode");

  ElementLook {
    marks = Set.copyOf(marks);
  }

  /** The look of an element inside. */
  ElementLook in(Element element, Map<String, Declaration> declared) {
    Optional<String> size = first(declared, List.of("font-size", "font"));
    EnumSet<LetterMark> all = EnumSet.noneOf(LetterMark.class);
    all.addAll(marks);
    String lines =
        first(declared, List.of("text-decoration-line", "text-decoration"))
            .orElseGet(
                () ->
                    switch (element.normalName()) {
                      case "del", "s" -> "line-through";
                      case "ins", "u" -> "underline";
                      default -> "";
                    });
    // Lines go through all that is inside, whatever that says (CSS Text Decoration 3 §2.1.1).
    if (lines.contains("line-through")) {
      all.add(LetterMark.STRUCK);
    }
    if (lines.contains("underline") || lines.contains("overline")) {
      all.add(LetterMark.LINED);
    }
    Optional<String> dots = first(declared, EMPHASIS);
    if (dots.isPresent() && dots.get().startsWith("none")) {
      all.remove(LetterMark.DOTTED);
    } else if (dots.isPresent()) {
      all.add(LetterMark.DOTTED);
    }
    return new ElementLook(
        size.flatMap(this::size).orElse(this.size * SIZES.getOrDefault(element.normalName(), 1.0)),
        first(declared, DIRECTION).map(mode -> mode.startsWith("vertical")).orElse(vertical),
        all);
  }

  private static Optional<String> first(
      Map<String, Declaration> declared, List<String> properties) {
    return properties.stream()
        .flatMap(property -> Optional.ofNullable(declared.get(property)).stream())
        .map(declaration -> declaration.plainValue().strip().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  /** The size that a value stands for; empty if it is none, or one that must be calculated. */
  private Optional<Double> size(String value) {
    Matcher found = SIZE.matcher(value);
    if (!found.find()) {
      return Optional.empty();
    } else if (found.group(3) != null) {
      String word = found.group(3);
      return Optional.of(
          word.equals("smaller")
              ? size * SMALLER
              : word.equals("larger") ? size / SMALLER : WORDS.getOrDefault(word, ROOT) / ROOT);
    }
    double number = Double.parseDouble(found.group(1));
    return Optional.of(
        switch (found.group(2)) {
          case "%" -> size * number / 100;
          case "em" -> size * number;
          case "ex" -> size * number / 2;
          case "rem" -> number;
          default -> number * PIXELS.getOrDefault(found.group(2), 1.0) / ROOT;
        });
  }
}
