package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds where the lines of a paragraph may end, across all its pieces. */
final class Opportunities {

  private static final int SOFT_HYPHEN = 0xAD;

  private final Paragraph paragraph;
  private final List<Cluster> sorts;
  private final Profile profile;
  private final LineFit fit;
  private final BreakKind[] after;

  /** For each sort, the last up to it that is no space and stands alone, once it is asked for. */
  private int[] standing = {};

  Opportunities(Paragraph paragraph, List<Cluster> sorts, Profile profile, LineFit fit) {
    this.paragraph = paragraph;
    this.sorts = sorts;
    this.profile = profile;
    this.fit = fit;
    this.after = new BreakKind[sorts.size()];
    Arrays.fill(after, BreakKind.NONE);
  }

  /** For each sort, whether a line may end after it. The last one always ends a line. */
  BreakKind[] find(LineBreaks breaks, Optional<Hyphenation> hyphenation) {
    fromText(breaks);
    if (paragraph.setting().wordBreak() == TextSetting.WordBreak.BREAK_ALL) {
      betweenLetters();
    } else if (paragraph.alignment() == Alignment.JUSTIFIED) {
      hyphenation.ifPresent(rules -> new WordDivision(paragraph, sorts, after).divide(rules));
    }
    fromAuthor();
    if (!sorts.isEmpty()) {
      after[sorts.size() - 1] = BreakKind.FORCED;
    }
    withinOverlong(breaks);
    return after;
  }

  /**
   * Looks at the text without what does not matter to a line end: the edges of inline elements, and
   * raised text, which clings to what it follows.
   */
  private void fromText(LineBreaks breaks) {
    StringBuilder text = new StringBuilder(sorts.size());
    int[] sortAt = new int[2 * sorts.size() + 1];
    for (int i = 0; i < sorts.size(); i++) {
      Cluster sort = sorts.get(i);
      if (sort.kind() == CharacterClass.SOLID) {
        sortAt[text.length()] = i;
        text.append(LineBreaks.PICTURE);
      } else if (sort.codePoint() != 0 && sort.kind() != CharacterClass.RAISED) {
        int start = text.length();
        text.appendCodePoint(sort.isCollapsible() ? ' ' : sort.codePoint());
        Arrays.fill(sortAt, start, text.length(), i);
      }
    }
    breaks.setText(text.toString());
    for (int offset = breaks.next(); offset != LineBreaks.DONE; offset = breaks.next()) {
      if (offset < text.length()) {
        int next = sortAt[offset];
        int before = sortAt[offset - 1];
        if (!clingsBack(next) && !isInsideUnbroken(before, next) && !isUndivided(before)) {
          after[lastBefore(next)] =
              isTie(text, offset) ? BreakKind.RELUCTANT : kind(sorts.get(before), sorts.get(next));
        }
      }
    }
  }

  /** Whether what a line would show first belongs to what is before it. */
  private boolean clingsBack(int next) {
    int first = next;
    while (first < sorts.size() - 1
        && (sorts.get(first).vanishesAtEdge()
            || sorts.get(first).kind() == CharacterClass.OPENING_EDGE)
        && !sorts.get(first).isBreak()) {
      first++;
    }
    CharacterClass kind = sorts.get(first).kind();
    return kind == CharacterClass.COMBINING || kind == CharacterClass.RAISED;
  }

  private static boolean isTie(StringBuilder text, int offset) {
    if (text.charAt(offset - 1) != ' ') {
      return false;
    }
    int start = text.lastIndexOf(" ", offset - 2) + 1;
    int end = text.indexOf(" ", offset);
    return Ties.tie(
        text.substring(start, offset - 1), text.substring(offset, end < 0 ? text.length() : end));
  }

  private BreakKind kind(Cluster before, Cluster next) {
    if (before.codePoint() == SOFT_HYPHEN) {
      return BreakKind.HYPHEN;
    }
    return profile.keepsWords()
            && LineBreaks.isInsideBracketedWord(before.codePoint(), next.codePoint())
        ? BreakKind.RELUCTANT
        : BreakKind.ALLOWED;
  }

  /** What opens before a character stays with it, what closes stays with the one before. */
  private int lastBefore(int next) {
    int last = next - 1;
    while (last > 0 && sorts.get(last).kind() == CharacterClass.OPENING_EDGE) {
      last--;
    }
    return last;
  }

  private boolean isInsideUnbroken(int before, int next) {
    return sorts.get(before).piece() == sorts.get(next).piece()
        && isSet(next, Piece.TextStyle.UNBROKEN);
  }

  /** Whether a soft hyphen is passed over. */
  private boolean isUndivided(int sort) {
    return sorts.get(sort).codePoint() == SOFT_HYPHEN && isSet(sort, Piece.TextStyle.UNDIVIDED);
  }

  private boolean isSet(int sort, Piece.TextStyle style) {
    return paragraph.pieces().get(sorts.get(sort).piece()) instanceof Piece.Text text
        && text.style() == style;
  }

  private void betweenLetters() {
    for (int i = 0; i < sorts.size() - 1; i++) {
      if (after[i] == BreakKind.NONE
          && sorts.get(i).letter()
          && sorts.get(i + 1).letter()
          && !isInsideUnbroken(i, i + 1)) {
        after[i] = BreakKind.ALLOWED;
      }
    }
  }

