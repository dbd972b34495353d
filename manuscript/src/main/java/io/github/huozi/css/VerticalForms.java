package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a style sheet that was written for horizontal lines, for a text in vertical lines from
 * right to left: what was above a block is at its right, and what was at the left end of a line is
 * at its head. The result has physical properties: the readers of vertical books do not all know
 * {@code margin-block-start} and its like.
 *
 * <p>Values that CSS relates to lines stay: {@code float: left}, {@code text-align: left} and
 * {@code vertical-align} mean the head of the line, and the side of the line, in vertical text (CSS
 * Writing Modes 3 §6.3). So do logical properties, {@code @page}, and rules for {@code .vrtl},
 * which say where things stand on the screen.
 *
 * <p>Pictures and formulas stand upright. Their own width and height stay; what limits them turns.
 */
public final class VerticalForms {

  /** The class of a document in vertical lines, as the guides of 電書協 and TDPF have it. */
  public static final String VERTICAL = "vrtl";

  private static final Map<String, String> TURNED =
      Map.of("top", "right", "right", "bottom", "bottom", "left", "left", "top");

  private static final Map<String, String> CORNERS =
      Map.of(
          "border-top-left-radius", "border-top-right-radius",
          "border-top-right-radius", "border-bottom-right-radius",
          "border-bottom-right-radius", "border-bottom-left-radius",
          "border-bottom-left-radius", "border-top-left-radius");

  private static final Map<String, String> SIZES =
      Map.of(
          "width", "height",
          "height", "width",
          "min-width", "min-height",
          "min-height", "min-width",
          "max-width", "max-height",
          "max-height", "max-width",
          "overflow-x", "overflow-y",
          "overflow-y", "overflow-x");

  private static final Set<String> OF_FOUR_SIDES =
      Set.of(
          "margin",
          "padding",
          "inset",
          "border-width",
          "border-style",
          "border-color",
          "border-radius");

  private static final Set<String> SHADOWS =
      Set.of("box-shadow", "-webkit-box-shadow", "text-shadow");

  private static final Pattern OF_ONE_SIDE =
      Pattern.compile(
          "(margin-|padding-|border-|)(top|right|bottom|left)((?:-width|-style|-color)?)");

