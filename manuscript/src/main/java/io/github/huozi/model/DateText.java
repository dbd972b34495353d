package io.github.huozi.model;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.github.huozi.language.Language;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;

/** Formats a date in an edition's language. */
public final class DateText {

  private DateText() {}

  /** The date: {@code November 24, 2026}, {@code 2026年11月24日}, {@code 2026년 11월 24일}. */
  public static String format(PublicationDate date, Language language) {
    TemporalAccessor value = date.value();
    // Without extensions: one may select a calendar that counts years by reigns, and the words of
    // the pattern would be of that calendar.
    ULocale locale = new ULocale(ULocale.forLanguageTag(language.tag()).getBaseName());
    if (value instanceof LocalDate day) {
      return format(day, "yMMMMd", locale);
    }
    if (value instanceof YearMonth month) {
      return format(month.atDay(1), "yMMMM", locale);
    }
    return format(((Year) value).atDay(1), "y", locale);
  }

  private static String format(LocalDate day, String skeleton, ULocale locale) {
    String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
    calendar.clear();
    calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    format.setCalendar(calendar);
    return format.format(calendar);
  }
}
