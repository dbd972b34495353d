package io.github.huozi.source.markdown;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets emphasis begin and end within Chinese, Japanese and Korean text.
 *
 * <p>CommonMark's rule for {@code *} (§6.2) relies on spaces between words. In {@code **「活字」**是}
 * the second run stands between a punctuation mark and a letter and does not end the emphasis.
 * While Markdown is parsed, a mark beside such a run is therefore replaced by a character that
 * counts as a letter: a stand-in, one for one, so that offsets in the text stay the same.
 *
 * <p>Beside a sign that Markdown needs, as in {@code 占**100%**的} or {@code 用**`git`**记}, the letter
 * on the other side is replaced by a character that counts as a mark. Between a sign and a mark, in
 * {@code **[活字](a.md)**。}, CommonMark's rule works.
 *
 * <p>CommonMark has a stricter rule for {@code _}, so that {@code snake_case} stays as it is: a run
 * between two letters neither begins nor ends emphasis. A stand-in would count as such a letter. If
 * a text has underscores beside such marks, each run of underscores that is not between letters or
 * digits is therefore replaced by {@link #UNDERSCORE} too, which follows the rule of {@code *}; the
 * two rules differ only between letters.
 */
final class HanPunctuation {

  private static final Pattern MARK =
      Pattern.compile(
          "[\u00B7\u2010-\u2027\u2030-\u205E\u3001-\u3004\u3008-\u301F\u3030\u303D\u30A0\u30FB"
              + "\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]");

  /** The stand-in for an underscore that may begin or end emphasis. */
  static final char UNDERSCORE = '\uF45F';

  private static final Pattern MARK_AT_UNDERSCORE =
      Pattern.compile(MARK.pattern() + "_|_" + MARK.pattern());

  /** A thematic break of underscores, after the markers of quotations and items. */
  private static final Pattern RULE =
      Pattern.compile("(?:[ \\t>]|[-+*][ \\t]|\\d{1,9}[.)][ \\t])*+(?:_[ \\t]*+)++");

  private static final Pattern SIGN = Pattern.compile("[\\p{P}\\p{S}]");

  /**
   * The first stand-in of a mark, a private-use character. Each of the blocks below takes 0x100 of
   * them.
   */
  private static final char FIRST = '\uF400';

  private static final char[] BLOCKS = {'\u0000', '\u2000', '\u3000', '\uFF00'};
  private static final Pattern STAND_INS = Pattern.compile("[\uF400-\uF7FF]");

  /**
   * The first stand-in of a letter: Braille patterns count as marks and are hardly ever printed.
   */
  private static final char FIRST_SIGN = '\u2800';

  private static final int SIGNS = 0x100;

  private static final Pattern SIGN_STAND_INS = Pattern.compile("[\u2800-\u28FF]");

  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private final boolean standInsAreFree;
  private final boolean letterStandInsAreFree;
  private final String text;
  private final boolean underscored;

  /** The text with {@link #UNDERSCORE} where it is needed; its length is the same. */
  private final String marked;

  /** The letters that have a stand-in, in the order of their stand-ins. */
  private final StringBuilder letters = new StringBuilder();

  /** The signs that have a stand-in. */
  private final StringBuilder signs = new StringBuilder();

  HanPunctuation(String text) {
    this.text = text;
    this.standInsAreFree = !STAND_INS.matcher(text).find();
    // A character reference may produce a stand-in.
    this.letterStandInsAreFree = !SIGN_STAND_INS.matcher(text).find() && !text.contains("&#");
    this.underscored = standInsAreFree && MARK_AT_UNDERSCORE.matcher(text).find();
    this.marked = underscored ? underscored(text) : text;
  }

  private static String underscored(String text) {
    char[] characters = text.toCharArray();
    for (int from = 0, to; from < text.length(); from = to) {
      to = from + 1;
      if (text.charAt(from) == '_') {
        while (to < text.length() && text.charAt(to) == '_') {
          to++;
        }
        if (!isWord(text, from - 1) || !isWord(text, to)) {
          Arrays.fill(characters, from, to, UNDERSCORE);
        }
      }
    }
    keepRules(text, characters);
    return new String(characters);
  }

  /** Restores the underscores of thematic breaks: they begin no emphasis. */
  private static void keepRules(String text, char[] characters) {
    for (int from = 0, end; from < text.length(); from = end + 1) {
      int feed = text.indexOf('\n', from);
      end = feed < 0 ? text.length() : feed;
      if (RULE.matcher(text).region(from, end).matches()) {
        text.getChars(from, end, characters, from);
      }
    }
  }

  private static boolean isWord(String text, int place) {
    return place >= 0
        && place < text.length()
        && !Character.isWhitespace(text.charAt(place))
        && !Character.isSpaceChar(text.charAt(place))
        && !SIGN.matcher(text.substring(place, place + 1)).matches();
  }

  /** The text with stand-ins; unchanged if it already contains stand-ins. */
  String hidden() {
    if (!standInsAreFree) {
      return text;
    }
    char[] characters = marked.toCharArray();
    for (int from = 0, to; from < marked.length(); from = to) {
      to = from + 1;
      if (isRun(from)) {
        to = end(from, 1);
        // CommonMark's rule works for an opening mark before a run and a closing mark
        // after it.
        if (!isOfType(from - 1, Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION)) {
          replace(characters, from - 1);
        }
        if (!isOfType(to, Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION)) {
          replace(characters, to);
        }
      }
    }
    if (DestinationTags.hideSpaces(characters, marked, FIRST)) {
      signs.append(' ');
    }
    return new String(characters);
  }

  /** Whether the character at an offset is punctuation for CommonMark, but not one of the marks. */
  private boolean isOtherSign(int place) {
    if (place < 0 || place >= marked.length()) {
      return false;
    }
    String sign = marked.substring(place, place + 1);
    return SIGN.matcher(sign).matches() && !MARK.matcher(sign).matches();
  }

  /** Replaces the character beside a run by a stand-in, if it needs one. */
  private void replace(char[] characters, int place) {
    if (place < 0 || place >= characters.length) {
      return;
    }
    char character = characters[place];
    boolean besideSign = isBesideSign(place);
    if (!besideSign && MARK.matcher(String.valueOf(character)).matches()) {
      for (int block = 0; block < BLOCKS.length; block++) {
        if (character >> 8 == BLOCKS[block] >> 8) {
          characters[place] = (char) (FIRST + (block << 8) + (character & 0xFF));
        }
      }
    } else if (besideSign && isLetter(character) && isRun(place - 1) && isRun(place + 1)) {
      // A stand-in for the letter would help one run and harm the other, so the signs are
      // replaced.
      replaceSign(characters, end(place - 1, -1));
      replaceSign(characters, end(place + 1, 1));
    } else if (besideSign && letterStandInsAreFree && isLetter(character)) {
      int known = letters.indexOf(String.valueOf(character));
      if (known < 0 && letters.length() < SIGNS) {
        known = letters.length();
        letters.append(character);
      }
      if (known >= 0) {
        characters[place] = (char) (FIRST_SIGN + known);
      }
    }
  }

  /** Replaces a sign by a letter, if the sign has no meaning for Markdown at its offset. */
  private void replaceSign(char[] characters, int place) {
    if (isOtherSign(place) && isInert(place)) {
      signs.append(marked.charAt(place));
      characters[place] = (char) (FIRST + marked.charAt(place));
    }
  }

  private boolean isInert(int place) {
    char sign = marked.charAt(place);
    return switch (sign) {
      case '.', ',', ':', ';', '?', '!', '%', '"', '\'' -> true;
      case '(' -> place == 0 || marked.charAt(place - 1) != ']';
      case ')' -> {
        int open = marked.lastIndexOf('(', place);
        yield open >= 0
            && marked.lastIndexOf('\n', place) < open
            && (open == 0 || marked.charAt(open - 1) != ']');
      }
      default -> false;
    };
  }

  private boolean isOfType(int place, byte one, byte other) {
    if (place < 0 || place >= marked.length()) {
      return false;
    }
    int type = Character.getType(marked.charAt(place));
    return type == one || type == other;
  }

  /** Whether there is a sign at the other end of a run that begins or ends at an offset. */
  private boolean isBesideSign(int place) {
    return (isRun(place - 1) && isOtherSign(end(place - 1, -1)))
        || (isRun(place + 1) && isOtherSign(end(place + 1, 1)));
  }

  /** The offset after a run. */
  private int end(int place, int step) {
    int end = place;
    while (isRun(end) && marked.charAt(end) == marked.charAt(place)) {
      end += step;
    }
    return end;
  }

  private boolean isRun(int place) {
    return place >= 0
        && place < marked.length()
        && (marked.charAt(place) == '*'
            || marked.charAt(place) == '~'
            || marked.charAt(place) == UNDERSCORE);
  }

  private static boolean isLetter(char character) {
    return Character.isLetter(character) && isEastAsian(character);
  }

  /** Whether a character belongs to a script of Chinese, Japanese or Korean. */
  static boolean isEastAsian(char character) {
    return SCRIPTS.contains(UnicodeScript.of(character));
  }

  /** Restores the author's characters in text that was made from {@link #hidden}. */
  String shown(String made) {
    if (!standInsAreFree) {
      return made;
    }
    String marked = STAND_INS.matcher(made).replaceAll(match -> meant(match.group().charAt(0)));
    return letters.isEmpty()
        ? marked
        : SIGN_STAND_INS.matcher(marked).replaceAll(match -> letter(match.group()));
  }

  private String letter(String standIn) {
    int place = standIn.charAt(0) - FIRST_SIGN;
    return place < letters.length() ? letters.substring(place, place + 1) : standIn;
  }

  private String meant(char standIn) {
    int place = standIn - FIRST;
    String mark = String.valueOf((char) (BLOCKS[place >> 8] + (place & 0xFF)));
    // A character reference may produce any of these; only marks, underscores and some signs
    // were replaced.
    boolean replaced =
        standIn == UNDERSCORE
            ? underscored
            : MARK.matcher(mark).matches() || signs.indexOf(mark) >= 0;
    return replaced ? mark : String.valueOf(standIn);
  }
}
