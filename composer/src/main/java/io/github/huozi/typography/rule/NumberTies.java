package io.github.huozi.typography.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the words and characters that are better kept on a line with their number: {@code 11 日},
 * {@code chapter 3}, {@code 27 July}.
 */
final class NumberTies {

  /** The words that are counted or dated with an Arabic number before them. */
  private static final List<String> COUNTERS =
      List.of("年 月 日 时 時 分 秒 点 點 号 號 世紀 世纪 页 頁 章 节 節 卷 巻 回 次 人 个 個 本 册 冊 字 岁 歲 歳".split(" ", -1));

  /** Signs between the two ends of a range. */
  private static final String RANGE = "〜～–";

  /** Words before a number, in small letters. */
  private static final Set<String> PARTS =
      Set.of(
          ("book books part parts chapter chapters volume volumes figure figures table tables page"
                  + " pages section sections number appendix plate plates step")
              .split(" ", -1));

  private static final Set<String> MONTHS =
      Set.of(
          ("January February March April May June July August September October November December"
                  + " Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec."
                  + " Januar Februar März Mai Juni Juli Oktober Dezember janvier février mars avril"
                  + " mai juin juillet août septembre octobre novembre décembre")
              .split(" ", -1));

  /** Bodies whose standards have a letter or a number: JIS X 0208, ISO 8859. */
  private static final Set<String> STANDARDS =
      Set.of("JIS ISO GB GB/T DIN EN IEC ISO/IEC ANSI NISO KS CNS RFC UTS UAX".split(" ", -1));

  private static final int LONGEST_DAY = 2;

  private NumberTies() {}

  /**
   * Tells whether an offset is between a number and what it counts, or inside a range of numbers.
   */
  static boolean isTied(String text, int offset) {
    int end = offset;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end == 0 || offset >= text.length()) {
      return false;
    }
    char before = text.charAt(end - 1);
    if (isDigit(before)) {
      return COUNTERS.stream().anyMatch(counter -> text.startsWith(counter, offset));
    }
    return isDigit(text.charAt(offset))
        && ((RANGE.indexOf(before) >= 0 && end > 1 && follows(text, end - 1)) || before == '第');
  }

  /** Tells whether a number, perhaps with its counter, ends before an offset. */
  private static boolean follows(String text, int offset) {
    return isDigit(text.charAt(offset - 1))
        || COUNTERS.stream()
            .anyMatch(
                counter ->
                    text.startsWith(counter, offset - counter.length())
                        && offset > counter.length()
                        && isDigit(text.charAt(offset - counter.length() - 1)));
  }

  /**
   * Tells whether two words are a word and its number, a day and its month, or parts of the name of
   * a standard.
   *
   * @param before the first word, without what precedes it
   * @param after the second word with what follows it
   */
  static boolean areTied(String before, String after) {
    if (before.isEmpty()) {
      return false;
    }
    if (isDigit(after.charAt(0))) {
      return PARTS.contains(before.toLowerCase(Locale.ROOT))
          || STANDARDS.contains(before)
          || (MONTHS.contains(before) && isDay(leading(after, true)))
          || (before.length() == 1 && isCapital(before.charAt(0)));
    }
    String next = leading(after, false);
    String day = before.endsWith(".") ? before.substring(0, before.length() - 1) : before;
    return (isDay(day) && (MONTHS.contains(next) || MONTHS.contains(next + ".")))
        || (STANDARDS.contains(before) && next.length() == 1 && isCapital(next.charAt(0)));
  }

  private static boolean isDay(String word) {
    return !word.isEmpty()
        && word.length() <= LONGEST_DAY
        && word.chars().allMatch(c -> isDigit((char) c));
  }

  /** The digits or letters that a word begins with. */
  private static String leading(String word, boolean digits) {
    int end = 0;
    while (end < word.length()
        && (digits ? isDigit(word.charAt(end)) : isWestern(word.charAt(end)))) {
      end++;
    }
    return word.substring(0, end);
  }

  private static boolean isWestern(char c) {
    return Character.isLetter(c) && c < Ties.FIRST_WIDE;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
