package io.github.huozi.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date of publication: a day, a month or a year, in the forms of ISO 8601 that EPUB's {@code
 * dc:date} takes ({@code 2026-11-24}, {@code 2026-11}, {@code 2026}).
 *
 * @param iso the date as written
 */
public record PublicationDate(String iso) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");

  /**
   * @throws DateTimeException if {@code iso} has none of these forms
   */
  public PublicationDate {
    parse(iso);
  }

  /** The date as a {@link LocalDate}, a {@link YearMonth} or a {@link Year}. */
  public TemporalAccessor value() {
    return parse(iso);
  }

  /**
   * Says which month or day of a text in the form of a date does not exist: {@code 2026-02 has no
   * day 30}. Empty if it is a date, or has another form.
   */
  public static Optional<String> missing(String iso) {
    Matcher date = FORM.matcher(iso);
    if (!date.matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(date.group(2));
    if (month < 1 || month > 12) {
      return Optional.of("no year has a month " + date.group(2));
    }
    YearMonth days = YearMonth.of(Integer.parseInt(date.group(1)), month);
    return date.group(3) == null || days.isValidDay(Integer.parseInt(date.group(3)))
        ? Optional.empty()
        : Optional.of(days + " has no day " + date.group(3));
  }

  private static TemporalAccessor parse(String iso) {
    return switch (iso.length()) {
      case 4 -> Year.parse(iso);
      case 7 -> YearMonth.parse(iso);
      default -> LocalDate.parse(iso);
    };
  }
}
