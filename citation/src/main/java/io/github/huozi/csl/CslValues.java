package io.github.huozi.csl;

import io.github.huozi.citation.PersonName;
import io.github.huozi.citation.Work;
import io.github.huozi.citation.WorkDate;
import io.github.huozi.csl.Rendering.Subject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of variables that are text or numbers: those of a work, its cite and its place. */
final class CslValues {

  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?) (?=\\S)");
  private static final Pattern FIRST_PAGE = Pattern.compile("[^\\s,&\u2013-]+");

  private CslValues() {}

  /** The value of a variable; empty if there is none. */
  static String of(Subject subject, String variable) {
    Work work = subject.work();
    WorkState state = subject.state();
    return switch (variable) {
      case "citation-number" -> state.number == 0 ? "" : "" + state.number;
      case "year-suffix" -> CslNumbers.letters(state.yearSuffix);
      case "locator" -> subject.cite().locator().strip();
      case "first-reference-note-number" ->
          subject.position().firstNote() == 0 ? "" : "" + subject.position().firstNote();
      case "page-first" -> {
        String own = work.text("page-first");
        Matcher first = FIRST_PAGE.matcher(work.text("page"));
        yield own.isEmpty() && first.find() ? first.group() : own;
      }
      case "title-short" -> shortForm(work, "title");
      case "container-title-short" -> shortForm(work, "container-title");
      case "citation-label" -> label(work);
      case "title" -> {
        String title = work.text(variable);
        yield subject.sorting() && isEnglish(subject) ? withoutArticle(title) : title;
      }
      default -> work.text(variable);
    };
  }

  private static boolean isEnglish(Subject subject) {
    String own = subject.work().text("language");
    return (own.isEmpty() ? subject.terms().language() : own).startsWith("en");
  }

  /** No list of titles is sorted by “The” or “A”. */
  static String withoutArticle(String text) {
    return ARTICLE.matcher(text).replaceFirst("");
  }

  /** The short form of a variable; empty if the work has none. */
  static String shortForm(Work work, String variable) {
    String shorter = work.text(variable + "-short");
    if (!shorter.isEmpty()) {
      return shorter;
    }
    return switch (variable) {
      case "title" -> work.text("shortTitle");
      case "container-title" -> work.text("journalAbbreviation");
      default -> "";
    };
  }

  /** A short name for a work by its authors and its year: “RoNo78”. */
  private static String label(Work work) {
    if (!work.text("citation-label").isEmpty()) {
      return work.text("citation-label");
    }
    List<PersonName> authors = work.names("author");
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < Math.min(4, authors.size()); i++) {
      PersonName author = authors.get(i);
      String name = author.literal().isEmpty() ? author.family() : author.literal();
      int length =
          switch (authors.size()) {
            case 1 -> 4;
            case 2 -> 2;
            case 3 -> i == 0 ? 2 : 1;
            default -> 1;
          };
      label.append(name, 0, Math.min(length, name.length()));
    }
    List<WorkDate.Day> days = work.date("issued").days();
    if (!days.isEmpty()) {
      label.append(String.format(Locale.ROOT, "%02d", Math.abs(days.get(0).year()) % 100));
    }
    return label.toString();
  }
}
