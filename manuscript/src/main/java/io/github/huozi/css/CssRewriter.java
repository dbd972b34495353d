package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Changes addresses and values of a style sheet where browsers see them, and nothing else. New
 * addresses are quoted, so that no quotation mark in one ends a string.
 */
public final class CssRewriter {

  private final String css;
  private final CssTokens tokens;
  private final StringBuilder out = new StringBuilder();
  private int copied;

  /** The end of the semicolon after the declaration that is looked at; 0 if there is none. */
  private int after;

  private CssRewriter(String css) {
    this.css = CssTokens.preprocessed(css);
    this.tokens = new CssTokens(this.css);
  }

  /**
   * Changes the addresses of {@code url(…)} and {@code @import}.
   *
   * @param change gives the new address for an old one
   */
  public static String addresses(String css, UnaryOperator<String> change) {
    CssRewriter rewriter = new CssRewriter(css);
    boolean imports = false;
    boolean url = false;
    while (rewriter.tokens.hasNext()) {
      CssToken token = rewriter.tokens.next();
      if (token.kind() == CssToken.Kind.URL) {
        rewriter.put(token, change, "url(", ")");
      } else if (token.kind() == CssToken.Kind.STRING && (imports || url)) {
        rewriter.put(token, change, "", "");
      }
      url = token.kind() == CssToken.Kind.FUNCTION && token.text().equalsIgnoreCase("url");
      imports = token.kind() == CssToken.Kind.AT_RULE && token.text().equalsIgnoreCase("import");
    }
    return rewriter.finish();
  }

  /**
   * Changes the values of a property, except in {@code @font-face} rules.
   *
   * @param property its name in lower case
   * @param change gives the new value for an old one, as written
   */
  public static String values(String css, String property, UnaryOperator<String> change) {
    return rewritten(
        css,
        (rewriter, rule, name, value, part) -> {
          if (name.equals(property)) {
            rewriter.put(part.get(2).start(), end(part), change.apply(value));
          }
        });
  }

  /**
   * Changes declarations, except in {@code @font-face} rules.
   *
   * @param change gives a new declaration for a property's name, in lower case, and its value, as
   *     written; empty to keep the old one
   */
  static String declarations(String css, BiFunction<String, String, Optional<String>> change) {
    return declarations(css, (rule, name, value) -> change.apply(name, value));
  }

  /**
   * Changes declarations, except in {@code @font-face} rules, by what they are for.
   *
   * @param change gives a new declaration, or empty to keep the old one
   */
  static String declarations(String css, DeclarationChange change) {
    return rewritten(
        css,
        (rewriter, rule, name, value, part) ->
            change
                .apply(rule, name, value)
                .ifPresent(
                    changed ->
                        rewriter.put(
                            part.get(0).start(),
                            // A semicolon alone is an error to EPUBCheck.
                            changed.isBlank() ? Math.max(end(part), rewriter.after) : end(part),
                            changed)));
  }

  private static int end(List<CssToken> part) {
    return part.get(part.size() - 1).end();
  }

  private static String rewritten(String css, Change change) {
    CssRewriter rewriter = new CssRewriter(css);
    List<CssToken> part = new ArrayList<>();
    int depth = 0;
    String rule = "";
    while (rewriter.tokens.hasNext()) {
      CssToken token = rewriter.tokens.next();
      boolean begins = token.isMark('{');
      rewriter.after = token.isMark(';') ? token.end() : 0;
      if (begins && isFontFace(part)) {
        rewriter.tokens.passOverBlock();
      } else if (token.isMark('}') || (token.isMark(';') && depth == 0)) {
        rewriter.declare(rule, part, change);
      } else if (begins) {
        rule = part.isEmpty() ? "" : rewriter.css.substring(part.get(0).start(), end(part));
      } else {
        depth = Math.max(0, depth + (token.opens() ? 1 : 0) - (token.closes() ? 1 : 0));
        part.add(token);
        continue;
      }
      depth = 0;
      part.clear();
    }
    if (depth == 0) {
      rewriter.declare(rule, part, change);
    }
    return rewriter.finish();
  }

  private static boolean isFontFace(List<CssToken> prelude) {
    return !prelude.isEmpty()
        && prelude.get(0).kind() == CssToken.Kind.AT_RULE
        && prelude.get(0).text().equalsIgnoreCase("font-face");
  }

  private void declare(String rule, List<CssToken> part, Change change) {
    if (part.size() > 2 && part.get(1).isMark(':')) {
      String name = part.get(0).text().toLowerCase(Locale.ROOT);
      change.make(this, rule, name, css.substring(part.get(2).start(), end(part)), part);
    }
  }

  private void put(CssToken address, UnaryOperator<String> change, String before, String after) {
    String changed = change.apply(address.text());
    if (!changed.equals(address.text())) {
      put(address.start(), address.end(), before + CssValues.quoted(changed) + after);
    }
  }

  private void put(int start, int end, String text) {
    out.append(css, copied, start).append(text);
    copied = end;
  }

  private String finish() {
    return out.append(css, copied, css.length()).toString();
  }

  /** A change to a declaration. */
  @FunctionalInterface
  private interface Change {
    void make(CssRewriter rewriter, String rule, String name, String value, List<CssToken> part);
  }

  /** A new declaration for an old one. */
  @FunctionalInterface
  interface DeclarationChange {
    /**
     * The declaration that takes the place of another one; empty if that stays.
     *
     * @param rule what stands before the block, a selector or an at-rule; empty if there is none
     * @param name the property's name, in lower case
     * @param value its value, as written
     */
    Optional<String> apply(String rule, String name, String value);
  }
}
