package io.github.huozi.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;

/**
 * The date of publication: a day, a month or a year, in the forms of ISO 8601 that EPUB's {@code
 * dc:date} takes ({@code 2026-11-24}, {@code 2026-11}, {@code 2026}).
 *
 * @param iso the date as written
 */
public record PublicationDate(String iso) {

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

  private static TemporalAccessor parse(String iso) {
    return switch (iso.length()) {
      case 4 -> Year.parse(iso);
      case 7 -> YearMonth.parse(iso);
      default -> LocalDate.parse(iso);
    };
  }
}
