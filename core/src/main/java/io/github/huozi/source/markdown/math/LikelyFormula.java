package io.github.huozi.source.markdown.math;

import java.util.regex.Pattern;

/** Decides whether text between marks is a formula, or money, words or a shell's variables. */
final class LikelyFormula {

  private static final Pattern TEXT = Pattern.compile("\\\\(?:text|mbox|textrm)\\s?\\{[^{}]*\\}");
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");

  /** Signs that only a formula has. */
  private static final Pattern TEX =
      Pattern.compile("\\\\[A-Za-z,;!|{}]|[\\^]|[A-Za-z0-9)}\\]'Α-Ωα-ω]_|[=<>+−±×÷≤≥≠≈∈∑∫√∞]");

  private static final Pattern SENTENCE =
      Pattern.compile("(?<![A-Za-z])[A-Za-z]{2,} +[A-Za-z]{2,}");

  private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z]{4,}");
  private static final Pattern FOREIGN = Pattern.compile("[\"`#@&;?“”「」]|//|\\$\\(|\\.\\.");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{3,}");
  private static final Pattern POINTS = Pattern.compile("[A-Z]{4}");
  private static final Pattern VARIABLE = Pattern.compile("\\s*[A-Za-z]\\s*");
  private static final Pattern OPERATOR = Pattern.compile("[=^_+<>]|\\\\[A-Za-z]");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\^|_\\{|\\\\[A-Za-z]{2}|\\A\\s[^\\]]*=");

  private LikelyFormula() {}

  /**
   * Whether text between single dollar signs is a formula.
   *
   * @param before the character before the first sign
   * @param after the character after the second sign
   */
  static boolean inDollars(String content, char before, char after) {
    if (content.isBlank()
        || !areSpacesAllowed(content)
        || isWord(before)
        || before == '$'
        || isDigit(after)
        || after == '$') {
      return false;
    }
    String rest = TEXT.matcher(content).replaceAll(" ");
    String bare = COMMAND.matcher(rest).replaceAll(" ");
    boolean command = rest.indexOf('\\') >= 0 && COMMAND.matcher(rest).find();
    boolean tex = command || TEX.matcher(rest).find();
    char last = content.charAt(content.length() - 1);
    if (isWord(after) && ("/:.,;-+=&|\"'".indexOf(last) >= 0 || !(tex || content.length() <= 3))) {
      return false;
    }
    if (after == '(' || after == '{') {
      // $(…) and ${…} of a shell.
      return tex && !NAME.matcher(content).matches() && last != ' ';
    }
    if (!command && (FOREIGN.matcher(bare).find() || SENTENCE.matcher(bare).find())) {
      return false;
    }
    if (NAME.matcher(content).matches()) {
      return (tex && content.indexOf('_') == content.length() - 2)
          || (POINTS.matcher(content).matches() && isInOrder(content));
    }
    boolean han = rest.codePoints().anyMatch(LikelyFormula::isEastAsian);
    return tex ? !han || command : !han && !LONG_WORD.matcher(bare).find();
  }

  /** Spaces inside the signs are money or a prompt, unless a command of TeX is between them. */
  private static boolean areSpacesAllowed(String content) {
    boolean first = isSpace(content.charAt(0));
    boolean last = isSpace(content.charAt(content.length() - 1));
    return first == last && (!first || COMMAND.matcher(content).find());
  }

  /** Whether text between {@code \[} and {@code \]} is a formula, and not text in brackets. */
  static boolean inBrackets(String content) {
    return IN_BRACKETS.matcher(content).find();
  }

  /** Whether text between {@code \(} and {@code \)} is a formula. */
  static boolean inParentheses(String content) {
    return VARIABLE.matcher(content).matches() || OPERATOR.matcher(content).find();
  }

  private static boolean isInOrder(String points) {
    return points.charAt(0) < points.charAt(1)
        && points.charAt(1) < points.charAt(2)
        && points.charAt(2) < points.charAt(3);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u3000';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a character is a letter or digit of a word, and no Han character or kana. */
  private static boolean isWord(char c) {
    return c == '\\' || (Character.isLetterOrDigit(c) && !isEastAsian(c));
  }

  private static boolean isEastAsian(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF400 && c <= 0xF7FF)
        || (c >= 0x2800 && c <= 0x28FF)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }
}
