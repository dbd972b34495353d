package io.github.huozi.citation;

import java.util.List;

/**
 * A date or a range of dates of a work.
 *
 * @param days the first day and, of a range, the last one; none for a date in words
 * @param season 1 for spring to 4 for winter; 0 for none
 * @param circa stands for a date that is not certain
 * @param words a date that cannot be read as days, as it is written
 */
public record WorkDate(List<Day> days, int season, boolean circa, String words) {

  /**
   * A day, a month or a year.
   *
   * @param year 0 where a range has no end
   * @param month 1 to 12, 13 to 16 or 21 to 24 for seasons; 0 for none
   * @param day 1 to 31; 0 for none
   */
  public record Day(int year, int month, int day) {}

  /** A date in words. */
  public static WorkDate words(String words) {
    return new WorkDate(List.of(), 0, false, words);
  }

  /** A year, month and day; the last two may be 0. */
  public static WorkDate of(int year, int month, int day) {
    return new WorkDate(List.of(new Day(year, month, day)), 0, false, "");
  }

  /** Tells whether it has neither a day nor words. */
  public boolean isEmpty() {
    return days.isEmpty() && words.isEmpty() && season == 0;
  }
}
