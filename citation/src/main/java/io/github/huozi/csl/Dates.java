package io.github.huozi.csl;

import io.github.huozi.citation.WorkDate;
import io.github.huozi.citation.WorkDate.Day;
import io.github.huozi.csl.CslPiece.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders dates and ranges of dates: CSL 1.0.2, Date. */
final class Dates {

  private static final List<String> FROM_THE_LARGEST = List.of("year", "month", "day");

  private final Rendering rendering;
  private boolean yearShown;

  Dates(Rendering rendering) {
    this.rendering = rendering;
  }

  CslPiece render(CslElement element) {
    String variable = element.get("variable");
    WorkDate date =
        rendering.substituted.contains(variable)
            ? WorkDate.words("")
            : rendering.work().date(variable);
    if (date.isEmpty()) {
      rendering.called(variable, false);
      return CslPiece.EMPTY;
    }
    if (rendering.subject.sorting()) {
      rendering.called(variable, true);
      return CslPiece.words(sortable(date, names(element)));
    }
    CslPiece piece =
        date.days().isEmpty() && !date.words().isEmpty()
            ? withSuffix(FieldText.read(date.words()), variable).as(Part.YEAR)
            : form(element, date, variable);
    rendering.called(variable, !piece.isEmpty());
    return rendering.finish(element, piece);
  }

  private CslPiece form(CslElement element, WorkDate date, String variable) {
    if (!element.has("form")) {
      return date(element.all("date-part").toList(), element.get("delimiter"), date, variable);
    }
    Optional<CslElement> localized = rendering.terms().date(element.get("form"));
    if (localized.isEmpty()) {
      return CslPiece.EMPTY;
    }
    Set<String> wanted = names(element);
    List<CslElement> parts = new ArrayList<>();
    localized
        .get()
        .all("date-part")
        .filter(part -> wanted.contains(part.get("name")))
        .forEach(part -> parts.add(overridden(part, element)));
    CslPiece piece = date(parts, localized.get().get("delimiter"), date, variable);
    return rendering.finish(localized.get(), piece);
  }

  private static CslElement overridden(CslElement part, CslElement element) {
    Map<String, String> attributes = new LinkedHashMap<>(part.attributes());
    element
        .all("date-part")
        .filter(own -> own.get("name").equals(part.get("name")))
        .forEach(own -> attributes.putAll(own.attributes()));
    return part.with(attributes);
  }

  /** The parts that an element shows. */
  private static Set<String> names(CslElement element) {
    if (element.has("form")) {
      return Set.of(element.get("date-parts", "year-month-day").split("-"));
    }
    return Set.copyOf(element.all("date-part").map(part -> part.get("name")).distinct().toList());
  }

  private CslPiece date(List<CslElement> parts, String delimiter, WorkDate date, String variable) {
    List<Day> days = date.days().isEmpty() ? List.of(new Day(0, 0, 0)) : date.days();
    Day first = withSeason(days.get(0), date);
    if (days.size() < 2) {
      return CslPiece.join(parts(parts, first, variable), delimiter);
    }
    Day last = days.get(1);
    List<String> names = parts.stream().map(part -> part.get("name")).toList();
    String differs = differs(first, last, names);
    if (differs.isEmpty()) {
      return CslPiece.join(parts(parts, first, variable), delimiter);
    }
    List<String> twice = FROM_THE_LARGEST.subList(FROM_THE_LARGEST.indexOf(differs), 3);
    int from = parts.size();
    int to = 0;
    for (int i = 0; i < names.size(); i++) {
      if (twice.contains(names.get(i))) {
        from = Math.min(from, i);
        to = i + 1;
      }
    }
    String dash = parts.get(names.indexOf(differs)).get("range-delimiter", "\u2013");
    List<CslPiece> row = new ArrayList<>(parts(parts.subList(0, from), first, variable));
    List<CslElement> start = new ArrayList<>(present(parts.subList(from, to), first));
    List<CslElement> end = new ArrayList<>(present(parts.subList(from, to), last));
    if (!start.isEmpty()) {
      start.set(start.size() - 1, without(start.get(start.size() - 1), "suffix"));
    }
    if (!end.isEmpty()) {
      end.set(0, without(end.get(0), "prefix"));
    }
    row.add(
        CslPiece.row(
            CslPiece.join(parts(start, first, variable), delimiter),
            CslPiece.words(dash),
            CslPiece.join(parts(end, last, variable), delimiter)));
    row.addAll(parts(parts.subList(to, parts.size()), first, variable));
    return CslPiece.join(row, delimiter);
  }

