package io.github.huozi.typography;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;

/**
 * The composition rules of a region, as data. Lengths are in em.
 *
 * @param script the writing system
 * @param commaBlank the blank of 、，。: after the ink on the mainland and in Japan, on both sides in
 *     Taiwan and Hong Kong (CLREQ §3.1.6.1)
 * @param colonBlank the blank of ：；; none in vertical lines
 * @param exclamationBlank the blank of ！？; Taiwan and Hong Kong do not narrow them, and nobody does
 *     in vertical lines
 * @param wideQuotes which of “ ” ‘ ’ are full-width marks (CLREQ §3.1.2)
 * @param trimsLineEnd whether a closing mark at the end of a line always loses its blank (GB/T
 *     15834); otherwise it may (CLREQ §3.1.6.3)
 * @param hanLatinGap the gap between Han and Latin letters or digits; 0 for none (CLREQ §3.2.2)
 * @param justifiesBetweenCharacters whether a line may be widened between all characters
 * @param keepsWords whether a line ends inside a word only to avoid bad spacing (KLREQ §4.3)
 * @param sparesWords whether words are divided even less readily, as {@code word-break: keep-all}
 *     asks for
 * @param solidNumbers whether 、 and ・ in numbers of Han digits are set solid, as in vertical lines
 *     of Japanese (JLREQ §3.1.3)
 */
record Profile(
    Script script,
    Blank commaBlank,
    Blank colonBlank,
    Blank exclamationBlank,
    String wideQuotes,
    boolean trimsLineEnd,
    double hanLatinGap,
    boolean justifiesBetweenCharacters,
    boolean keepsWords,
    boolean sparesWords,
    boolean solidNumbers) {

  /** The blank of a full-width mark: half a square (CLREQ §3.1.6). */
  static final double HALF = 0.5;

  private static final double QUARTER = 0.25;

  private static final String CURLY_QUOTES = "“”‘’";
  private static final String DOUBLE_QUOTES = "“”";
  private static final String NO_QUOTES = "";

  /**
   * The penalties of dividing a word of Korean. With these the word spaces of the sample deviate by
   * less than .06 em, and one line in six ends inside a word.
   */
  private static final double LONG_WORD = 40;

  private static final double SHORT_WORD = 150;

  /** The penalties with {@code word-break: keep-all}. */
  private static final double SPARED_LONG_WORD = 120;

  private static final double SPARED_SHORT_WORD = 300;

  /** The blank of a mark within its square, in em. */
  record Blank(double before, double after) {
    static final Blank NONE = new Blank(0, 0);
    static final Blank BEFORE = new Blank(HALF, 0);
    static final Blank AFTER = new Blank(0, HALF);
    static final Blank AROUND = new Blank(QUARTER, QUARTER);
  }

  static Profile of(Language language) {
    return switch (language.script()) {
      case HANS ->
          new Profile(
              Script.HANS,
              Blank.AFTER,
              Blank.AFTER,
              Blank.AFTER,
              CURLY_QUOTES,
              true,
              QUARTER,
              true,
              false,
              false,
              false);
      case HANT ->
          new Profile(
              Script.HANT,
              Blank.AROUND,
              Blank.AROUND,
              Blank.NONE,
              CURLY_QUOTES,
              false,
              QUARTER,
              true,
              false,
              false,
              false);
      case JAPANESE ->
          new Profile(
              Script.JAPANESE,
              Blank.AFTER,
              Blank.AROUND,
              Blank.AROUND,
              NO_QUOTES,
              false,
              QUARTER,
              true,
              false,
              false,
              false);
      case KOREAN ->
          new Profile(
              Script.KOREAN,
              Blank.AFTER,
              Blank.AROUND,
              Blank.AROUND,
              NO_QUOTES,
              false,
              0,
              false,
              true,
              false,
              false);
      case WESTERN, SYMBOLS, KAI, MONO ->
          new Profile(
              Script.WESTERN,
              Blank.AFTER,
              Blank.AROUND,
              Blank.AROUND,
              NO_QUOTES,
              false,
              0,
              false,
              false,
              false,
              false);
    };
  }

  /**
   * The profile with a style sheet's choices. In vertical lines ：；！？ keep their square (CLREQ
   * §3.1.6.1, JLREQ §3.1.6), “ ” of Japanese are drawn as 〝 〟, and its numbers are set solid.
   */
  Profile with(TextSetting setting) {
    boolean vertical = setting.mode().isVertical() && script.isHan();
    boolean keepAll = setting.wordBreak() == TextSetting.WordBreak.KEEP_ALL;
    boolean spaced = setting.trim() == TextSetting.Trim.SPACE_ALL;
    return new Profile(
        script,
        spaced ? Blank.NONE : commaBlank,
        spaced || vertical ? Blank.NONE : colonBlank,
        spaced || vertical ? Blank.NONE : exclamationBlank,
        vertical && script == Script.JAPANESE ? DOUBLE_QUOTES : wideQuotes,
        trimsLineEnd || setting.trim() == TextSetting.Trim.TRIM_BOTH,
        setting.autospace() ? hanLatinGap : 0,
        justifiesBetweenCharacters,
        keepAll || (keepsWords && setting.wordBreak() != TextSetting.WordBreak.BREAK_ALL),
        keepAll,
        vertical && script == Script.JAPANESE && !spaced);
  }

  /**
   * Tells whether brackets and quotation marks take half their square wherever they stand, as in
   * Korean, where all other marks are as narrow as that (KLREQ §4.3).
   */
  boolean halvesMarks(CharacterClass characterClass) {
    return script == Script.KOREAN
        && (characterClass == CharacterClass.OPENING || characterClass == CharacterClass.CLOSING);
  }

  /**
   * The penalty of a line end inside a word that is better kept whole.
   *
   * @param isLong whether the word is long
   */
  double divisionPenalty(boolean isLong) {
    if (sparesWords) {
      return isLong ? SPARED_LONG_WORD : SPARED_SHORT_WORD;
    }
    return isLong ? LONG_WORD : SHORT_WORD;
  }

  /** Tells whether a short run of Han characters, kana or hangul is a foreign word, kept whole. */
  boolean keepsForeignWords() {
    return script == Script.WESTERN;
  }

  /**
   * Tells whether a line may end inside words of hangul that are long, though {@code word-break} is
   * {@code keep-all}: without that, every third line would be spaced out.
   */
  boolean dividesLongWords() {
    return script == Script.KOREAN;
  }

  /**
   * Tells whether the syllables of a line stand a little closer or farther apart where word spaces
   * alone would be too narrow or too wide, as is the custom of Korean printers.
   */
  boolean spacesSyllables() {
    return script == Script.KOREAN;
  }

  /** The blank of a mark of a class. */
  Blank blank(CharacterClass characterClass, int codePoint) {
    boolean spaced = commaBlank.equals(Blank.NONE);
    return switch (characterClass) {
      case OPENING -> spaced ? Blank.NONE : Blank.BEFORE;
      case CLOSING -> spaced ? Blank.NONE : Blank.AFTER;
      case MIDDLE -> spaced ? Blank.NONE : Blank.AROUND;
      case PAUSE -> codePoint == '：' || codePoint == '；' ? colonBlank : commaBlank;
      case STOP -> codePoint == '！' || codePoint == '？' ? exclamationBlank : commaBlank;
      default -> Blank.NONE;
    };
  }
}
