package io.github.huozi.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the features of a style sheet that the PDF does not support: each once, with the line of
 * its first place.
 *
 * <p>Skipped are blocks under a condition that print does not or may not meet ({@code @media
 * screen}, {@code @supports}), properties with a vendor's prefix, which are meant for reading
 * systems, and features that merely have no effect in print.
 */
public final class StyleSheetLimits {

  /**
   * A feature that the PDF does not support.
   *
   * @param what the feature as written: a property, a property with its value, a selector
   * @param line the line of the first place, from 1
   * @param count the number of places
   * @param advice what to do instead
   */
  public record Limit(String what, int line, int count, String advice) {}

  private static final String DELETE = "delete it, or move it into @media screen for the EPUB";
  private static final String BLOCKS = "use display: table, or floats";
  private static final String PLAIN = "write the value itself";
  private static final String VARIABLE = "set it for :root, in css/theme.css only";

  private static final Set<String> LAYOUT =
      Set.of("flex", "inline-flex", "grid", "inline-grid", "contents", "flow-root", "ruby");

  /** Properties that the renderer drops or renders wrongly. */
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("column-width", "write column-count"),
          Map.entry("column-rule", DELETE),
          Map.entry("column-fill", DELETE),
          Map.entry("flex", BLOCKS),
          Map.entry("flex-direction", BLOCKS),
          Map.entry("flex-wrap", BLOCKS),
          Map.entry("flex-flow", BLOCKS),
          Map.entry("grid", BLOCKS),
          Map.entry("grid-template", BLOCKS),
          Map.entry("grid-template-columns", BLOCKS),
          Map.entry("grid-template-rows", BLOCKS),
          Map.entry("grid-template-areas", BLOCKS),
          Map.entry("grid-area", BLOCKS),
          Map.entry("grid-column", BLOCKS),
          Map.entry("grid-row", BLOCKS),
          Map.entry("writing-mode", "write writing-mode for an edition in publication.yaml"),
          Map.entry("text-emphasis-skip", DELETE),
          Map.entry("font-feature-settings", DELETE),
          Map.entry("font-variant-east-asian", DELETE),
          Map.entry("font-stretch", DELETE),
          Map.entry("initial-letter", DELETE),
          Map.entry("text-shadow", DELETE),
          Map.entry("box-shadow", "use a border"),
          Map.entry("opacity", "use a lighter colour"),
          Map.entry("filter", DELETE),
          Map.entry("mix-blend-mode", DELETE),
          Map.entry("clip-path", DELETE),
          Map.entry("shape-outside", DELETE),
          Map.entry("object-fit", "give the image a width or a height"),
          Map.entry("aspect-ratio", "give it a height"),
          Map.entry("string-set", "use position: running(…)"),
          Map.entry("bleed", DELETE),
          Map.entry("marks", DELETE));

  /** Page sizes that the renderer knows by name, and the keywords allowed with them. */
  private static final Set<String> SIZES =
      Set.of(
          "a3",
          "a4",
          "a5",
          "b3",
          "b4",
          "b5",
          "letter",
          "legal",
          "ledger",
          "portrait",
          "landscape",
          "auto");

  /** The list markers that the renderer supports. */
  private static final Set<String> MARKERS =
      Set.of(
          "none",
          "disc",
          "circle",
          "square",
          "decimal",
          "decimal-leading-zero",
          "lower-roman",
          "upper-roman",
          "lower-latin",
          "upper-latin",
          "lower-alpha",
          "upper-alpha",
          "arabic-indic",
          "inherit",
          "initial",
          "unset",
          "revert",
          "important");

  /** The keywords of {@code text-decoration} that the PDF supports, and those without effect. */
  private static final Set<String> LINES =
      Set.of(
          "none",
          "underline",
          "overline",
          "line-through",
          "solid",
          "auto",
          "currentcolor",
          "inherit",
          "initial",
          "unset",
          "revert",
          "important");

  private static final MediaCondition PRINTED = new MediaCondition("print", supported -> false);

  /** Logical properties, which depend on the direction of the text. */
  private static final Pattern LOGICAL =
      Pattern.compile(
          "(margin|padding|border|inset)-(inline|block)(-.*)?|((min|max)-)?(inline|block)-size");

  private static final Set<String> GRADIENTS =
      Set.of(
          "linear-gradient",
          "radial-gradient",
          "conic-gradient",
          "repeating-linear-gradient",
          "repeating-radial-gradient",
          "repeating-conic-gradient");

  private static final Set<String> COLOURS =
      Set.of("hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark");

  private static final Pattern COUNT = Pattern.compile("[1-9]");

  private static final Pattern WITH_ALPHA = Pattern.compile("#([0-9a-f]{4}|[0-9a-f]{8})");

  private static final Set<String> FUNCTIONS = Set.of("calc", "min", "max", "clamp", "env");

  private final CssTokens tokens;
  private final Map<String, Limit> found = new LinkedHashMap<>();

  private StyleSheetLimits(String css) {
    this.tokens = new CssTokens(css);
  }

  /** The unsupported features of a style sheet, in the order of their first places. */
  public static List<Limit> in(String css) {
    StyleSheetLimits reader = new StyleSheetLimits(css);
    reader.read();
    return List.copyOf(reader.found.values());
  }

  private void read() {
    List<CssToken> part = new ArrayList<>();
    int depth = 0;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.isMark('{')) {
        if (begins(part)) {
          tokens.passOverBlock();
        }
        part.clear();
        depth = 0;
      } else if (token.isMark('}') || (token.isMark(';') && depth == 0)) {
        declaration(part);
        part.clear();
        depth = 0;
      } else {
        depth = Math.max(0, depth + (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0));
        part.add(token);
      }
    }
    declaration(part);
  }

  /**
   * Checks the prelude of a block.
   *
   * @return whether the block is skipped
   */
  private boolean begins(List<CssToken> prelude) {
    if (prelude.isEmpty()) {
      return false;
    }
    CssToken first = prelude.get(0);
    if (first.kind() == CssToken.Kind.AT_RULE) {
      if (name(first).equals("layer")) {
        report("@layer", first, "write the rules without it");
      }
      return isNeverPrinted(prelude);
    }
    return false;
  }

  /** Tells whether a prelude is an at-rule whose block never applies to print. */
  static boolean isNeverPrinted(List<CssToken> prelude) {
    if (prelude.isEmpty() || prelude.get(0).kind() != CssToken.Kind.AT_RULE) {
      return false;
    }
    return switch (name(prelude.get(0))) {
      case "media" ->
          !PRINTED.test(
              "@" + prelude.stream().map(CssToken::text).collect(Collectors.joining(" ")));
      case "layer", "supports", "container", "font-face", "keyframes" -> true;
      default -> false;
    };
  }

  private void declaration(List<CssToken> part) {
    if (part.size() < 3 || !part.get(1).isMark(':')) {
      return;
    }
    CssToken property = part.get(0);
    String name = name(property);
    List<CssToken> value = part.subList(2, part.size());
    if (name.startsWith("--")) {
      report("variables (" + property.text() + ")", property, VARIABLE);
      return;
    }
    if (name.startsWith(PrintForms.CELL_SPAN)) {
      report(name, property, "write colspan or rowspan at the cell, in a table of HTML");
    }
    if (name.startsWith("-")) {
      return;
    }
    String first = name(value.get(0));
    String advice = PROPERTIES.get(name);
    if (advice != null && !isInitial(first)) {
      report(name, property, advice);
    } else if (name.equals("columns") && !isCount(value)) {
      report("columns with a width", property, "write column-count");
    } else if (name.equals("column-count") && !isCount(value)) {
      report("column-count: " + first, property, "write a number from 1 to 9");
    } else if (name.equals("display") && LAYOUT.contains(first)) {
      report("display: " + first, property, BLOCKS);
    } else if (name.equals("position") && first.equals("sticky")) {
      report("position: sticky", property, DELETE);
    } else if (name.equals("font-variant") || FontVariants.LONGHANDS.contains(name)) {
      value.stream()
          .filter(token -> token.kind() == CssToken.Kind.NAME)
          .filter(token -> !FontVariants.isSupported(name, name(token)))
          .forEach(token -> report(name + ": " + name(token), token, DELETE));
    } else if (LOGICAL.matcher(name).matches()) {
      report(name, property, "use left, right, top and bottom, or width and height");
    } else if (isMarker(name)) {
      marker(name, value);
    } else if (name.startsWith("text-decoration")) {
      line(name, value);
    } else if (name.startsWith("break-") && (first.contains("column") || has(value, "region"))) {
      report(name + ": " + first, property, DELETE);
    } else if (name.equals("size")) {
      value.stream()
          .filter(token -> token.kind() == CssToken.Kind.NAME)
          .filter(token -> Character.isLetter(token.text().charAt(0)))
          .filter(token -> !SIZES.contains(name(token)) && !name(token).equals("important"))
          .forEach(token -> report("size: " + token.text(), token, "write width and height"));
    }
    colours(name, value);
    for (CssToken token : value) {
      String function = token.kind() == CssToken.Kind.FUNCTION ? name(token) : "";
      if (function.equals("var") || FUNCTIONS.contains(function)) {
        report(function + "()", token, function.equals("var") ? VARIABLE : PLAIN);
      }
    }
  }

  private static boolean isMarker(String name) {
    return name.equals("list-style-type") || name.equals("list-style");
  }

  private void marker(String name, List<CssToken> value) {
    for (CssToken token : value) {
      boolean string = token.kind() == CssToken.Kind.STRING;
      boolean type = name.equals("list-style-type");
      boolean word = token.kind() == CssToken.Kind.NAME && Character.isLetter(first(token));
      if (string && !type) {
        report("list-style with a string", token, "write list-style-type");
      } else if (word && !MARKERS.contains(name(token)) && !isPlace(token)) {
        report(name + ": " + token.text(), token, "use decimal, lower-alpha or a string");
      } else if (type && token.kind() == CssToken.Kind.FUNCTION) {
        report(name + ": " + name(token) + "()", token, "use decimal, lower-alpha or a string");
      }
    }
  }

  private static int first(CssToken name) {
    return name.text().codePointAt(0);
  }

  private static boolean isPlace(CssToken token) {
    return name(token).equals("inside") || name(token).equals("outside");
  }

  /** Checks a decoration: the line is drawn thin and in the text's colour. */
  private void line(String name, List<CssToken> value) {
    for (CssToken token : value) {
      if (token.kind() != CssToken.Kind.MARK && !LINES.contains(name(token))) {
        report(
            name + ": " + name(token),
            token,
            "the line is drawn plain, in the colour of the text; delete it, or use border-bottom");
        return;
      }
    }
  }

  private void colours(String name, List<CssToken> value) {
    for (CssToken token : value) {
      boolean function = token.kind() == CssToken.Kind.FUNCTION;
      if (function && GRADIENTS.contains(name(token))) {
        if (!name.equals("background-image") || !name(token).equals("linear-gradient")) {
          report(name + ": " + name(token) + "()", token, "use a plain colour");
        }
      } else if (function && COLOURS.contains(name(token))) {
        report(name(token) + "()", token, "write the colour as #rrggbb or rgba(…)");
      } else if (WITH_ALPHA.matcher(name(token)).matches()) {
        report(token.text(), token, "write the colour as rgba(…)");
      } else if (name(token).equals("rebeccapurple") && token.kind() == CssToken.Kind.NAME) {
        report("rebeccapurple", token, "write the colour as #663399");
      }
    }
  }

  /** Tells whether a value is a number of columns alone. */
  private static boolean isCount(List<CssToken> value) {
    return value.stream()
        .map(StyleSheetLimits::name)
        .allMatch(
            word ->
                COUNT.matcher(word).matches()
                    || isInitial(word)
                    || word.equals("inherit")
                    || word.equals("!")
                    || word.equals("important"));
  }

  /** Tells whether a value is an initial or inherited one, which needs no support. */
  private static boolean isInitial(String value) {
    return switch (value) {
      case "none", "auto", "normal", "initial", "unset", "revert", "horizontal-tb", "1" -> true;
      default -> false;
    };
  }

  private static boolean has(List<CssToken> value, String name) {
    return value.stream().anyMatch(token -> name(token).equals(name));
  }

  private void report(String what, CssToken at, String advice) {
    String key = what.startsWith("variables") ? "variables" : what;
    Limit before = found.get(key);
    found.put(
        key,
        before == null
            ? new Limit(what, at.line(), 1, advice)
            : new Limit(before.what(), before.line(), before.count() + 1, advice));
  }

  private static String name(CssToken token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
