package io.github.huozi.css;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the values of custom properties in place of {@code var(…)} (CSS Custom Properties 1). The
 * PDF renderer and many reading systems do not know them, so that this happens at the build.
 *
 * <p>Their values are those of the rules for {@code :root}. A name with neither a value nor a
 * fallback stays as it is, and so does one whose value would grow beyond all measure.
 */
public final class CustomProperties {

  private static final String PREFIX = "--";
  private static final String ROOT = ":root";

  /** The depth to which values may refer to others: more than any theme, and less than a circle. */
  private static final int DEEPEST = 8;

  /** The most characters of a value. */
  private static final int LONGEST = 10_000;

  private final Map<String, String> values;

  /** The names that other rules set too, which nothing here follows. */
  private final Set<String> elsewhere;

  private CustomProperties(Map<String, String> values, Set<String> elsewhere) {
    this.values = values;
    this.elsewhere = elsewhere;
  }

  /** The custom properties that a style sheet sets for {@code :root}; the last of a name counts. */
  public static CustomProperties in(String css) {
    Map<String, String> values = new HashMap<>();
    Set<String> elsewhere = new HashSet<>();
    for (CssRules.Rule rule : CssRules.in(css)) {
      boolean root = rule.selectors().stream().allMatch(CustomProperties::isRoot);
      for (CssRules.Declaration declaration : rule.declarations()) {
        if (root && declaration.property().startsWith(PREFIX)) {
          values.put(declaration.property(), declaration.plainValue().strip());
        } else {
          elsewhere.add(declaration.property());
        }
      }
    }
    return new CustomProperties(Map.copyOf(values), Set.copyOf(elsewhere));
  }

  private static boolean isRoot(String selector) {
    return selector.strip().equalsIgnoreCase(ROOT);
  }

  /**
   * A style sheet with the values in place, and without the declarations of custom properties that
   * {@link #in} reads, unless other rules set the same ones. Each rule keeps its line.
   */
  public String resolve(String css) {
    return CssRewriter.declarations(
        css,
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            return values.containsKey(name) && !elsewhere.contains(name)
                ? Optional.of(lines(value))
                : Optional.empty();
          }
          return has(value)
              ? Optional.of(name + ": " + oneLine(resolved(value, 0)) + lines(value))
              : Optional.empty();
        });
  }

  private static boolean has(String value) {
    return value.toLowerCase(Locale.ROOT).contains("var(");
  }

  private String resolved(String value, int depth) {
    if (depth == DEEPEST || value.length() > LONGEST || !has(value)) {
      return value;
    }
    CssTokens tokens = new CssTokens(value);
    String source = CssTokens.preprocessed(value);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.kind() != CssToken.Kind.FUNCTION || !token.text().equalsIgnoreCase("var")) {
        continue;
      }
      Reference reference = Reference.read(tokens, source);
      Optional<String> found =
          Optional.ofNullable(values.get(reference.name)).or(reference::fallback);
      if (found.isPresent()) {
        out.append(source, copied, token.start()).append(resolved(found.get(), depth + 1));
        copied = reference.end;
      }
      if (out.length() > LONGEST) {
        return value;
      }
    }
    return out.append(source, copied, source.length()).toString();
  }

  private static String oneLine(String value) {
    return value.replace('\n', ' ');
  }

  /** The line ends of a value, so that what follows keeps its line. */
  private static String lines(String value) {
    return "\n".repeat((int) value.chars().filter(c -> c == '\n').count());
  }

  /** The value of a name, with those that it refers to in place; empty if it has none. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> oneLine(resolved(value, 0)));
  }

  /** The names that have values, in order. */
  public List<String> names() {
    return values.keySet().stream().sorted().toList();
  }

  /**
   * The content of the brackets of {@code var(…)}.
   *
   * @param name in lower case
   * @param fallback what stands after the comma; empty if there is none
   * @param end the offset after the closing bracket
   */
  private record Reference(String name, Optional<String> fallback, int end) {

    static Reference read(CssTokens tokens, String source) {
      String name = "";
      int comma = -1;
      int depth = 1;
      while (tokens.hasNext()) {
        CssToken token = tokens.next();
        depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        if (depth == 0) {
          Optional<String> fallback =
              comma < 0
                  ? Optional.empty()
                  : Optional.of(source.substring(comma, token.start()).strip());
          return new Reference(name, fallback, token.end());
        }
        if (comma < 0 && depth == 1 && token.isMark(',')) {
          comma = token.end();
        } else if (comma < 0 && name.isEmpty()) {
          name = token.text().toLowerCase(Locale.ROOT);
        }
      }
      // No bracket closes it: the value stays as it is.
      return new Reference("", Optional.empty(), source.length());
    }
  }
}
