package io.github.huozi.css;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads the style rules of a style sheet as browsers do (CSS Syntax 3 §5): a brace in a string is
 * text. At-rules such as {@code @page} and nested rules are skipped.
 */
public final class CssRules {

  /**
   * A rule.
   *
   * @param selectors its selectors, each by itself
   * @param declarations the values as written, by the names of their properties in lower case; if a
   *     property is declared twice, the last value
   */
  public record Rule(List<String> selectors, Map<String, String> declarations) {

    public Rule {
      selectors = List.copyOf(selectors);
      declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
    }
  }

  private final CssTokens tokens;
  private final Predicate<String> holds;
  private final List<Rule> rules = new ArrayList<>();

  private CssRules(String css, Predicate<String> holds) {
    this.tokens = new CssTokens(css);
    this.holds = holds;
  }

  /** The rules without a condition. */
  public static List<Rule> in(String css) {
    return in(css, condition -> false);
  }

  /**
   * The rules without a condition, and those whose condition is met.
   *
   * @param holds whether a condition such as {@code @media print} is met
   */
  public static List<Rule> in(String css, Predicate<String> holds) {
    CssRules reader = new CssRules(css, holds);
    reader.read();
    return List.copyOf(reader.rules);
  }

  private void read() {
    List<CssToken> prelude = new ArrayList<>();
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.isMark('{')) {
        begin(prelude);
        prelude.clear();
      } else if (token.isMark(';') || token.isMark('}')) {
        // The end of a statement such as @import, or of a conditional block.
        prelude.clear();
      } else {
        prelude.add(token);
      }
    }
  }

  private void begin(List<CssToken> prelude) {
    if (prelude.isEmpty() || prelude.get(0).kind() != CssToken.Kind.AT_RULE) {
      rules.add(new Rule(selectors(prelude), declarations()));
    } else if (!holds.test(source(prelude))) {
      tokens.passOverBlock();
    }
  }

  /** Splits a list at the commas outside brackets. */
  private List<String> selectors(List<CssToken> list) {
    List<String> selectors = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.size(); i++) {
      CssToken token = list.get(i);
      if (token.opens()) {
        depth++;
      } else if (token.closes()) {
        depth--;
      } else if (token.isMark(',') && depth <= 0) {
        selectors.add(source(list.subList(start, i)));
        start = i + 1;
      }
    }
    selectors.add(source(list.subList(start, list.size())));
    return selectors;
  }

  /** Reads a block's declarations up to the closing brace. */
  private Map<String, String> declarations() {
    Map<String, String> declarations = new LinkedHashMap<>();
    List<CssToken> declaration = new ArrayList<>();
    int depth = 0;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.isMark('{')) {
        tokens.passOverBlock();
        declaration.clear();
      } else if (token.isMark('}') || (token.isMark(';') && depth == 0)) {
        declare(declaration, declarations);
        declaration.clear();
        if (token.isMark('}')) {
          break;
        }
      } else {
        depth = Math.max(0, depth + (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0));
        declaration.add(token);
      }
    }
    declare(declaration, declarations);
    return declarations;
  }

  private void declare(List<CssToken> declaration, Map<String, String> declarations) {
    if (declaration.size() > 2 && declaration.get(1).isMark(':')) {
      String name = declaration.get(0).text().toLowerCase(Locale.ROOT);
      declarations.put(name, source(declaration.subList(2, declaration.size())));
    }
  }

  /** The tokens as written, with one space for white space and none for comments. */
  private String source(List<CssToken> part) {
    StringBuilder source = new StringBuilder();
    for (CssToken token : part) {
      source.append(token.spaced() && !source.isEmpty() ? " " : "").append(tokens.source(token));
    }
    return source.toString();
  }
}
