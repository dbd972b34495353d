package io.github.huozi.conversion;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Writes the quotation marks of one script in the place of the other's: “ ” and ‘ ’ of Simplified
 * Chinese become 「 」 and 『 』 of Traditional Chinese (CLREQ §3.1.3), and back.
 *
 * <p>It takes the passages of a section one after the other, and knows from one to the next which
 * quotations are open: each paragraph of a long quotation may repeat the opening mark. Apostrophes,
 * signs of feet and inches, and the marks of what is quoted in Latin letters within Latin text
 * stay. So do marks that are the target's already.
 */
public final class QuotationMarks {

  private static final String SIMPLIFIED = "“”‘’";
  private static final String TRADITIONAL = "「」『』";

  private static final char APOSTROPHE = '’';

  /** The number of quotations within one another that are told apart. */
  private static final int MAX_DEPTH = 20;

  /** Within how many characters the end of a quotation is looked for. */
  private static final int MAX_LENGTH = 2000;

  private final String source;
  private final String target;

  /** The levels of the quotations that are open, the innermost first: 0 for 「, 2 for 『. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private QuotationMarks(String source, String target) {
    this.source = source;
    this.target = target;
  }

  /** The marks of a section that is converted to a language, before its first passage. */
  public static QuotationMarks into(Language language) {
    return language.script() == Script.HANT
        ? new QuotationMarks(SIMPLIFIED, TRADITIONAL)
        : new QuotationMarks(TRADITIONAL, SIMPLIFIED);
  }

  /** The marks of a passage that stands outside the flow of a section, such as a caption. */
  public QuotationMarks apart() {
    return new QuotationMarks(source, target);
  }

  /** Ends all quotations: a heading follows. */
  public void end() {
    open.clear();
  }

  /**
   * Converts the marks of the next passage.
   *
   * @return the passage with other marks; it is as long, and no other character differs
   */
  public String convert(String passage) {
    int first = firstMark(passage, 0);
    if (first < 0) {
      return passage;
    }
    if (!goesOn(passage, first)) {
      open.clear();
    }
    boolean chinese = hasChinese(passage, 0, passage.length());
    StringBuilder text = new StringBuilder(passage);
    Deque<Quotation> here = new ArrayDeque<>();
    boolean begins = passage.substring(0, first).isBlank() && !open.isEmpty();
    Iterator<Integer> repeated = open.descendingIterator();
    for (int i = first; i >= 0; i = firstMark(passage, i + 1)) {
      char c = passage.charAt(i);
      int mark = source.indexOf(c);
      int level = mark < 0 ? target.indexOf(c) & ~1 : mark & ~1;
      boolean opens = ((mark < 0 ? target.indexOf(c) : mark) & 1) == 0;
      if (opens && begins && repeated.hasNext() && isRepeated(passage, i)) {
        int outer = repeated.next();
        text.setCharAt(i, target.charAt(outer));
      } else if (opens) {
        boolean converts = mark < 0 || isChinese(passage, i, chinese);
        int shown = converts ? nested(level, here) : -1;
        if (here.size() < MAX_DEPTH) {
          here.push(new Quotation(c, shown));
        }
        if (converts) {
          text.setCharAt(i, target.charAt(shown));
        }
      } else if (!isApostrophe(passage, i, here)) {
        close(i, level, chinese, text, here);
      }
    }
    // The innermost is the first, and is opened last.
    here.descendingIterator()
        .forEachRemaining(
            quotation -> {
              if (quotation.shown() >= 0 && open.size() < MAX_DEPTH) {
                open.push(quotation.shown());
              }
            });
    return text.toString();
  }

  /**
   * A quotation that is open in a passage.
   *
   * @param mark its opening mark in the source
   * @param shown the index of its opening mark in the target; -1 if its marks stay
   */
  private record Quotation(char mark, int shown) {}

  private void close(
      int at, int level, boolean chinese, StringBuilder text, Deque<Quotation> here) {
    Quotation closed = null;
    if (here.stream().anyMatch(one -> levelOf(one.mark()) == level)) {
      do {
        closed = here.pop();
      } while (levelOf(closed.mark()) != level);
    }
    if (closed != null) {
      if (closed.shown() >= 0) {
        text.setCharAt(at, target.charAt(closed.shown() + 1));
      }
      return;
    }
    if (!open.isEmpty()) {
      int outer = open.contains(level) ? level : open.getFirst();
      int ended;
      do {
        // What is inside of it ends with it.
        ended = open.pop();
      } while (ended != outer);
      text.setCharAt(at, target.charAt(outer + 1));
    } else if (chinese && !isAfterDigit(text, at)) {
      text.setCharAt(at, target.charAt(level + 1));
    }
  }

