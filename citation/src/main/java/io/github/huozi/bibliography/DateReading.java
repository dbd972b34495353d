package io.github.huozi.bibliography;

import io.github.huozi.citation.WorkDate;
import io.github.huozi.citation.WorkDate.Day;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people write them: ISO 8601, EDTF level 1, and words of English. */
final class DateReading {

  private static final Pattern ISO =
      Pattern.compile("(-?\\d{1,8}|Y-?\\d+)(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?(?:T.*)?([?~%]?)");
  private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})(?:/(\\d{1,2}))?");
  private static final Pattern AMERICAN =
      Pattern.compile("(\\d{1,2})[/.-](?:(\\d{1,2})[/.-])?(\\d{4})");
  private static final Pattern HAN =
      Pattern.compile("(\\d{1,4})\u5e74(?:(\\d{1,2})\u6708)?(?:(\\d{1,2})\u65e5)?");
  private static final Pattern HANGUL =
      Pattern.compile("(\\d{1,4})\ub144(?: ?(\\d{1,2})\uc6d4)?(?: ?(\\d{1,2})\uc77c)?");
  private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?|\\d+\\??|~");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> SEASONS = List.of("spr", "sum", "aut", "win");

  private static final Pattern ISO_RANGE =
      Pattern.compile("-?\\d{4}[\\d-]*[?~%]?/(?:-?\\d{4}.*|\\.\\.)?");

  private DateReading() {}

  /** Reads a date or a range; what is neither is kept in its words. */
  static WorkDate read(String text) {
    String date = text.strip();
    if (date.isEmpty()) {
      return WorkDate.words("");
    }
    WorkDate whole = one(date);
    if (!whole.days().isEmpty() && !ISO_RANGE.matcher(date).matches()) {
      return whole;
    }
    Matcher range =
        Pattern.compile(
                "(.+?)\\s*(?:--|\\.\\.|[/\u2013\u2014_]|(?<=\\d)\\s*-\\s*(?=\\d{4})| - |\\bto\\b|(?<=[a-z])-(?=[A-Z]))\\s*(.*)")
            .matcher(date);
    if (range.matches()) {
      WorkDate first = one(range.group(1));
      WorkDate last = one(range.group(2));
      if (!first.days().isEmpty() && range.group(2).matches("|\\.\\.|open|unknown")) {
        return new WorkDate(
            List.of(first.days().get(0), new Day(0, 0, 0)), first.season(), first.circa(), "");
      }
      if (!first.days().isEmpty() && !last.days().isEmpty()) {
        Day from = first.days().get(0);
        Day to = last.days().get(0);
        Day filled = from.year() == 0 ? new Day(to.year(), from.month(), from.day()) : from;
        return new WorkDate(List.of(filled, to), 0, first.circa() || last.circa(), "");
      }
    }
    return WorkDate.words(date);
  }

  private static WorkDate one(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches() && !text.matches("\\d{1,2}-\\d.*")) {
      int month = number(iso.group(2));
      int year = Integer.parseInt(iso.group(1).replace("Y", ""));
      boolean valid = month <= 24 && number(iso.group(3)) <= 31;
      return valid
          ? new WorkDate(
              List.of(new Day(year, month, number(iso.group(3)))), 0, !iso.group(4).isEmpty(), "")
          : WorkDate.words("");
    }
    for (Pattern pattern : List.of(SLASHED, HAN, HANGUL)) {
      Matcher parts = pattern.matcher(text);
      if (parts.matches()) {
        return WorkDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
      }
    }
    Matcher american = AMERICAN.matcher(text);
    if (american.matches()) {
      int first = number(american.group(1));
      int second = number(american.group(2));
      boolean turned = first > 12;
      return WorkDate.of(
          number(american.group(3)), turned ? second : first, turned ? first : second);
    }
    return inWords(text);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static WorkDate inWords(String text) {
    int year = 0;
    int month = 0;
    int day = 0;
    boolean circa = false;
    List<String> unknown = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT).replace(".", "");
      String start = word.substring(0, Math.min(3, word.length())).replace("fal", "aut");
      if (word.matches("\\d{1,8}\\??")) {
        circa |= word.endsWith("?");
        int number = Integer.parseInt(word.replace("?", ""));
        if (number > 31 || word.length() > 2 || day > 0 || text.matches("\\d+")) {
          year = number;
        } else {
          day = number;
        }
      } else if (MONTHS.contains(start) && word.length() >= 3) {
        month = MONTHS.indexOf(start) + 1;
      } else if (SEASONS.contains(start) && word.length() >= 3) {
        month = 13 + SEASONS.indexOf(start);
      } else if (word.matches("c|ca|circa|approx|~")) {
        circa = true;
      } else if (word.equals("bc") || word.equals("bce")) {
        year = -(year == 0 ? day : year);
        day = year == -day ? 0 : day;
      } else if (!word.matches("ad|ce|th|st|nd|rd|of")) {
        unknown.add(word);
      }
    }
    if (!unknown.isEmpty() || (year == 0 && month == 0)) {
      return WorkDate.words("");
    }
    return new WorkDate(List.of(new Day(year, month, day)), 0, circa, "");
  }
}
