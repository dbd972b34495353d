package io.github.huozi.typography.rule;

/**
 * The marks in numbers of Han digits, which vertical lines set solid (JLREQ §3.1.3): the decimal
 * point of 〇・三五, the comma of 三、四五六 and that of 二、三人, which is about two or three.
 */
public final class HanNumbers {

  /** The number of characters on either side of a mark that decide. */
  public static final int REACH = 4;

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int TEN = 10;
  private static final int THOUSAND = 3;

  private HanNumbers() {}

  /**
   * Tells whether a mark is part of a number.
   *
   * @param text the text around the mark, as code points
   * @param mark where the mark is
   */
  public static boolean joins(int[] text, int mark) {
    return switch (text[mark]) {
      case '・' -> digit(text, mark - 1) >= 0 && digit(text, mark + 1) >= 0;
      case '、' -> parts(text, mark) || isAbout(text, mark);
      default -> false;
    };
  }

  /** Tells whether three digits follow, and one to three stand before. */
  private static boolean parts(int[] text, int mark) {
    int after = 0;
    while (after <= THOUSAND && digit(text, mark + 1 + after) >= 0) {
      after++;
    }
    int before = 0;
    while (before <= THOUSAND && digit(text, mark - 1 - before) >= 0) {
      before++;
    }
    return after == THOUSAND && before > 0 && before <= THOUSAND;
  }

  /**
   * Tells whether a mark stands between a digit and the next higher one, and not in a list: 一、二、三.
   */
  private static boolean isAbout(int[] text, int mark) {
    int next = at(text, mark + 1) == '十' ? TEN : digit(text, mark + 1);
    return digit(text, mark - 1) > 0
        && next == digit(text, mark - 1) + 1
        && digit(text, mark + 2) < 0
        && at(text, mark - 2) != '、'
        && at(text, mark + 2) != '、';
  }

  /** The value of a digit; -1 of another character. */
  private static int digit(int[] text, int at) {
    return DIGITS.indexOf(at(text, at));
  }

  private static int at(int[] text, int at) {
    return at < 0 || at >= text.length ? 0 : text[at];
  }
}
