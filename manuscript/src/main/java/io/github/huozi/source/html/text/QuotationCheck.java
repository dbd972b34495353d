package io.github.huozi.source.html.text;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Tells the quotation marks of Chinese text that are not as they are meant: straight ones, and
 * those that lack their partner. It sees the passages of a flow one after the other: a quotation
 * may go on over paragraphs, each of which may repeat the opening mark.
 */
public final class QuotationCheck {

  private static final String OPENING = "“‘「『";
  private static final String CLOSING = "”’」』";
  private static final String STRAIGHT = "\"'";

  /** The character that stands in a passage for what is no prose: code, a formula. */
  static final char OBJECT = '\uFFFC';

  /** The number of characters that are shown on each side of a mark. */
  private static final int SHOWN = 6;

  private final Consumer<Problem> problems;
  private final Deque<Open> open = new ArrayDeque<>();

  /** The number of the passage. */
  private int number;

  /**
   * @param problems receives what is found
   */
  public QuotationCheck(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * A quotation that is open.
   *
   * @param mark its opening mark
   * @param number the number of the passage in which it begins
   * @param words the words around the mark
   */
  private record Open(char mark, int number, SourceLocation place, String words) {}

  /**
   * Checks the next passage.
   *
   * @param places the place of each of its characters
   */
  public void check(String passage, IntFunction<SourceLocation> places) {
    if (passage.codePoints().noneMatch(Character::isIdeographic)) {
      return;
    }
    number++;
    boolean isStraightTold = false;
    boolean begins = true;
    for (int i = 0; i < passage.length(); i++) {
      char c = passage.charAt(i);
      if (STRAIGHT.indexOf(c) >= 0 && !isStraightTold && isOfChinese(passage, i)) {
        isStraightTold = true;
        report(
            places.apply(i),
            "the quotation mark " + c + " in \"" + words(passage, i) + "\" is straight",
            "write “ ” or ‘ ’");
      } else if (OPENING.indexOf(c) >= 0 && !isSign(passage, i)) {
        boolean isRepeated = begins && !open.isEmpty() && open.getFirst().number() < number;
        if (!isRepeated) {
          endEarlier(c);
          open.push(new Open(c, number, places.apply(i), words(passage, i)));
        }
      } else if (CLOSING.indexOf(c) >= 0) {
        close(passage, i, places);
      }
      begins &= Character.isWhitespace(c) || OPENING.indexOf(c) >= 0;
    }
  }

  /** Ends the flow, or a part of it at a heading: no quotation goes on. */
  public void end() {
    while (!open.isEmpty()) {
      tellUnclosed(open.removeLast());
    }
  }

  /** A quotation of an earlier passage has ended if a new one with its mark begins. */
  private void endEarlier(char mark) {
    for (Iterator<Open> each = open.descendingIterator(); each.hasNext(); ) {
      Open one = each.next();
      if (one.mark() == mark && one.number() < number) {
        tellUnclosed(one);
        each.remove();
      }
    }
  }

  private void close(String passage, int at, IntFunction<SourceLocation> places) {
    char mark = OPENING.charAt(CLOSING.indexOf(passage.charAt(at)));
    boolean isOpen = open.stream().anyMatch(one -> one.mark() == mark);
    if (isOpen && !isWithinWord(passage, at)) {
      while (open.getFirst().mark() != mark) {
        tellUnclosed(open.pop());
      }
      open.pop();
    } else if (!isOpen && !isSign(passage, at)) {
      report(
          places.apply(at),
          "the quotation mark "
              + passage.charAt(at)
              + " in \""
              + words(passage, at)
              + "\" has no opening mark",
          "write " + mark + " where the quotation begins, or delete the mark");
    }
  }

  private void tellUnclosed(Open one) {
    report(
        one.place(),
        "the quotation mark " + one.mark() + " in \"" + one.words() + "\" is never closed",
        "write " + CLOSING.charAt(OPENING.indexOf(one.mark())) + " where the quotation ends");
  }

  private void report(SourceLocation place, String message, String suggestion) {
    problems.accept(Problem.of(ProblemKind.QUOTATION_MARK, place, message, suggestion));
  }

  /** The words around a mark. */
  static String words(String passage, int at) {
    int from = Math.max(0, at - SHOWN);
    int to = Math.min(passage.length(), at + SHOWN + 1);
    return (from > 0 ? "…" : "")
        + passage.substring(from, to).replace(OBJECT, '…')
        + (to < passage.length() ? "…" : "");
  }

  /** Tells whether a mark stands beside Chinese text, and is no sign of inches, feet or minutes. */
  private static boolean isOfChinese(String passage, int at) {
    char before = at > 0 ? passage.charAt(at - 1) : 0;
    char after = at + 1 < passage.length() ? passage.charAt(at + 1) : 0;
    return !isDigit(before) && (isChinese(before) || isChinese(after));
  }

  /** Tells whether a mark is an apostrophe or a sign of inches, feet or minutes. */
  private static boolean isSign(String passage, int at) {
    char mark = passage.charAt(at);
    char before = at > 0 ? passage.charAt(at - 1) : 0;
    char after = at + 1 < passage.length() ? passage.charAt(at + 1) : 0;
    return switch (mark) {
      case '”' -> isDigit(before);
      case '’' -> isLatin(before) || isLatin(after);
      case '‘' -> isDigit(after);
      default -> false;
    };
  }

  private static boolean isWithinWord(String passage, int at) {
    return passage.charAt(at) == '’'
        && at > 0
        && at + 1 < passage.length()
        && isLatin(passage.charAt(at - 1))
        && isLatin(passage.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !isChinese(c);
  }

  private static boolean isChinese(char c) {
    return (c >= '\u2E80' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFF00' && c <= '\uFFEF');
  }
}
