package io.github.huozi.source.code;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the library's lexer from taking a lifetime of Rust for a character, and finds attributes.
 */
final class RustMarks {

  /** {@code 'a} and {@code 'static}, and not {@code 'a'}. */
  private static final Pattern LIFETIME =
      Pattern.compile("(?<![\\w'\\\\])'(?=[A-Za-z_]\\w{0,60}+(?!'))");

  private static final Pattern ATTRIBUTE = Pattern.compile("\\A\\s{0,200}+(#!?\\[.*)");

  private RustMarks() {}

  /** See {@link LibraryLexer.Preparation}. */
  static String read(String line, List<CodeToken> tokens) {
    Matcher attribute = ATTRIBUTE.matcher(line);
    if (attribute.find() && line.indexOf(']') > 0) {
      tokens.add(
          new CodeToken(attribute.start(1), end(line, attribute.start(1)), TokenClass.ANNOTATION));
    }
    return LIFETIME.matcher(line).replaceAll("_");
  }

  /** The end of the brackets that open an attribute. */
  private static int end(String line, int start) {
    int open = 0;
    for (int i = start; i < line.length(); i++) {
      char c = line.charAt(i);
      open += c == '[' ? 1 : 0;
      open -= c == ']' ? 1 : 0;
      if (c == ']' && open == 0) {
        return i + 1;
      }
    }
    return line.length();
  }
}
