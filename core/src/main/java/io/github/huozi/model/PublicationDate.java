package io.github.huozi.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;

/**
 * When the publication appeared: a day, a month or a year, in the forms of ISO 8601 that EPUB's
 * {@code dc:date} takes ({@code 2026-11-24}, {@code 2026-11}, {@code 2026}).
 *
 * @param iso the date as written
 */
public record PublicationDate(String iso) {

  /**
   * @throws DateTimeException if {@code iso} is no such date
   */
  public PublicationDate {
    parse(iso);
  }

  /** A {@link LocalDate}, a {@link YearMonth} or a {@link Year}. */
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
