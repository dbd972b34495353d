package io.github.huozi.source.section;

import io.github.huozi.model.PublicationDate;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in the names and the front matter of a blog's posts. */
public final class DatedNames {

  /** A name such as {@code 2024-05-01-name.md}. */
  private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})[-_. ](.+)");

  /** A day, whatever time follows it; a month; or a year. */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:(?:[-/.]|年 ?)(\\d{1,2})(?:(?:[-/.]|月 ?)(\\d{1,2}))?)?(?:[T日月年 ].{0,60})?");

  private DatedNames() {}

  /** The date that a file's name starts with. */
  public static Optional<PublicationDate> of(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? date(name.group(1)) : Optional.empty();
  }

  /** A file's base name without the date that it starts with. */
  static String undated(String base) {
    Matcher name = NAME.matcher(base);
    return name.matches() && date(name.group(1)).isPresent() ? name.group(2) : base;
  }

  /** A date as authors write it: {@code 2014-10-1 12:00:00} is the first of October. */
  public static Optional<PublicationDate> date(String written) {
    try {
      return iso(written).map(PublicationDate::new);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The day that a date as authors write it names, and that does not exist, such as the 30th of
   * February.
   */
  static Optional<String> missing(String written) {
    return iso(written).flatMap(PublicationDate::missing);
  }

  private static Optional<String> iso(String written) {
    Matcher date = DATE.matcher(written.strip());
    if (!date.matches()) {
      return Optional.empty();
    }
    String iso = date.group(1);
    for (int i = 2; i <= 3 && date.group(i) != null; i++) {
      iso += String.format(Locale.ROOT, "-%02d", Integer.parseInt(date.group(i)));
    }
    return Optional.of(iso);
  }
}
