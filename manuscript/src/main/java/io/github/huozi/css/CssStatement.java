package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a style sheet: a rule, or an at-rule with all that is in it.
 *
 * @param text as it is written
 * @param line the line where it begins, from 1
 */
public record CssStatement(String text, int line) {

  /** The statements of a style sheet, in its order. */
  public static List<CssStatement> of(String css) {
    String source = CssTokens.preprocessed(css);
    CssTokens tokens = new CssTokens(source);
    List<CssStatement> statements = new ArrayList<>();
    while (tokens.hasNext()) {
      CssToken first = tokens.next();
      CssToken last = first;
      while (!last.isMark('{') && !last.isMark(';') && tokens.hasNext()) {
        last = tokens.next();
      }
      int end = last.end();
      if (last.isMark('{')) {
        end = tokens.passOverBlock();
      }
      statements.add(new CssStatement(source.substring(first.start(), end), first.line()));
    }
    return List.copyOf(statements);
  }
}
