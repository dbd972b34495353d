package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import io.github.huozi.language.Language;

/**
 * What a finished line can be held against: the rules of a language, character by character. They
 * are those that the {@link Composer} follows. Lengths are in em.
 */
public final class LineRules {

  /** CLREQ §3.2.2: what a gap between Han and Latin is narrowed to at most, to fit a line. */
  public static final double NARROWEST_HAN_LATIN_GAP = Gaps.NARROWEST_GAP;

  /** CLREQ §3.2.2: what it is widened to before all gaps of the line are widened. */
  public static final double WIDEST_HAN_LATIN_GAP = Gaps.WIDEST_GAP;

  private final Profile profile;
  private final LineBreaks breaks;

  public LineRules(Language language, TextSetting setting) {
    this.profile = Profile.of(language).with(setting);
    this.breaks = new LineBreaks(language, setting.strictness(), setting.wordBreak());
  }

  /** Whether the language is set in squares: Chinese, Japanese. */
  public boolean isHan() {
    return profile.script().isHan();
  }

  /**
   * Whether a character must not be first on a line (CLREQ §3.1.4, JLREQ §3.1.7).
   *
   * @param afterSpace whether the author typed a space before it; in Western text that parts it
   *     from its word
   */
  public boolean isBarredFromStart(int codePoint, boolean afterSpace) {
    return (isHan() || !afterSpace) && breaks.isBarredFromStart(codePoint);
  }

  /** Whether a character must not be last on a line. */
  public boolean isBarredFromEnd(int codePoint, boolean beforeSpace) {
    return (isHan() || !beforeSpace) && LineBreaks.isBarredFromEnd(codePoint);
  }

  /** Whether two characters are one mark, such as a dash of two squares (CLREQ §3.1.5). */
  public static boolean isPair(int before, int after) {
    return LineBreaks.isPair(before, after);
  }

  /**
   * Whether a number, with its sign, its unit or its currency, goes on across an offset (CLREQ
   * §3.1.5).
   *
   * @param text a text in which each run of white space is one space
   * @param offset where a line starts in it, in UTF-16 units
   */
  public static boolean isInsideNumber(String text, int offset) {
    if (offset <= 0 || offset >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(offset);
    if (before == ' ') {
      return offset > 1 && NumberUnits.isParted(text, offset, text.codePointBefore(offset - 1));
    }
    int after = text.codePointAt(offset);
    return (UCharacter.isDigit(before)
            && (UCharacter.isDigit(after) || "%‰℃℉°％".indexOf(after) >= 0))
        || NumberUnits.isInside(text, offset);
  }

  /** Whether a character fills a square of its own and leaves part of it blank, as ， and 「 do. */
  public boolean isMark(int codePoint) {
    return isHan() && kind(codePoint).isMark();
  }

  /** How much of a mark's square is blank before its ink. */
  public double blankBefore(int codePoint) {
    return profile.blank(kind(codePoint), codePoint).before();
  }

  /** How much of a mark's square is blank after its ink. */
  public double blankAfter(int codePoint) {
    return profile.blank(kind(codePoint), codePoint).after();
  }

  /**
   * How far the second of two marks side by side starts after the first at most, in a line that is
   * not widened (CLREQ §3.1.6.2).
   */
  public double widestAdvance(int before, int after) {
    double blankBefore = blankBefore(after);
    double blank = blankAfter(before) + blankBefore;
    double kept = Gaps.keptBlank(kind(before), kind(after), 1, blankBefore);
    return 1 - blank + Math.min(blank, kept);
  }

  /** Whether the rules want a gap between two neighbours (CLREQ §3.2.2). */
  public boolean wantsGap(int before, int after) {
    return profile.hanLatinGap() > 0
        && ((isIdeograph(before) && isLetter(after)) || (isLetter(before) && isIdeograph(after)));
  }

  /** Whether a character is an ideograph or a kana, which stands in a square of its own. */
  public boolean isIdeograph(int codePoint) {
    return kind(codePoint) == CharacterClass.HAN && CharacterClasses.isIdeograph(codePoint);
  }

  /** Whether a character is a letter or a digit of proportional width. */
  public boolean isLetter(int codePoint) {
    return kind(codePoint) == CharacterClass.WESTERN && CharacterClasses.isLetter(codePoint);
  }

  /** Whether a character is read as one that stands alone: an ideograph, a kana, a syllable. */
  public boolean isSyllable(int codePoint) {
    return isIdeograph(codePoint) || kind(codePoint) == CharacterClass.HANGUL;
  }

  private CharacterClass kind(int codePoint) {
    return CharacterClasses.of(codePoint, profile);
  }
}
