package io.github.huozi.publication;

import io.github.huozi.model.PublicationDate;
import io.github.huozi.source.text.Reporter;
import java.time.DateTimeException;
import java.util.Optional;

/** Reads a date of {@code publication.yaml}. */
final class DateReader {

  private DateReader() {}

  /** The date; empty, with a problem, if it is none. */
  static Optional<PublicationDate> read(String date, int line, Reporter reporter) {
    try {
      return Optional.of(new PublicationDate(date));
    } catch (DateTimeException e) {
      String message =
          "\""
              + date
              + "\" is not a date"
              + PublicationDate.missing(date).map(missing -> ": " + missing).orElse("");
      reporter.error(line, message, "write year, month and day as 2026-11-24, 2026-11 or 2026");
      return Optional.empty();
    }
  }
}