  private List<CslElement> present(List<CslElement> parts, Day day) {
    return parts.stream().filter(part -> !value(part, day).isEmpty()).toList();
  }

  private static CslElement without(CslElement part, String attribute) {
    Map<String, String> attributes = new LinkedHashMap<>(part.attributes());
    attributes.remove(attribute);
    return part.with(attributes);
  }

  private static Day withSeason(Day day, WorkDate date) {
    return day.month() == 0 && date.season() > 0 ? new Day(day.year(), 12 + date.season(), 0) : day;
  }

  /** The largest part that differs; empty if all that is shown is the same. */
  private static String differs(Day first, Day last, List<String> names) {
    if (names.contains("year") && first.year() != last.year()) {
      return "year";
    }
    if (names.contains("month") && first.month() != last.month()) {
      return "month";
    }
    return names.contains("day") && first.day() != last.day() ? "day" : "";
  }

  private List<CslPiece> parts(List<CslElement> parts, Day day, String variable) {
    List<CslPiece> pieces = new ArrayList<>();
    for (CslElement part : parts) {
      CslPiece piece = CslPiece.words(value(part, day));
      boolean year = part.get("name").equals("year");
      if (year && !piece.isEmpty()) {
        piece = withSuffix(piece, variable);
      }
      boolean collapsed =
          rendering.subject.collapse() == Rendering.Collapse.NAMES_AND_YEAR
              && !variable.equals("accessed");
      if (!collapsed || piece.has(Part.YEAR_SUFFIX)) {
        piece = rendering.finish(part, piece);
        pieces.add(year ? piece.as(Part.YEAR) : piece);
      }
    }
    return pieces;
  }

  /** The letter that tells works of one year apart stands after the first year. */
  private CslPiece withSuffix(CslPiece year, String variable) {
    if (yearShown || variable.equals("accessed") || rendering.subject.style().showsYearSuffix()) {
      return year;
    }
    yearShown = true;
    CslPiece suffix = rendering.yearSuffix();
    if (suffix.isEmpty()) {
      return year;
    }
    return rendering.subject.collapse() == Rendering.Collapse.NAMES_AND_YEAR
        ? suffix
        : CslPiece.row(year, suffix);
  }

  private String value(CslElement part, Day day) {
    String form = part.get("form");
    return switch (part.get("name")) {
      case "year" -> year(day.year(), form);
      case "month" -> month(day.month(), form);
      default -> day(day, form);
    };
  }

  private String year(int year, String form) {
    if (year == 0) {
      return "";
    }
    if (form.equals("short")) {
      return String.format("%02d", Math.abs(year) % 100);
    }
    if (year < 0) {
      return -year + rendering.terms().text("bc");
    }
    return year < 1000 ? year + rendering.terms().text("ad") : "" + year;
  }

  private String month(int month, String form) {
    if (month <= 0) {
      return "";
    }
    if (month > 12) {
      String season = String.format("season-%02d", (month > 20 ? month - 21 : month - 13) % 4 + 1);
      return rendering.terms().text(season, form.equals("short") ? form : "long", false).orElse("");
    }
    return switch (form) {
      case "numeric" -> "" + month;
      case "numeric-leading-zeros" -> String.format("%02d", month);
      default ->
          rendering
              .terms()
              .text(String.format("month-%02d", month), form.isEmpty() ? "long" : form, false)
              .orElse("" + month);
    };
  }

  private String day(Day day, String form) {
    if (day.day() <= 0) {
      return "";
    }
    boolean ordinal =
        form.equals("ordinal")
            && !(day.day() > 1 && rendering.terms().option("limit-day-ordinals-to-day-1"));
    if (ordinal) {
      String gender = rendering.terms().gender(String.format("month-%02d", day.month()));
      return rendering.terms().ordinal(day.day(), gender, false);
    }
    return form.equals("numeric-leading-zeros") ? String.format("%02d", day.day()) : "" + day.day();
  }

  /** A text that sorts as the date does: years before our era come first. */
  static String sortable(WorkDate date, Set<String> parts) {
    StringBuilder text = new StringBuilder();
    for (Day day : date.days()) {
      Day one = withSeason(day, date);
      text.append(
          String.format(
              "%06d%02d%02d ",
              parts.contains("year") ? 100_000 + one.year() : 0,
              parts.contains("month") ? one.month() : 0,
              parts.contains("day") ? one.day() : 0));
    }
    return date.days().isEmpty() ? date.words() : text.toString();
  }
}
