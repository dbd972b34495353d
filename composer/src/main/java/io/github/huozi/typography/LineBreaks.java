package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.github.huozi.language.Language;
import io.github.huozi.language.LineBreak;
import io.github.huozi.language.Script;
import io.github.huozi.typography.rule.Ties;
import java.util.Locale;

/**
 * Finds the places where a line of a text may end: those of the Unicode line breaking algorithm for
 * the language (UAX #14), without those that CLREQ §3.1.4–3.1.5, JLREQ §3.1.7 and KLREQ §4.3
 * forbid.
 *
 * <p>An instance may be used for any number of texts, by one thread at a time.
 */
public final class LineBreaks {

  /** The result of {@link #next} when there is no further opportunity. */
  public static final int DONE = -1;

  /** Characters that never start a line. */
  private static final String NOT_AT_START = "ˉˊˇˋ、，；：。．！？’”）〕】》〉」』］｝〗〙〛｠〞〟—…‥";

  /** Characters that start a line only if line-break is loose (CSS Text 3 §5.3). */
  private static final String NOT_AT_START_NORMAL = "–～〜·・‧％‰℃℉々〻ゝゞヽヾ";

  /** Small kana and the prolonged sound mark, which start no line if line-break is strict. */
  private static final String NOT_AT_START_STRICT = "ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";

  /** Characters that never end a line. */
  private static final String NOT_AT_END = "‘“（〔【《〈「『［｛〖〘〚｟〝";

  /** Characters two of which, side by side, are one mark. */
  private static final String PAIRED = "—…‥―";

  /** Those of them that are one mark with each other, too. */
  private static final String DASHES = "—―";

  /** U+FFFC, the object replacement character: a picture in a text. */
  static final char PICTURE = '\uFFFC';

  private final BreakIterator unicode;
  private final String notAtStart;
  private final boolean keepsWords;
  private final boolean keepsAcrossSpaces;
  private String text = "";

  /** Finds line ends with strict line-break; Korean words are kept whole. */
  public LineBreaks(Language language) {
    this(
        language,
        LineBreak.STRICT,
        language.script() == Script.KOREAN
            ? TextSetting.WordBreak.KEEP_ALL
            : TextSetting.WordBreak.NORMAL);
  }

  LineBreaks(Language language, LineBreak strictness, TextSetting.WordBreak wordBreak) {
    String base =
        switch (language.script()) {
          case HANS, HANT -> "zh";
          case JAPANESE -> "ja";
          case KOREAN -> "ko";
          case WESTERN, SYMBOLS, KAI, MONO -> "en";
        };
    this.unicode =
        BreakIterator.getLineInstance(
            ULocale.forLanguageTag(base + "-u-lb-" + strictness.name().toLowerCase(Locale.ROOT)));
    this.notAtStart =
        switch (strictness) {
          case LOOSE -> NOT_AT_START;
          case NORMAL -> NOT_AT_START + NOT_AT_START_NORMAL;
          case STRICT -> NOT_AT_START + NOT_AT_START_NORMAL + NOT_AT_START_STRICT;
        };
    this.keepsWords = wordBreak == TextSetting.WordBreak.KEEP_ALL;
    this.keepsAcrossSpaces = language.script().isHan();
  }

  /** Sets the text to look at. */
  public void setText(String newText) {
    text = newText;
    unicode.setText(newText);
  }

  /**
   * The next offset at which a line may end; the text's length is the last.
   *
   * @return an offset in UTF-16 units, or {@link #DONE}
   */
  public int next() {
    int offset = unicode.next();
    while (offset != BreakIterator.DONE && offset < text.length() && isForbidden(offset)) {
      offset = unicode.next();
    }
    return offset == BreakIterator.DONE ? DONE : offset;
  }

