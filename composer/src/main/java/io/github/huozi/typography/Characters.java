package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import io.github.huozi.typography.rule.BreakMarks;
import java.util.List;

/** Properties of characters that matter to composition. */
public final class Characters {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int ENCLOSING_KEYCAP = 0x20E3;
  private static final char TEXT_PRESENTATION = '\uFE0E';
  private static final char EMOJI_PRESENTATION = '\uFE0F';

  /** The length of a sequence after which no further emoji is joined, in UTF-16 units. */
  private static final int LONGEST_SEQUENCE = 32;

  /** The most modifiers of one emoji: the tags of the flag of a region. */
  private static final int MOST_MODIFIERS = 8;

  /** Punctuation that is read as a word, with its small and full-width forms. */
  private static final String EMPHASISED_MARKS =
      "#%&@\u00A7\u00B6\u0609\u060A\u066A\u2030\u2031\u204A\u204B\u2053\u303D"
          + "\uFE5F\uFE60\uFE6A\uFE6B\uFF03\uFF05\uFF06\uFF20";

  /** The apostrophe, which is a quotation mark too. */
  public static final char APOSTROPHE = '\u2019';

  private static final int END_OF_LETTERS = 0x530;
  private static final int FURTHER_LETTERS = 0x1E00;
  private static final int END_OF_FURTHER_LETTERS = 0x2000;

  private Characters() {}

  /**
   * Tells whether the character at an offset is an apostrophe in a Latin, Greek or Cyrillic word,
   * as in L’Étranger, and no quotation mark.
   */
  public static boolean isApostrophe(String text, int offset) {
    return text.charAt(offset) == APOSTROPHE
        && offset > 0
        && offset + 1 < text.length()
        && isOfWord(text.charAt(offset - 1))
        && isOfWord(text.charAt(offset + 1));
  }

  /**
   * Tells whether the mark at an offset begins a shortened word, as in ’90s and ’tis: no quotation
   * closes there.
   *
   * @param before the character before it in its paragraph, across inline elements; 0 if there is
   *     none
   * @param quoted whether a quotation in single marks is open
   */
  static boolean isOmission(String text, int offset, int before, boolean quoted) {
    if (text.charAt(offset) != APOSTROPHE
        || offset + 1 >= text.length()
        || !isOfWord(text.charAt(offset + 1))) {
      return false;
    }
    return before == 0
        || UCharacter.isUWhiteSpace(before)
        || (!quoted && (CharacterClass.isIdeograph(before) || BreakMarks.isOpening(before)));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        && (c < END_OF_LETTERS || (c >= FURTHER_LETTERS && c < END_OF_FURTHER_LETTERS));
  }

  /** Tells whether two characters are drawn as one: joined emoji, the two letters of a flag. */
  public static boolean isJoined(int before, int after) {
    return before == ZERO_WIDTH_JOINER
        || UCharacter.hasBinaryProperty(after, UProperty.EMOJI_MODIFIER)
        || (UCharacter.hasBinaryProperty(before, UProperty.REGIONAL_INDICATOR)
            && UCharacter.hasBinaryProperty(after, UProperty.REGIONAL_INDICATOR));
  }

