package io.github.huozi.svg.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of an SVG's {@code style} elements, as far as {@link SvgSelector} reads them. Of
 * at-rules, {@code @media print} and {@code @media all} count, the others do not.
 *
 * @param rules in the order of the source
 */
public record SvgStyleSheet(List<Rule> rules) {

  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?(\\*/|$)|<!--|-->", Pattern.DOTALL);
  private static final Pattern PRINTED =
      Pattern.compile("@media\\s+(only\\s+)?(print|all)\\s*", Pattern.CASE_INSENSITIVE);

  /** Of rules within rules for media. */
  private static final int MAX_DEPTH = 8;

  public SvgStyleSheet {
    rules = List.copyOf(rules);
  }

  public record Rule(SvgSelector selector, List<Declaration> declarations) {}

  record Declaration(String property, String value, boolean important) {}

  public static SvgStyleSheet parse(String css) {
    List<Rule> rules = new ArrayList<>();
    collect(COMMENT.matcher(css).replaceAll(" "), 0, rules);
    return new SvgStyleSheet(rules);
  }

  private static void collect(String css, int depth, List<Rule> rules) {
    int at = 0;
    while (at < css.length() && depth <= MAX_DEPTH) {
      int open = indexOf(css, at, "{;");
      if (open < 0) {
        return;
      }
      String prelude = css.substring(at, open).strip();
      if (css.charAt(open) == ';') {
        at = open + 1;
        continue;
      }
      int close = closing(css, open);
      String block = css.substring(open + 1, close);
      if (PRINTED.matcher(prelude).matches()) {
        collect(block, depth + 1, rules);
      } else if (!prelude.startsWith("@")) {
        List<Declaration> declarations = declarations(block);
        for (String selector : split(prelude, ',')) {
          SvgSelector.parse(selector).ifPresent(s -> rules.add(new Rule(s, declarations)));
        }
      }
      at = close + 1;
    }
  }

  /** The declarations of a {@code style} attribute or of a rule, shorthands written out. */
  static List<Declaration> declarations(String block) {
    List<Declaration> declarations = new ArrayList<>();
    for (String text : split(COMMENT.matcher(block).replaceAll(" "), ';')) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String property = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = text.substring(colon + 1).strip();
      boolean important = value.toLowerCase(Locale.ROOT).endsWith("!important");
      if (important) {
        value = value.substring(0, value.length() - "!important".length()).strip();
      }
      if (!property.startsWith("--") && !value.isEmpty() && !isComputed(value)) {
        expand(property, value)
            .forEach((name, part) -> declarations.add(new Declaration(name, part, important)));
      }
    }
    return declarations;
  }

  /** Whether a value has to be computed. Drawings give a plain value in an attribute as well. */
  private static boolean isComputed(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.contains("var(")
        || lower.contains("light-dark(")
        || lower.contains("calc(")
        || lower.contains("env(")
        || lower.contains("color-mix(");
  }

  private static Map<String, String> expand(String property, String value) {
    Map<String, String> parts = new LinkedHashMap<>();
    switch (property) {
      case "font" -> SvgFont.expand(value, parts);
      case "marker" -> {
        parts.put("marker-start", value);
        parts.put("marker-mid", value);
        parts.put("marker-end", value);
      }
      default -> parts.put(property, value);
    }
    return parts;
  }

  private static int indexOf(String css, int from, String ends) {
    char quote = 0;
    int depth = 0;
    for (int i = from; i < css.length(); i++) {
      char c = css.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth <= 0 && ends.indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String css, int open) {
    int depth = 1;
    int at = open;
    while (depth > 0) {
      at = indexOf(css, at + 1, "{}");
      if (at < 0) {
        return css.length();
      }
      depth += css.charAt(at) == '{' ? 1 : -1;
    }
    return at;
  }

  /** The parts between separators that stand neither in quotation marks nor in parentheses. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = 0; end >= 0; start = end + 1) {
      end = indexOf(text, start, String.valueOf(separator));
      parts.add(end < 0 ? text.substring(start) : text.substring(start, end));
      if (end < 0) {
        break;
      }
    }
    return parts;
  }
}
