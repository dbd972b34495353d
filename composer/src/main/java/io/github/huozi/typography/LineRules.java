package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import io.github.huozi.language.Language;
import io.github.huozi.typography.rule.HangingMarks;
import io.github.huozi.typography.rule.Ties;
import io.github.huozi.typography.rule.TokenBreaks;

/**
 * The rules of a language, character by character, for checking finished lines. The {@link
 * Composer} follows the same rules. Lengths are in em.
 */
public final class LineRules {

  /** The smallest gap between Han and Latin that a full line may have (CLREQ §3.2.2). */
  public static final double NARROWEST_HAN_LATIN_GAP = Gaps.NARROWEST_GAP;

  /**
   * The most by which a gap between Han characters is widened in a line that could be divided, in
   * em.
   */
  public static final double WIDEST_HAN_GAP = LineFit.WIDEST_HAN;

  /**
   * The most that a line may lack and still be spaced by more, in em: a character with its mark.
   */
  public static final double LEAST_RAGGED = LineFit.A_CHARACTER_AND_MARK;

  /** The largest gap between Han and Latin beyond what all gaps of a line have (CLREQ §3.2.2). */
  public static final double WIDEST_HAN_LATIN_GAP = Gaps.WIDEST_AT_LAST;

  /**
   * The most by which a gap that was measured in a finished file may be less than it was set, in
   * em.
   */
  private static final double ROUNDING = 0.01;

  private final Profile profile;
  private final LineBreaks breaks;

  public LineRules(Language language, TextSetting setting) {
    this.profile = Profile.of(language).with(setting);
    this.breaks = new LineBreaks(language, setting.strictness(), setting.wordBreak());
  }

  /** Tells whether the language is set in squares, as Chinese and Japanese are. */
  public boolean isHan() {
    return profile.script().isHan();
  }

  /**
   * Tells whether a character must not be first on a line (CLREQ §3.1.4, JLREQ §3.1.7).
   *
   * @param afterSpace whether the source has a space before it, which separates it from its word in
   *     Western text
   */
  public boolean isBarredFromStart(int codePoint, boolean afterSpace) {
    return (isHan() || !afterSpace) && breaks.isBarredFromStart(codePoint);
  }

  /** Tells whether a character must not be last on a line. */
  public boolean isBarredFromEnd(int codePoint, boolean beforeSpace) {
    return (isHan() || !beforeSpace) && LineBreaks.isBarredFromEnd(codePoint);
  }

  /** Tells whether two characters are one mark, such as a dash of two squares (CLREQ §3.1.5). */
  public static boolean isPair(int before, int after) {
    return LineBreaks.isPair(before, after);
  }

  /**
   * Tells whether an offset is inside a number with its sign, unit or currency (CLREQ §3.1.5).
   *
   * @param text a text with each run of white space as one space
   * @param offset the start of a line in it, in UTF-16 units
   * @param code whether the text at the offset is code, in which a long number is divided
   */
  public static boolean isInsideNumber(String text, int offset, boolean code) {
    if (offset <= 0
        || offset >= text.length()
        || (code && TokenBreaks.isLongNumber(text, offset))) {
      return false;
    }
    int before = text.codePointBefore(offset);
    if (before == ' ') {
      return offset > 1 && Ties.isInsideQuantity(text, offset);
    }
    int after = text.codePointAt(offset);
    return (UCharacter.isDigit(before)
            && (UCharacter.isDigit(after) || "%‰℃℉°％".indexOf(after) >= 0))
        || Ties.isInsideNumber(text, offset);
  }

  /** Tells whether a character is a full-width mark with blank in its square, such as ， and 「. */
  public boolean isMark(int codePoint) {
    return isHan() && kind(codePoint).isMark();
  }

  /** Tells whether a mark at a line's end always loses the blank after its ink. */
  public boolean trimsLineEnd() {
    return profile.trimsLineEnd();
  }

