package io.github.huozi.source.markdown.inline;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * A run of asterisks or underscores, or two tildes, and whether it may begin or end emphasis: also
 * within Chinese, Japanese and Korean text.
 *
 * <p>CommonMark's rule (§6.2) relies on spaces between words. In {@code **「活字」**是} the second run
 * stands between a punctuation mark and a letter and does not end the emphasis. A mark of such text
 * beside a run therefore counts as a letter.
 *
 * <p>Beside another sign, as in {@code 占**100%**的} or {@code 用**`git`**记}, the letter on the other
 * side of the run counts as a sign. If that letter stands between two runs, as the second one in
 * {@code 用**`a`**和**`b`**}, this would help one run and harm the other: there the signs count as
 * letters. Between a sign and a mark, in {@code **[活字](a.md)**。}, CommonMark's rule works.
 *
 * <p>CommonMark has a stricter rule for {@code _}, so that {@code snake_case} stays as it is: a run
 * between two letters neither begins nor ends emphasis. Here these are the letters that are typed,
 * and every other run of underscores follows the rule of {@code *}.
 */
final class EmphasisRun extends CustomNode {

  private static final Pattern MARK =
      Pattern.compile(
          "[\u00B7\u2010-\u2027\u2030-\u205E\u3001-\u3004\u3008-\u301F\u3030\u303D\u30A0\u30FB"
              + "\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]");

  private final String typed;
  private final int before;
  private final int after;

  /**
   * @param before the character before the run, {@link Scanner#END} if there is none
   * @param after the character after it
   */
  EmphasisRun(String typed, int before, int after) {
    this.typed = typed;
    this.before = before;
    this.after = after;
  }

  String typed() {
    return typed;
  }

  /** Tells whether the run may begin emphasis: it is left-flanking, in CommonMark's words. */
  boolean opens() {
    return flanks(kindAfter(), kindBefore());
  }

  /** Tells whether the run may end emphasis: it is right-flanking. */
  boolean closes() {
    return flanks(kindBefore(), kindAfter());
  }

  private boolean flanks(Kind inside, Kind outside) {
    boolean inWord = typed.charAt(0) == '_' && isWord(before) && isWord(after);
    return !inWord && inside != Kind.SPACE && (inside == Kind.LETTER || outside != Kind.LETTER);
  }

  private static boolean isWord(int c) {
    return !isSpace(c) && !Characters.isPunctuationCodePoint(c);
  }

  private enum Kind {
    SPACE,
    SIGN,
    LETTER
  }

  /**
   * The characters on one side of the run.
   *
   * @param character the character beside it
   * @param between whether that stands alone between this run and another
   * @param beyond the character beyond the other run
   */
  private record Side(int character, boolean between, int beyond) {}

  /** CommonMark's rule works for an opening mark before a run. */
  private Kind kindBefore() {
    return kind(left(), right(), Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION);
  }

  /** CommonMark's rule works for a closing mark after a run. */
  private Kind kindAfter() {
    return kind(right(), left(), Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION);
  }

  private Side left() {
    return isOne(getPrevious()) && getPrevious().getPrevious() instanceof EmphasisRun other
        ? new Side(before, true, other.before)
        : new Side(before, false, Scanner.END);
  }

  private Side right() {
    return isOne(getNext()) && getNext().getNext() instanceof EmphasisRun other
        ? new Side(after, true, other.after)
        : new Side(after, false, Scanner.END);
  }

  private static boolean isOne(@Nullable Node node) {
    return node instanceof Text text
        && text.getLiteral().codePointCount(0, text.getLiteral().length()) == 1;
  }

  /**
   * The kind that the character on one side counts as.
   *
   * @param one a type of marks that need not count as letters there
   * @param other another one
   */
  private static Kind kind(Side side, Side across, byte one, byte other) {
    int c = side.character();
    if (isSpace(c)) {
      return Kind.SPACE;
    } else if (isMark(c)) {
      int type = Character.getType(c);
      boolean sign =
          isSign(across.character())
              || isSign(side.beyond())
              || (!side.between() && (type == one || type == other));
      return sign ? Kind.SIGN : Kind.LETTER;
    } else if (isSign(c)) {
      return across.between() && isLetter(across.character()) ? Kind.LETTER : Kind.SIGN;
    }
    return isLetter(c) && !side.between() && isSign(across.character()) ? Kind.SIGN : Kind.LETTER;
  }

  private static boolean isSpace(int c) {
    return c == Scanner.END || Characters.isWhitespaceCodePoint(c);
  }

  private static boolean isMark(int c) {
    return c >= 0x80 && MARK.matcher(Character.toString(c)).matches();
  }

  /** Tells whether a character is punctuation for CommonMark, but not one of the marks. */
  private static boolean isSign(int c) {
    return Characters.isPunctuationCodePoint(c) && !isMark(c);
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) && EastAsian.isEastAsian(c);
  }
}
