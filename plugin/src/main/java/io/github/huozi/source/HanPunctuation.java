package io.github.huozi.source;

import java.util.regex.Pattern;

/**
 * Lets emphasis begin and end at Chinese, Japanese and Korean punctuation.
 *
 * <p>CommonMark's rule for {@code *} rests on spaces between words. In {@code **「活字」**是} the second
 * run stands between a mark and a letter and so does not end the emphasis. While Markdown is
 * parsed, a mark beside such a run is therefore replaced by a character that counts as a letter,
 * one for one, so that places in the text stay the same.
 */
final class HanPunctuation {

  private static final Pattern MARK =
      Pattern.compile(
          "[\u00B7\u2010-\u2027\u2030-\u205E\u3001-\u3004\u3008-\u301F\u3030\u303D\u30A0\u30FB"
              + "\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]");

  /** Private-use characters; each block below takes 0x100 of them. */
  private static final char FIRST = '\uF400';

  private static final char[] BLOCKS = {'\u0000', '\u2000', '\u3000', '\uFF00'};
  private static final Pattern STAND_INS = Pattern.compile("[\uF400-\uF7FF]");

  private final boolean free;
  private final String text;

  HanPunctuation(String text) {
    this.text = text;
    this.free = !STAND_INS.matcher(text).find();
  }

  /** The text with stand-ins, or as it is if it has private-use characters of its own there. */
  String hidden() {
    if (!free) {
      return text;
    }
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == '*' || characters[i] == '~') {
        replaceMark(characters, i - 1);
        replaceMark(characters, i + 1);
      }
    }
    return new String(characters);
  }

  /** Undoes {@link #hidden} in anything made from the text. */
  String shown(String made) {
    return free
        ? STAND_INS.matcher(made).replaceAll(match -> meant(match.group().charAt(0)))
        : made;
  }

  private static void replaceMark(char[] characters, int place) {
    if (place < 0
        || place >= characters.length
        || !MARK.matcher(String.valueOf(characters[place])).matches()) {
      return;
    }
    char mark = characters[place];
    for (int block = 0; block < BLOCKS.length; block++) {
      if (mark >> 8 == BLOCKS[block] >> 8) {
        characters[place] = (char) (FIRST + (block << 8) + (mark & 0xFF));
      }
    }
  }

  private static String meant(char standIn) {
    int place = standIn - FIRST;
    String mark = String.valueOf((char) (BLOCKS[place >> 8] + (place & 0xFF)));
    // A character reference may give any of these; only a mark was ever replaced.
    return MARK.matcher(mark).matches() ? mark : String.valueOf(standIn);
  }
}
