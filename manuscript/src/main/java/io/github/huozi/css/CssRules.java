package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads the style rules of a style sheet as browsers do (CSS Syntax 3 §5): a brace in a string is
 * text. At-rules such as {@code @page} and nested rules are skipped.
 */
public final class CssRules {

  /**
   * A declaration.
   *
   * @param property its name in lower case
   * @param value as it is written, with {@code !important}
   */
  public record Declaration(String property, String value) {

    /** Tells whether the declaration takes the place of declarations that are not important. */
    public boolean isImportant() {
      return CssValues.isImportant(value);
    }

    /**
     * Tells whether a pattern matches all of it, written as {@code property:value} in lower case.
     */
    public boolean matches(Pattern pattern) {
      return pattern.matcher((property + ":" + value).toLowerCase(Locale.ROOT)).matches();
    }

    /** The value without {@code !important}. */
    public String plainValue() {
      return CssValues.plain(value);
    }
  }

  /**
   * A rule.
   *
   * @param selectors its selectors, one by one
   * @param declarations its declarations in the order of the source
   */
  public record Rule(List<String> selectors, List<Declaration> declarations) {

    public Rule {
      selectors = List.copyOf(selectors);
      declarations = List.copyOf(declarations);
    }
  }

  private final CssTokens tokens;
  private final Predicate<String> holds;
  private final List<Rule> rules = new ArrayList<>();

  /** The number of open blocks of conditions that hold. */
  private int conditions;

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

  /** All declarations of a style sheet, those on pages and under conditions among them. */
  public static List<Declaration> all(String css) {
    List<Declaration> all = new ArrayList<>();
    CssRewriter.declarations(
        css,
        (name, value) -> {
          all.addAll(declarations(name + ":" + value));
          return Optional.empty();
        });
    return all;
  }

  /** The declarations of a {@code style} attribute, in the order of the source. */
  public static List<Declaration> declarations(String css) {
    return new CssRules(css, condition -> false).declarations(false);
  }

  /** Splits a list of selectors. */
  static List<String> selectors(String written) {
    CssRules reader = new CssRules(written, condition -> false);
    List<CssToken> list = new ArrayList<>();
    reader.tokens.forEachRemaining(list::add);
    return reader.selectors(list);
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
        conditions -= token.isMark('}') && conditions > 0 ? 1 : 0;
      } else if (conditions > 0 || !prelude.isEmpty() || !token.isHtmlComment()) {
        prelude.add(token);
      }
    }
  }

  private void begin(List<CssToken> prelude) {
    if (prelude.isEmpty() || prelude.get(0).kind() != CssToken.Kind.AT_RULE) {
      rules.add(new Rule(selectors(prelude), declarations(true)));
    } else if (holds.test(source(prelude))) {
      conditions++;
    } else {
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

  /**
   * Reads declarations.
   *
   * @param isBlock whether a brace ends them
   */
  private List<Declaration> declarations(boolean isBlock) {
    List<Declaration> declarations = new ArrayList<>();
    List<CssToken> declaration = new ArrayList<>();
    int depth = 0;
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.isMark('{')) {
        tokens.passOverBlock();
        declaration.clear();
      } else if ((isBlock && token.isMark('}')) || (token.isMark(';') && depth == 0)) {
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

  private void declare(List<CssToken> declaration, List<Declaration> declarations) {
    if (declaration.size() > 2 && declaration.get(1).isMark(':')) {
      String name = declaration.get(0).text().toLowerCase(Locale.ROOT);
      declarations.add(new Declaration(name, source(declaration.subList(2, declaration.size()))));
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