  /**
   * The end of the emoji sequence that begins at an offset (UTS #51, ED-17): a flag, a keycap, an
   * emoji with a variation selector or a skin tone, joined emoji. A sequence that is longer than
   * any of Unicode's is cut.
   *
   * @param start the offset of a character, in UTF-16 units
   * @return the end of the character if it begins no sequence
   */
  public static int sequenceEnd(String text, int start) {
    int codePoint = text.codePointAt(start);
    int end = start + Character.charCount(codePoint);
    if (end == text.length() || !mayContinue(text.charAt(end))) {
      return end;
    }
    if (UCharacter.hasBinaryProperty(codePoint, UProperty.REGIONAL_INDICATOR)) {
      int next = text.codePointAt(end);
      return UCharacter.hasBinaryProperty(next, UProperty.REGIONAL_INDICATOR)
          ? end + Character.charCount(next)
          : end;
    }
    if (!UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI)) {
      return end;
    }
    end = modifiersEnd(text, end);
    while (end - start < LONGEST_SEQUENCE
        && end + 1 < text.length()
        && text.charAt(end) == ZERO_WIDTH_JOINER
        && UCharacter.hasBinaryProperty(text.codePointAt(end + 1), UProperty.EMOJI)) {
      end += 1 + Character.charCount(text.codePointAt(end + 1));
      end = modifiersEnd(text, end);
    }
    return end;
  }

  /** Tells whether a UTF-16 unit may follow a character in a sequence; nearly none may. */
  private static boolean mayContinue(char unit) {
    return switch (unit) {
      // The last two are the high surrogates of skin tones and flags, and of tags.
      case ZERO_WIDTH_JOINER,
          ENCLOSING_KEYCAP,
          TEXT_PRESENTATION,
          EMOJI_PRESENTATION,
          0xD83C,
          0xDB40 ->
          true;
      default -> false;
    };
  }

  private static int modifiersEnd(String text, int start) {
    int end = start;
    for (int i = 0; i < MOST_MODIFIERS && end < text.length(); i++) {
      int codePoint = text.codePointAt(end);
      boolean modifies =
          codePoint == ENCLOSING_KEYCAP
              || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER)
              || (codePoint != ZERO_WIDTH_JOINER && isInvisibleInEmoji(codePoint));
      if (!modifies) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  /**
   * The text of an emoji sequence with all selectors of emoji presentation (UTS #51, "fully
   * qualified").
   *
   * @param characters its characters without such selectors
   */
  public static String emojiText(List<Integer> characters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < characters.size(); i++) {
      int character = characters.get(i);
      text.appendCodePoint(character);
      boolean modified =
          i + 1 < characters.size()
              && UCharacter.hasBinaryProperty(characters.get(i + 1), UProperty.EMOJI_MODIFIER);
      if (!modified
          && UCharacter.hasBinaryProperty(character, UProperty.EMOJI)
          && !UCharacter.hasBinaryProperty(character, UProperty.EMOJI_PRESENTATION)
          && !UCharacter.hasBinaryProperty(character, UProperty.REGIONAL_INDICATOR)) {
        text.append(EMOJI_PRESENTATION);
      }
    }
    return text.toString();
  }

  /**
   * Tells whether a character shapes an emoji and has no picture: the joiner, the selectors of text
   * and emoji presentation, tags. It takes no room, and text that is copied keeps it.
   */
  public static boolean isInvisibleInEmoji(int codePoint) {
    return codePoint == ZERO_WIDTH_JOINER
        || isPresentationSelector(codePoint)
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
  }

  /** Tells whether a character asks for the look of text or of an emoji (U+FE0E, U+FE0F). */
  public static boolean isPresentationSelector(int codePoint) {
    return codePoint == TEXT_PRESENTATION || codePoint == EMOJI_PRESENTATION;
  }

  /**
   * Tells whether a character has no glyph of its own, so that no font need have it: controls,
   * joiners, variation selectors, the soft hyphen, the zero-width space.
   */
  public static boolean isInvisible(int codePoint) {
    if ((codePoint >= 0x20 && codePoint < 0x7F) || (codePoint >= 0x3001 && codePoint < 0xD800)) {
      return codePoint == 0x3164; // the Hangul filler
    }
    return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || UCharacter.getType(codePoint) == UCharacter.CONTROL
        || codePoint == 0xFFFC;
  }

  /**
   * Tells whether a character is visible: neither white space nor {@linkplain #isInvisible
   * invisible}.
   */
  public static boolean isRead(int codePoint) {
    return !UCharacter.isUWhiteSpace(codePoint) && !isInvisible(codePoint);
  }

  /** Tells whether a character is a kana, or the sign for a long one. */
  public static boolean isKana(int codePoint) {
    return codePoint == 'ー'
        || switch (Character.UnicodeScript.of(codePoint)) {
          case HIRAGANA, KATAKANA -> true;
          default -> false;
        };
  }

  /**
   * Tells whether an emphasis mark stands beside a character (CSS Text Decoration 4 §3.1): not
   * beside punctuation, spaces, controls, and marks that combine with a letter.
   */
  public static boolean takesEmphasis(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.SPACE_SEPARATOR,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR,
          UCharacterCategory.CONTROL,
          UCharacterCategory.FORMAT,
          UCharacterCategory.UNASSIGNED,
          UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK ->
          false;
      case UCharacterCategory.CONNECTOR_PUNCTUATION,
          UCharacterCategory.DASH_PUNCTUATION,
          UCharacterCategory.START_PUNCTUATION,
          UCharacterCategory.END_PUNCTUATION,
          UCharacterCategory.INITIAL_PUNCTUATION,
          UCharacterCategory.FINAL_PUNCTUATION,
          UCharacterCategory.OTHER_PUNCTUATION ->
          EMPHASISED_MARKS.indexOf(codePoint) >= 0;
      // Full-width tildes are dashes in Chinese and Japanese.
      default -> codePoint != 0xFF5E;
    };
  }
}