  private int levelOf(char mark) {
    int of = source.indexOf(mark);
    return (of < 0 ? target.indexOf(mark) : of) & ~1;
  }

  /** The level of a quotation: another one than that of the quotation around it. */
  private int nested(int level, Deque<Quotation> here) {
    Integer around = null;
    for (Quotation quotation : here) {
      if (quotation.shown() >= 0) {
        around = quotation.shown();
        break;
      }
    }
    around = around == null ? open.peek() : around;
    return around != null && around == level ? 2 - level : level;
  }

  /** Tells whether a passage may belong to the quotations that are open. */
  private boolean goesOn(String passage, int first) {
    if (open.isEmpty() || isClosing(passage.charAt(first))) {
      return true;
    }
    return passage.substring(0, first).isBlank()
        || levelOf(passage.charAt(first)) != open.getFirst();
  }

  private boolean isClosing(char mark) {
    int of = source.indexOf(mark);
    return ((of < 0 ? target.indexOf(mark) : of) & 1) == 1;
  }

  /** Tells whether nothing but opening marks stands before an opening mark. */
  private boolean isRepeated(String passage, int at) {
    for (int i = 0; i < at; i++) {
      char c = passage.charAt(i);
      boolean isMark = source.indexOf(c) >= 0 || target.indexOf(c) >= 0;
      if (!Character.isWhitespace(c) && (!isMark || isClosing(c))) {
        return false;
      }
    }
    return true;
  }

  private int firstMark(String passage, int from) {
    for (int i = from; i < passage.length(); i++) {
      char c = passage.charAt(i);
      if (source.indexOf(c) >= 0 || target.indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Tells whether an opening mark is one of Chinese text: what it quotes has Chinese characters, or
   * stands beside some.
   */
  private boolean isChinese(String passage, int at, boolean chinese) {
    if (source.equals(TRADITIONAL)) {
      return true;
    }
    if (!chinese) {
      return false;
    }
    int end = closing(passage, at);
    return hasChinese(passage, at + 1, end)
        || isChineseBefore(passage, at)
        || isChineseAfter(passage, end);
  }

  /** The index of the mark that closes a quotation; where the search ends if it goes on. */
  private int closing(String passage, int opening) {
    int depth = 0;
    char opens = passage.charAt(opening);
    char closes = source.charAt(source.indexOf(opens) + 1);
    int end = Math.min(passage.length(), opening + MAX_LENGTH);
    for (int i = opening; i < end; i++) {
      char c = passage.charAt(i);
      boolean inWord = c == APOSTROPHE && isInWord(passage, i);
      if (c == opens) {
        depth++;
      } else if (c == closes && !inWord && --depth == 0) {
        return i;
      }
    }
    return end;
  }

  private static boolean isChineseBefore(String passage, int at) {
    for (int i = at - 1; i >= 0; i--) {
      char c = passage.charAt(i);
      if (!Character.isWhitespace(c)) {
        return isOfChinese(c) && !isBracket(c);
      }
    }
    return false;
  }

  private static boolean isChineseAfter(String passage, int at) {
    for (int i = at + 1; i < passage.length(); i++) {
      char c = passage.charAt(i);
      if (!Character.isWhitespace(c)) {
        return isOfChinese(c) && !isBracket(c);
      }
    }
    return false;
  }

  private static boolean isBracket(char c) {
    return (SIMPLIFIED + TRADITIONAL).indexOf(c) >= 0;
  }

  private static boolean isApostrophe(String passage, int at, Deque<Quotation> here) {
    if (passage.charAt(at) != APOSTROPHE) {
      return false;
    }
    boolean isOpen = here.stream().anyMatch(one -> one.mark() == '‘');
    return isInWord(passage, at)
        || (!isOpen && at > 0 && isLatin(passage.charAt(at - 1)))
        || (!isOpen && at + 1 < passage.length() && isLatin(passage.charAt(at + 1)));
  }

  /** Tells whether Latin letters or digits stand on both sides. */
  private static boolean isInWord(String passage, int at) {
    return at > 0
        && at + 1 < passage.length()
        && isLatin(passage.charAt(at - 1))
        && isLatin(passage.charAt(at + 1));
  }

  private static boolean isAfterDigit(CharSequence text, int at) {
    return at > 0 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9';
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !isOfChinese(c);
  }

  private static boolean hasChinese(String passage, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isOfChinese(passage.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a character is a Chinese one, a half of one, or a mark of Chinese text. */
  private static boolean isOfChinese(char c) {
    return (c >= '\u2E80' && c <= '\u9FFF' && TRADITIONAL.indexOf(c) < 0)
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFF00' && c <= '\uFFEF')
        || (c >= '\uD840' && c <= '\uD888');
  }
}