  private void fromAuthor() {
    for (int i = 0; i < sorts.size(); i++) {
      if (sorts.get(i).isBreak()) {
        after[i] = BreakKind.FORCED;
        // A break just before it would only make an empty line.
        for (int k = i - 1; k >= 0 && after[k] == BreakKind.ALLOWED; k--) {
          after[k] = BreakKind.NONE;
        }
      }
    }
  }

  /** A word or an address that no line can hold is broken where it must (CSS overflow-wrap). */
  private void withinOverlong(LineBreaks breaks) {
    int start = 0;
    for (int i = 0; i < sorts.size(); i++) {
      if (after[i] != BreakKind.NONE) {
        if (isOverlong(start, i)) {
          breakInside(start, i, breaks);
        }
        start = i + 1;
      }
    }
  }

  /**
   * Breaks where it hurts least: beside a Han character, else inside a word, else before small
   * kana, else between two raised calls, else at a mark.
   */
  private void breakInside(int start, int end, LineBreaks breaks) {
    breakInside(start, end, k -> !clings(k, breaks) && (isHan(k) || isHan(following(k))));
    breakInside(start, end, k -> !clings(k, breaks));
    // Small kana may start a line where line-break is normal (CSS Text 3 §5.2).
    breakInside(start, end, k -> isSmallKana(sorts.get(following(k)).codePoint()));
    breakInside(start, end, this::isBetweenCalls);
    breakInside(start, end, k -> true);
  }

  /** Whether one raised call, or a part of it, ends before a sort and another begins after it. */
  private boolean isBetweenCalls(int sort) {
    Cluster before = sorts.get(lastStanding(sort));
    Cluster next = sorts.get(following(sort));
    if (before.kind() != CharacterClass.RAISED
        || next.kind() != CharacterClass.RAISED
        || isOpening(before.codePoint())) {
      return false;
    }
    boolean oneWord =
        before.piece() == next.piece() && UCharacter.isLetterOrDigit(before.codePoint());
    return isOpening(next.codePoint())
        || (UCharacter.isLetterOrDigit(next.codePoint()) && !oneWord);
  }

  private static boolean isOpening(int codePoint) {
    int type = UCharacter.getType(codePoint);
    return type == UCharacterCategory.START_PUNCTUATION
        || type == UCharacterCategory.INITIAL_PUNCTUATION;
  }

  /** Whether a character is a mark that closes what is before it, as a full stop does. */
  private static boolean isClosing(int codePoint) {
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK)) {
      case UCharacter.LineBreak.CLOSE_PUNCTUATION,
          UCharacter.LineBreak.CLOSE_PARENTHESIS,
          UCharacter.LineBreak.EXCLAMATION,
          UCharacter.LineBreak.INFIX_NUMERIC ->
          true;
      default -> false;
    };
  }

  private static boolean isSmallKana(int codePoint) {
    return codePoint != 'ー'
        && UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK)
            == UCharacter.LineBreak.CONDITIONAL_JAPANESE_STARTER;
  }

  private void breakInside(int start, int end, IntPredicate bearable) {
    int part = start;
    for (int i = start; i <= end; i++) {
      if (after[i] != BreakKind.NONE) {
        if (isOverlong(part, i)) {
          for (int k = part; k < i; k++) {
            if (mayPart(k) && bearable.test(k)) {
              after[k] = BreakKind.EMERGENCY;
            }
          }
        }
        part = i + 1;
      }
    }
  }

  private boolean isHan(int sort) {
    CharacterClass kind = sorts.get(sort).kind();
    return kind.isSquare() || kind == CharacterClass.HANGUL || kind == CharacterClass.SOLID;
  }

  private boolean isOverlong(int start, int end) {
    if (!fit.measure(start - 1, end)) {
      return false;
    }
    double hyphen = after[end] == BreakKind.HYPHEN ? paragraph.hyphen(sorts.get(end)) : 0;
    double target = paragraph.measure() - (start == 0 ? paragraph.indent() : 0);
    return fit.width + hyphen - fit.narrowest(paragraph.alignment()) > target + fit.em() / 1000;
  }

  /** Whether what comes after a sort is not one picture with it. */
  private boolean mayPart(int sort) {
    Cluster next = sorts.get(following(sort));
    return sorts.get(sort).kind() != CharacterClass.OPENING_EDGE
        && next.kind().standsAlone()
        && !next.isCollapsible()
        && !Characters.isJoined(sorts.get(sort).codePoint(), next.codePoint());
  }

  /** What comes after a sort, an element's start passed over: that goes with what it encloses. */
  private int following(int sort) {
    int next = sort + 1;
    while (next < sorts.size() - 1 && sorts.get(next).kind() == CharacterClass.OPENING_EDGE) {
      next++;
    }
    return next;
  }

  private boolean clings(int sort, LineBreaks breaks) {
    Cluster next = sorts.get(following(sort));
    Cluster before = sorts.get(lastStanding(sort));
    return next.kind() == CharacterClass.RAISED
        || (before.kind() == CharacterClass.RAISED && isClosing(next.codePoint()))
        || breaks.keepsTogether(before.codePoint(), next.codePoint());
  }

  /** Looked for once for all: a paragraph may be a million spaces. */
  private int lastStanding(int sort) {
    if (standing.length == 0) {
      int[] found = new int[sorts.size()];
      for (int i = 1; i < found.length; i++) {
        boolean stands = !sorts.get(i).isSpace() && sorts.get(i).kind().standsAlone();
        found[i] = stands ? i : found[i - 1];
      }
      standing = found;
    }
    return standing[sort];
  }
}
