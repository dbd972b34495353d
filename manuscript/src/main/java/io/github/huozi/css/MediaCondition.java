package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The conditions of a style sheet's blocks that hold for a medium: {@code @media} (Media Queries 4)
 * and {@code @supports} (CSS Conditional Rules 4). What a query asks of a device beyond its type
 * does not hold.
 */
public final class MediaCondition implements Predicate<String> {

  private final String medium;
  private final Predicate<CssRules.Declaration> supported;

  /**
   * @param medium {@code print} or {@code screen}
   * @param supported whether the medium supports a declaration
   */
  public MediaCondition(String medium, Predicate<CssRules.Declaration> supported) {
    this.medium = medium;
    this.supported = supported;
  }

  /**
   * @param prelude what stands before the block: {@code @media print}
   */
  @Override
  public boolean test(String prelude) {
    List<CssToken> tokens = new ArrayList<>();
    CssTokens reader = new CssTokens(prelude);
    reader.forEachRemaining(tokens::add);
    if (tokens.isEmpty() || tokens.get(0).kind() != CssToken.Kind.AT_RULE) {
      return false;
    }
    return switch (tokens.get(0).text().toLowerCase(Locale.ROOT)) {
      case "media" -> isShown(prelude.substring(tokens.get(0).end()));
      case "supports" -> new Supports(prelude, tokens.subList(1, tokens.size())).holds();
      default -> false;
    };
  }

  /** Tells whether a list of media queries holds. */
  private boolean isShown(String queries) {
    if (queries.isBlank()) {
      return true;
    }
    for (String query : queries.toLowerCase(Locale.ROOT).split(",", -1)) {
      String plain = query.strip();
      boolean not = plain.startsWith("not ");
      String type = plain.replaceFirst("^(not|only)\\s+", "").strip();
      if (type.matches("[a-z-]+") && (type.equals(medium) || type.equals("all")) != not) {
        return true;
      }
    }
    return false;
  }

  /** The condition of a {@code @supports} block; what is malformed does not hold. */
  private final class Supports {

    private final String written;
    private final List<CssToken> tokens;
    private int at;
    private boolean malformed;

    Supports(String written, List<CssToken> tokens) {
      this.written = written;
      this.tokens = tokens;
    }

    boolean holds() {
      boolean holds = condition();
      return holds && !malformed && at == tokens.size();
    }

    private boolean condition() {
      boolean holds;
      if (isWord("not")) {
        at++;
        holds = !inBrackets();
      } else {
        holds = inBrackets();
        while (isWord("and") || isWord("or")) {
          boolean and = isWord("and");
          at++;
          boolean next = inBrackets();
          holds = and ? holds && next : holds || next;
        }
      }
      return holds;
    }

    private boolean inBrackets() {
      if (at >= tokens.size() || !tokens.get(at).opens()) {
        malformed = true;
        return false;
      }
      CssToken opening = tokens.get(at);
      int first = ++at;
      int depth = 1;
      while (at < tokens.size() && depth > 0) {
        depth += tokens.get(at).opens() ? 1 : tokens.get(at).closes() ? -1 : 0;
        at++;
      }
      if (depth > 0) {
        malformed = true;
        return false;
      }
      String inside = written.substring(opening.end(), tokens.get(at - 1).start());
      if (opening.kind() == CssToken.Kind.FUNCTION) {
        return opening.text().equalsIgnoreCase("selector") && Selector.of(inside).isPresent();
      }
      List<CssRules.Declaration> declarations = CssRules.declarations(inside);
      if (declarations.size() == 1) {
        return supported.test(declarations.get(0));
      }
      return new Supports(written, tokens.subList(first, at - 1)).holds();
    }

    private boolean isWord(String word) {
      return at < tokens.size()
          && tokens.get(at).kind() == CssToken.Kind.NAME
          && tokens.get(at).text().equalsIgnoreCase(word);
    }
  }
}
