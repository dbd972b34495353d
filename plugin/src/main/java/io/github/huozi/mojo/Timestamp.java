package io.github.huozi.mojo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The date that finished files bear, as {@code project.build.outputTimestamp} says it. */
final class Timestamp {

  private Timestamp() {}

  /**
   * Reads the property as Maven's own plugins do: ISO 8601 with an offset, or seconds since 1970;
   * one character or nothing means that it is not set.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Optional<Instant> parse(@Nullable String property) {
    if (property == null || property.length() < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          property.chars().allMatch(Character::isDigit)
              ? Instant.ofEpochSecond(Long.parseLong(property))
              : OffsetDateTime.parse(property).toInstant().truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "project.build.outputTimestamp: "
              + property
              + " is no instant; write it like 2026-11-24T00:00:00Z",
          e);
    }
  }
}