  private boolean isForbidden(int offset) {
    int at = before(offset);
    boolean spaced = false;
    // Skips invisible characters and combining marks.
    while (at > 0 && (isSpace(text.codePointAt(at)) || isAttached(text.codePointAt(at)))) {
      spaced |= isSpace(text.codePointAt(at));
      at = before(at);
    }
    int before = text.codePointAt(at);
    int after = firstVisible(offset);
    if (!spaced) {
      return CharacterClass.isCombining(text.codePointAt(offset))
          || (before == '-' && isInOption(at, after))
          || (before == '+' && after == '+') // C++
          || keepsTogether(before, after)
          || Ties.isInsideNumber(text, offset)
          || (keepsWords && isInsideWord(text.codePointBefore(offset), after));
    }
    // In Western text a space separates a mark from its word (“a – b”); among Han characters it
    // does
    // not.
    return (keepsAcrossSpaces && keepsTogether(before, after))
        || Ties.isBeforeUnit(text, offset, before);
  }

  /** Tells whether a hyphen is one of those that begin a word: {@code --publish}. */
  private boolean isInOption(int hyphen, int after) {
    if (!UCharacter.isLetterOrDigit(after)) {
      return false;
    }
    int start = hyphen;
    while (start > 0 && text.charAt(start - 1) == '-') {
      start--;
    }
    return start == 0 || !UCharacter.isLetterOrDigit(text.codePointBefore(start));
  }

  /** The offset of the character before another one. */
  private int before(int offset) {
    boolean pair =
        offset > 1
            && Character.isLowSurrogate(text.charAt(offset - 1))
            && Character.isHighSurrogate(text.charAt(offset - 2));
    return pair ? offset - 2 : offset - 1;
  }

  private int firstVisible(int offset) {
    int codePoint = text.codePointAt(offset);
    // A space at the start of a line is left out.
    for (int i = offset; i < text.length() && (isAttached(codePoint) || codePoint == ' '); ) {
      codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
    }
    return codePoint;
  }

  /** Tells whether no line ends between two characters, even in an emergency. */
  boolean keepsTogether(int before, int after) {
    return isBarredFromStart(after) || isBarredFromEnd(before) || isPair(before, after);
  }

  boolean isBarredFromStart(int codePoint) {
    return notAtStart.indexOf(codePoint) >= 0;
  }

  static boolean isBarredFromEnd(int codePoint) {
    return NOT_AT_END.indexOf(codePoint) >= 0;
  }

  static boolean isPair(int before, int after) {
    return (PAIRED.indexOf(before) >= 0 && before == after)
        || (DASHES.indexOf(before) >= 0 && DASHES.indexOf(after) >= 0);
  }

  private static boolean isSpace(int codePoint) {
    return codePoint == ' ' || codePoint == '\u3000' || codePoint == '\u00A0';
  }

  private static boolean isAttached(int codePoint) {
    return codePoint >= 0x80
        && codePoint != PICTURE
        && (Characters.isInvisible(codePoint) || CharacterClass.isCombining(codePoint));
  }

  /** Tells whether two characters are in one word and at least one is Hangul, Han or kana. */
  static boolean isInsideWord(int before, int after) {
    return UCharacter.isLetterOrDigit(before)
        && UCharacter.isLetterOrDigit(after)
        && (isSyllabic(before) || isSyllabic(after));
  }

  /** Tells whether at least one of two characters is Hangul, Han or kana. */
  static boolean isBesideSyllable(int before, int after) {
    return isSyllabic(before) || isSyllabic(after);
  }

  /**
   * Tells the same as {@link #isInsideWord}, with brackets and quotation marks as part of the word:
   * 괄호(括弧)를.
   */
  static boolean isInsideBracketedWord(int before, int after) {
    return (isSyllabic(before) && (isSyllabic(after) || isOfWord(after)))
        || (isSyllabic(after) && isOfWord(before));
  }

  private static boolean isOfWord(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.START_PUNCTUATION,
          UCharacterCategory.END_PUNCTUATION,
          UCharacterCategory.INITIAL_PUNCTUATION,
          UCharacterCategory.FINAL_PUNCTUATION ->
          true;
      default -> UCharacter.isLetterOrDigit(codePoint) || "%℃\"'".indexOf(codePoint) >= 0;
    };
  }

  private static boolean isSyllabic(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.HANGUL, UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA -> true;
      default -> false;
    };
  }
}
