package io.github.huozi.publication.convention;

import io.github.huozi.source.config.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a tool's settings about a publication.
 *
 * @param title its title
 * @param subtitle its subtitle
 * @param authors the names of its authors, in order
 * @param description what it is about
 * @param language its language, as the tool writes it
 * @param date its date, as the tool writes it
 * @param isbn its ISBN
 * @param site the address at which the tool publishes it
 * @param works the files with the works that it cites
 * @param style the style of its citations
 */
public record Declared(
    Optional<String> title,
    Optional<String> subtitle,
    List<String> authors,
    Optional<String> description,
    Optional<Setting.Text> language,
    Optional<String> date,
    Optional<String> isbn,
    Optional<String> site,
    List<Setting.Text> works,
    Optional<Setting.Text> style) {

  static final String BIBLIOGRAPHY = "bibliography";
  static final String STYLE = "csl";

  private static final List<String> USUAL =
      List.of(
          "title",
          "subtitle",
          "authors",
          "author",
          "description",
          "abstract",
          "date",
          "isbn",
          BIBLIOGRAPHY,
          STYLE);

  /** Nothing. */
  static final Declared NOTHING =
      new Declared(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  public Declared {
    works = List.copyOf(works);
    authors = List.copyOf(authors);
  }

  /**
   * Reads what the usual keys of a table say.
   *
   * @param language the keys of the language, the first that is there counts
   * @param site the address
   */
  static Declared of(Setting.Table table, List<String> language, Optional<String> site) {
    List<Setting.Text> authors = table.texts("authors");
    return new Declared(
        text(table, "title"),
        text(table, "subtitle").filter(words -> !text(table, "title").equals(Optional.of(words))),
        (authors.isEmpty() ? table.texts("author") : authors)
            .stream().map(Setting.Text::value).distinct().toList(),
        text(table, "description").or(() -> text(table, "abstract")),
        language.stream().flatMap(key -> table.text(key).stream()).findFirst(),
        text(table, "date"),
        text(table, "isbn"),
        site.filter(address -> address.matches("https?://.{1,500}")),
        table.texts(BIBLIOGRAPHY),
        table.text(STYLE));
  }

  /** The usual keys below a path, which is empty or ends with a dot, and others. */
  static List<String> keys(String below, String... others) {
    List<String> keys = new ArrayList<>();
    USUAL.forEach(key -> keys.add(below + key));
    keys.addAll(List.of(others));
    return keys;
  }

  /** The same with these authors if it has none. */
  Declared orAuthors(List<String> others) {
    return authors.isEmpty()
        ? new Declared(
            title, subtitle, others, description, language, date, isbn, site, works, style)
        : this;
  }

  /** The same with this title if it has none. */
  Declared orTitle(Optional<String> other) {
    return title.isEmpty()
        ? new Declared(
            other, subtitle, authors, description, language, date, isbn, site, works, style)
        : this;
  }

  /** The same with works in these files. */
  Declared withWorks(List<Setting.Text> files) {
    return new Declared(
        title, subtitle, authors, description, language, date, isbn, site, files, style);
  }

  /** The same with the works that another one names. */
  Declared withWorksOf(Declared other) {
    return new Declared(
        title,
        subtitle,
        authors,
        description,
        language,
        date,
        isbn,
        site,
        other.works,
        other.style);
  }

  private static Optional<String> text(Setting.Table table, String key) {
    return table.text(key).map(Setting.Text::value);
  }
}