  /** The blank before the ink of a mark. */
  public double blankBefore(int codePoint) {
    return profile.blank(kind(codePoint), codePoint).before();
  }

  /** The blank after the ink of a mark. */
  public double blankAfter(int codePoint) {
    return profile.blank(kind(codePoint), codePoint).after();
  }

  /**
   * The largest distance between the starts of two marks side by side (CLREQ §3.1.6.2). In a line
   * whose gaps are as wide as they comfortably may be, one beside a mark is widened more.
   *
   * @param widened how far the line's Han characters stand apart
   */
  public double widestAdvance(int before, int after, double widened) {
    double blankBefore = blankBefore(after);
    double blank = blankAfter(before) + blankBefore;
    double kept = Gaps.keptBlank(kind(before), kind(after), 1, blankBefore);
    boolean atLast = widened >= LineFit.COMFORTABLE - ROUNDING && widens(before, after, false);
    return 1 - blank + Math.min(blank, kept) + widened + (atLast ? Gaps.BESIDE_MARK : 0);
  }

  /** Tells whether two neighbours have a Han–Latin gap between them (CLREQ §3.2.2). */
  public boolean wantsGap(int before, int after) {
    return profile.hanLatinGap() > 0
        && ((isIdeograph(before) && isLetter(after)) || (isLetter(before) && isIdeograph(after)));
  }

  /**
   * Tells whether a line may be widened between two neighbours (CLREQ §3.5.4).
   *
   * @param spaced whether the source has a space between them
   */
  public boolean widens(int before, int after, boolean spaced) {
    return spaced
        || (profile.justifiesBetweenCharacters()
            && Gaps.widensEvenly(kind(before), before, kind(after), after));
  }

  /**
   * Tells whether a full line may stay ragged, since it would be spaced out otherwise. The gaps of
   * a ragged line of Han characters are widened by a little already: if they are not, the line was
   * composed for another measure.
   *
   * @param slack what the line lacks of the measure, in em
   * @param gaps the number of the gaps that may be widened
   * @param latin the number of those beside Latin words, which are widened more
   * @param widened how far its Han characters stand apart, in em; not a number if none are
   *     neighbours
   */
  public boolean mayStayRagged(double slack, int gaps, int latin, double widened) {
    if (slack > gaps * LineFit.WIDEST_ADDED) {
      return true;
    }
    if (widened < LineFit.COMFORTABLE / 2) {
      return false;
    }
    double rest = slack + gaps * LineFit.COMFORTABLE;
    double natural = rest + latin * (WIDEST_HAN_LATIN_GAP - profile.hanLatinGap());
    return isHan() && natural > LEAST_RAGGED && rest > gaps * LineFit.WIDEST_HAN;
  }

  /**
   * The part of a mark at a line's end that may hang beyond the measure, as a share of its width.
   *
   * @param hangs whether stops and closing marks may hang as a whole
   */
  public double hangingAtEnd(int codePoint, boolean hangs) {
    if (hangs && (HangingMarks.isStop(codePoint) || HangingMarks.closes(codePoint))) {
      return 1;
    }
    return kind(codePoint) == CharacterClass.WESTERN ? HangingMarks.atEnd(codePoint) : 0;
  }

  /** Tells whether a character is an ideograph or a kana. */
  public boolean isIdeograph(int codePoint) {
    return kind(codePoint) == CharacterClass.HAN && CharacterClass.isIdeograph(codePoint);
  }

  /** Tells whether a character is a letter or a digit of proportional width. */
  public boolean isLetter(int codePoint) {
    return kind(codePoint) == CharacterClass.WESTERN && CharacterClass.isLetter(codePoint);
  }

  /**
   * Tells whether a character is a syllable by itself: an ideograph, a kana, a syllable of hangul.
   */
  public boolean isSyllable(int codePoint) {
    return isIdeograph(codePoint) || kind(codePoint) == CharacterClass.HANGUL;
  }

  private CharacterClass kind(int codePoint) {
    return CharacterClass.of(codePoint, profile);
  }
}
