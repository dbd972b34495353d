package io.github.huozi.source.markdown.math;

import java.util.regex.Pattern;

/** Decides whether text between marks is a formula, or money, words or a shell's variables. */
final class LikelyFormula {

  private static final Pattern TEXT = Pattern.compile("\\\\(?:text|mbox|textrm)\\s?\\{[^{}]*\\}");
  private static final Pattern SPACE = Pattern.compile("\\\\[,;!:>]");
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");

  /** Signs that only a formula has. */
  private static final Pattern TEX =
      Pattern.compile("\\\\[A-Za-z,;!|{}]|[\\^]|[A-Za-z0-9)}\\]'Α-Ωα-ω]_|[=<>+−±×÷≤≥≠≈∈∑∫√∞]");

  private static final Pattern SENTENCE =
      Pattern.compile("(?<![A-Za-z])[A-Za-z]{2,} +[A-Za-z]{2,}");

  private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z]{4,}");
  private static final Pattern FOREIGN =
      Pattern.compile("[\"`#@&;?“”「」]|//|\\$\\(|(?<!\\.)\\.\\.(?!\\.)");

  /** Finds what may stand between letters: H$_2$O, 3$\times$3. */
  private static final Pattern ATTACHED =
      Pattern.compile("[_^][{A-Za-z0-9\\\\].*|\\\\[A-Za-z]{2}.*|[<>=±×÷≤≥≠≈∈]", Pattern.DOTALL);

  /** An argument in brackets after a letter: O$(n)$. */
  private static final Pattern ARGUMENT = Pattern.compile("\\([^()]{1,40}\\)");

  /** A function or a list with its argument: O(nlogn), cost[i]. */
  private static final Pattern CALL =
      Pattern.compile("[A-Za-z]\\w{0,20}(?:\\[[^\\[\\]]{1,40}\\]|\\([^()]{1,40}\\))+");

  private static final String LETTER =
      "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}&&\\p{L}]";
  private static final Pattern EAST_ASIAN = Pattern.compile(LETTER);

  /** East Asian text that goes on after the end of a sentence. */
  private static final Pattern SENTENCES = Pattern.compile(LETTER + "[。？！]");

  private static final String MARKS = "，。、；：？！（）「」“”…　";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{3,}");
  private static final Pattern POINTS = Pattern.compile("[A-Z]{4}");
  private static final Pattern VARIABLE = Pattern.compile("\\s*[A-Za-z]\\s*");
  private static final Pattern OPERATOR = Pattern.compile("[=^_+<>]|\\\\[A-Za-z]");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\^|_\\{|\\\\[A-Za-z]{2}|\\A\\s[^\\]]*=");

  private LikelyFormula() {}

  /**
   * Tells whether text between single dollar signs is a formula.
   *
   * @param before the character before the first sign
   * @param after the character after the second sign
   */
  static boolean inDollars(String content, char before, char after) {
    char last = content.isEmpty() ? ' ' : content.charAt(content.length() - 1);
    if (content.isBlank()
        || !areSpacesAllowed(content)
        || before == '\\'
        || before == '$'
        || after == '$') {
      return false;
    }
    boolean attached = ATTACHED.matcher(content).matches();
    boolean argument = ARGUMENT.matcher(content).matches() && !isWord(after);
    if ((isWord(before) && !attached && !argument) || (isDigit(after) && !attached)) {
      return false;
    }
    String rest = TEXT.matcher(content).replaceAll(" ");
    if (rest.indexOf('`') >= 0 || SENTENCES.matcher(rest).find()) {
      return false;
    }
    String bare = COMMAND.matcher(rest).replaceAll(" ");
    boolean command = COMMAND.matcher(rest).find() || SPACE.matcher(rest).find();
    boolean tex = command || TEX.matcher(rest).find();
    if (isWord(after)
        && ("/:.,;-+=&|\"'".indexOf(last) >= 0 || !(tex || content.length() <= 3))
        && !attached) {
      return false;
    }
    if (after == '(' || after == '{') {
      // $(…) and ${…} of a shell.
      return tex && !NAME.matcher(content).matches() && last != ' ';
    }
    if (!command && (FOREIGN.matcher(bare).find() || SENTENCE.matcher(bare).find())) {
      return CALL.matcher(content).matches();
    }
    if (NAME.matcher(content).matches()) {
      return (tex && content.indexOf('_') == content.length() - 2)
          || (POINTS.matcher(content).matches() && isInOrder(content));
    }
    boolean words = EAST_ASIAN.matcher(rest).find();
    if (!words && (MARKS.indexOf(content.charAt(0)) >= 0 || MARKS.indexOf(last) >= 0)) {
      return false;
    }
    return tex
        ? !words || command
        : !words && (!LONG_WORD.matcher(bare).find() || CALL.matcher(content).matches());
  }

  /** Spaces inside the signs are money or a prompt, unless a command of TeX is between them. */
  private static boolean areSpacesAllowed(String content) {
    boolean first = isSpace(content.charAt(0));
    boolean last = isSpace(content.charAt(content.length() - 1));
    return first == last && (!first || COMMAND.matcher(content).find());
  }

  /**
   * Tells whether text between {@code \[} and {@code \]} is a formula, and not text in brackets.
   */
  static boolean inBrackets(String content) {
    return IN_BRACKETS.matcher(content).find();
  }

  /** Tells whether text between {@code \(} and {@code \)} is a formula. */
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

  /** Tells whether a character is a letter or digit of a word, and no Han character or kana. */
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && !EAST_ASIAN.matcher(String.valueOf(c)).matches();
  }
}
