package io.github.huozi.source.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tokens of the listings of one file. It takes time in proportion to their length: a line
 * of more than 1,000 characters is plain, since an automaton may read on from each of them, and so
 * is what exceeds the number of tokens that a listing or a file may have.
 */
final class Highlighter {

  /** The longest line, in characters, that is highlighted. */
  static final int MAX_LINE = 1_000;

  /** The most tokens of a listing: some 200 pages. */
  static final int MAX_OF_LISTING = 40_000;

  /** The most tokens of a file: each takes some 300 bytes. */
  static final int MAX_OF_FILE = 200_000;

  private int found;

  /**
   * The tokens of a listing, in order.
   *
   * @param language the name that the author gives the language
   * @return none if the language is not known or the limits are exceeded
   */
  List<CodeToken> tokens(String language, String code) {
    Optional<LineLexer> lexer = CodeLanguage.lexer(language, code);
    if (lexer.isEmpty() || found >= MAX_OF_FILE) {
      return List.of();
    }
    List<CodeToken> tokens = new ArrayList<>();
    int start = 0;
    while (start <= code.length()) {
      int feed = code.indexOf('\n', start);
      int end = feed < 0 ? code.length() : feed;
      if (end - start <= MAX_LINE) {
        lexer.get().add(code.substring(start, end), start, tokens);
      }
      if (tokens.size() > MAX_OF_LISTING || found + tokens.size() > MAX_OF_FILE) {
        return List.of();
      }
      start = end + 1;
    }
    found += tokens.size();
    return joined(tokens, code);
  }

  /** The same tokens, those side by side in one line joined if they are of one class. */
  private static List<CodeToken> joined(List<CodeToken> tokens, String code) {
    List<CodeToken> joined = new ArrayList<>();
    for (CodeToken token : tokens) {
      int last = joined.size() - 1;
      if (last >= 0 && isBeside(joined.get(last), token, code)) {
        joined.set(last, new CodeToken(joined.get(last).start(), token.end(), token.of()));
      } else if (token.end() > token.start()) {
        joined.add(token);
      }
    }
    return joined;
  }

  private static boolean isBeside(CodeToken before, CodeToken token, String code) {
    if (before.of() != token.of()) {
      return false;
    }
    String between = code.substring(before.end(), token.start());
    return between.isBlank() && between.indexOf('\n') < 0;
  }
}