  private static final Pattern SCREEN = Pattern.compile("(?<=[\\d.])v([wh])\\b");
  private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)%");
  private static final Pattern OFFSET = Pattern.compile("[+-]?(?:\\d|\\.\\d)[\\w.%]*");
  private static final Pattern MEDIA = Pattern.compile("(?i)@media\\b[^{};]*");
  private static final Pattern EXTENT = Pattern.compile("(?<!device-)\\b(?:width|height)\\b");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);

  private static final Set<String> PICTURES = Set.of("img", "svg", "video", "canvas", "object");

  /** The names of what is inside a formula. */
  private static final Pattern IN_FORMULA =
      Pattern.compile(
          "m(?:i|n|o|s|row|text|space|frac|sqrt|root|padded|phantom|enclose|table|t[rd])"
              + "|m(?:sub|sup|under|over|multiscripts|prescripts)\\w*");

  /** The share of the screen's width that a picture may have whose width was the measure. */
  private static final double OF_SCREEN = 0.85;

  private VerticalForms() {}

  /** A style sheet, turned. */
  public static String of(String css) {
    String turned =
        CssRewriter.declarations(
            css, (selector, name, value) -> turned(Subject.of(selector), name, value));
    return MEDIA.matcher(turned).replaceAll(media -> otherMedia(media.group()));
  }

  /** The condition of {@code @media}: the length of lines is the height of the screen. */
  private static String otherMedia(String media) {
    return Matcher.quoteReplacement(
        EXTENT.matcher(media).replaceAll(e -> e.group().equals("width") ? "height" : "width"));
  }

  /**
   * The declarations of an element's {@code style}, turned.
   *
   * @param element the element's name
   */
  public static String of(String declarations, String element) {
    return CssRewriter.declarations(
        declarations, (selector, name, value) -> turned(Subject.of(element), name, value));
  }

  private static Optional<String> turned(Subject subject, String name, String written) {
    if (subject == Subject.STAYS) {
      return Optional.empty();
    }
    String important = CssValues.isImportant(written) ? " !important" : "";
    String value = CssValues.plain(COMMENT.matcher(written).replaceAll(" ")).strip();
    return turnedPlain(subject, name, value).map(declaration -> declaration + important);
  }

  private static Optional<String> turnedPlain(Subject subject, String name, String value) {
    if (subject == Subject.PICTURE && name.matches("(?:min-)?(?:width|height)")) {
      return name.endsWith("height") ? Optional.empty() : ofScreen(name, value);
    }
    if (OF_FOUR_SIDES.contains(name)) {
      return value.contains("/")
          ? Optional.empty()
          : Optional.of(name + ": " + otherScreen(fourSides(value)));
    }
    if (SHADOWS.contains(name)) {
      return Optional.of(name + ": " + shadows(value));
    }
    return property(name).map(other -> other + ": " + otherScreen(value));
  }

  private static Optional<String> property(String name) {
    if (SIZES.containsKey(name) || CORNERS.containsKey(name)) {
      return Optional.of(SIZES.getOrDefault(name, CORNERS.getOrDefault(name, name)));
    }
    Matcher side = OF_ONE_SIDE.matcher(name);
    return side.matches() && (side.group(3).isEmpty() || side.group(1).equals("border-"))
        ? Optional.of(side.group(1) + TURNED.get(side.group(2)) + side.group(3))
        : Optional.empty();
  }

  /** The width of a picture, which in vertical lines has no measure to be a part of. */
  private static Optional<String> ofScreen(String name, String value) {
    Matcher percent = PERCENT.matcher(value);
    if (!percent.matches()) {
      return Optional.empty();
    }
    double part = Double.parseDouble(percent.group(1)) * OF_SCREEN;
    return Optional.of(
        "%s: %svw".formatted(name, String.format(Locale.ROOT, "%.1f", part).replace(".0", "")));
  }

  /** Values for top, right, bottom and left, some of which may be left out. */
  private static String fourSides(String value) {
    List<String> sides = parts(value, ' ');
    return switch (sides.size()) {
      case 2 -> sides.get(1) + " " + sides.get(0);
      case 3 -> String.join(" ", sides.get(1), sides.get(0), sides.get(1), sides.get(2));
      case 4 -> String.join(" ", sides.get(3), sides.get(0), sides.get(1), sides.get(2));
      default -> value;
    };
  }

  private static String shadows(String value) {
    return parts(value, ',').stream().map(VerticalForms::shadow).collect(Collectors.joining(", "));
  }

  private static String shadow(String value) {
    List<String> words = parts(value, ' ');
    for (int i = 0; i + 1 < words.size(); i++) {
      String x = words.get(i);
      String y = words.get(i + 1);
      if (OFFSET.matcher(x).matches() && OFFSET.matcher(y).matches()) {
        words.set(i, opposite(y));
        words.set(i + 1, x);
        break;
      }
    }
    return String.join(" ", words);
  }

  private static String opposite(String length) {
    boolean nothing = length.matches("[+-]?[0.]+[a-zA-Z]*");
    return nothing
        ? length
        : length.startsWith("-") ? length.substring(1) : "-" + length.replace("+", "");
  }

  private static String otherScreen(String value) {
    return SCREEN.matcher(value).replaceAll(unit -> unit.group(1).equals("w") ? "vh" : "vw");
  }

  /** The parts of a value between spaces or commas, but for those in brackets and strings. */
  private static List<String> parts(String value, char between) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean ends = between == ' ' ? Character.isWhitespace(c) : c == between;
      if (depth == 0 && ends) {
        addPart(part, parts);
      } else {
        part.append(c);
      }
    }
    addPart(part, parts);
    return parts;
  }

  private static void addPart(StringBuilder part, List<String> parts) {
    if (!part.toString().isBlank()) {
      parts.add(part.toString().strip());
    }
    part.setLength(0);
  }

  /** The subject that a rule selects. */
  private enum Subject {
    TEXT,
    PICTURE,
    STAYS;

    static Subject of(String selector) {
      String plain = COMMENT.matcher(selector).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
      if (plain.startsWith("@page") || plain.contains("." + VERTICAL)) {
        return STAYS;
      }
      List<String> names =
          SelectorReader.list(plain).orElse(List.of()).stream()
              .map(one -> Objects.requireNonNullElse(one.elementName(), ""))
              .toList();
      if (names.isEmpty()) {
        return TEXT;
      }
      if (names.stream().allMatch(name -> IN_FORMULA.matcher(name).matches())) {
        return STAYS;
      }
      return PICTURES.containsAll(names) ? PICTURE : TEXT;
    }
  }
}
