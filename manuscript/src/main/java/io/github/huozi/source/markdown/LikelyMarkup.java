package io.github.huozi.source.markdown;

import io.github.huozi.source.markdown.inline.EastAsian;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether a match is markup of another tool, or prose or code with the same signs. */
final class LikelyMarkup {

  /** A command of a formula: its letters are not a word of a sentence. */
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+(?:\\{[^{}]*\\})?");

  private static final Pattern SENTENCE =
      Pattern.compile("(?<![A-Za-z])[A-Za-z]{2,} +[A-Za-z]{2,}");
  private static final Pattern VARIABLE = Pattern.compile("\\s*[A-Za-z]\\s*");
  private static final Pattern OPERATOR = Pattern.compile("[=^_+<>]|\\\\[A-Za-z]");
  private static final Pattern TEX = Pattern.compile("\\^|_\\{|\\\\[A-Za-z]{2}|\\A\\s[^\\]]*=");

  /** Words that are no operands of a power. */
  private static final Pattern WORDS =
      Pattern.compile(" +(?=\\p{L}{2})[\\p{L}\\p{M}\\p{N}\\p{P} ]+ +");

  private static final Pattern VARIABLE_OF_SHELL = Pattern.compile("[A-Z][A-Z_]+");

  private LikelyMarkup() {}

  /** Tells whether the match of a kind's pattern is likely to be such markup. */
  static boolean isLikely(UnreadKind kind, String text, Matcher found) {
    return switch (kind) {
      case MATHEMATICS -> isFormula(found.group());
      case FORMULA -> mayBeFormula(found.group(1));
      case LOOSE -> WORDS.matcher(text.substring(found.start() + 2, found.end() - 2)).matches();
      case STRAY ->
          text.charAt(found.start()) == '*'
              ? isStrong(text, found.start(), found.end())
              : isUnderscored(text, found.start(), found.end(), found.end(1) - found.start(1));
      default -> true;
    };
  }

  private static boolean isFormula(String typed) {
    if (typed.startsWith("\\(")) {
      String inner = typed.substring(2, typed.length() - 2);
      return VARIABLE.matcher(inner).matches() || OPERATOR.matcher(inner).find();
    } else if (typed.startsWith("\\[")) {
      return TEX.matcher(typed.substring(2, typed.length() - 2)).find();
    }
    // Two single dollar signs may be those of shell scripts.
    return typed.startsWith("$$")
        || typed.startsWith("\\")
        || !SENTENCE.matcher(COMMAND.matcher(typed).replaceAll(" ")).find();
  }

  /** Tells whether text between dollar signs, which was not read as a formula, looks like one. */
  private static boolean mayBeFormula(String content) {
    char first = content.charAt(0);
    char last = content.charAt(content.length() - 1);
    return isSpace(first) == isSpace(last)
        && (Character.isLetter(first) || first == '\\' || first == ' ')
        && (last < 0x80 || Character.isLetter(last))
        && "/:.,;-+=&|\"'(".indexOf(last) < 0
        && content.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c))
        && content.chars().noneMatch(c -> EastAsian.isEastAsian(c))
        && !VARIABLE_OF_SHELL.matcher(content).matches()
        && (!isSpace(first) || OPERATOR.matcher(content).find())
        && !SENTENCE.matcher(COMMAND.matcher(content).replaceAll(" ")).find();
  }

  /**
   * Tells whether asterisks are meant as emphasis, not as a power (2**3) or a pointer (**p, **q).
   */
  private static boolean isStrong(String text, int start, int end) {
    if (text.charAt(end - 1) != '*') {
      return true; // a mark without a closing one, before a word
    }
    char before = at(text, start - 1);
    char first = text.charAt(start + 2);
    char last = text.charAt(end - 3);
    char after = at(text, end);
    boolean opensLoosely = isSpace(first);
    boolean closesLoosely = isSpace(last);
    boolean spaced = (closesLoosely && isSpace(after)) || (opensLoosely && isSpace(before));
    return !(opensLoosely && closesLoosely)
        && !(spaced && text.substring(start, end).chars().noneMatch(c -> EastAsian.isEastAsian(c)))
        && !(isAscii(before) && isAscii(first))
        && !(isAscii(last) && isAscii(after))
        && !(opensLoosely && !isSpace(before) && !EastAsian.isEastAsian(before))
        && !(closesLoosely && (isAscii(after) || after == '('))
        && "([{,".indexOf(last) < 0
        && after != '/';
  }

  /** Tells whether underscores beside letters are meant as emphasis, not as part of a name. */
  private static boolean isUnderscored(String text, int start, int end, int length) {
    char before = at(text, start - 1);
    char after = at(text, end);
    boolean beside =
        EastAsian.isEastAsian(after) || (EastAsian.isEastAsian(before) && !isAscii(after));
    return beside
        && !isAscii(before)
        && EastAsian.isEastAsian(text.charAt(start + length))
        && EastAsian.isEastAsian(text.charAt(end - length - 1))
        && !goesOnAsName(text, end);
  }

  private static boolean goesOnAsName(String text, int from) {
    for (int i = from; i < text.length() && !isSpace(text.charAt(i)); i++) {
      if (text.charAt(i) == '_' || (text.charAt(i) == '.' && isAscii(at(text, i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** The character at an offset; a line feed outside the text. */
  private static char at(String text, int place) {
    return place < 0 || place >= text.length() ? '\n' : text.charAt(place);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c);
  }

  private static boolean isAscii(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
