package io.github.huozi.model;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference by which a publication is cited: in the author's words, or in those that the
 * metadata give.
 *
 * <p>The order and the marks of these are those of the language: GB/T 7714 in the Chinese of the
 * mainland, SIST 02 in Japanese, APA in other Chinese and in Korean, and else the notes of The
 * Chicago Manual of Style.
 *
 * @param own the author's words; empty for made ones
 */
public record HowToCite(Optional<LocalizedText> own) {

  /** GB/T 7714 §8.1.2: three names, and that there are more. */
  private static final int NAMED = 3;

  /**
   * A reference in pieces, which follow one another without a space.
   *
   * @param before what stands before the title
   * @param title the title with its subtitle; empty in an author's words
   * @param after what stands after it
   * @param address the address of the DOI, at the end; may be empty
   */
  public record Reference(String before, String title, String after, String address) {}

  /** The reference of an edition; empty if the author's words have no wording for it. */
  public Optional<Reference> in(Publication publication, Edition edition) {
    if (own.isPresent()) {
      return own.get().in(edition.language()).map(words -> new Reference(words, "", "", ""));
    }
    return Optional.of(made(publication, edition));
  }

  private static Reference made(Publication publication, Edition edition) {
    Language language = edition.language();
    String year = publication.date().map(date -> date.iso().substring(0, 4)).orElse("");
    String publisher = publication.publisher().flatMap(text -> text.in(language)).orElse("");
    String address = publication.identifier(edition).flatMap(Doi::address).orElse("");
    String title = title(publication, language);
    List<String> names = names(publication, language);
    return switch (language.script()) {
      case HANS ->
          new Reference(
              ended(someOf(names), ". "),
              title,
              (address.isEmpty() ? "[R]. " : "[R/OL]. ")
                  + ended(joined(", ", publisher, year), ". "),
              address);
      case HANT ->
          dated(String.join("、", names), year, "（%s）", "。", title, ended(publisher, "。"), address);
      case JAPANESE ->
          new Reference(
              ended(String.join(", ", names), ". "),
              title,
              ". " + ended(joined(", ", publisher, year), ". "),
              address);
      case KOREAN ->
          dated(
              String.join(", ", names),
              year,
              " (%s)",
              ". ",
              title,
              ended(publisher, ". "),
              address);
      case WESTERN, SYMBOLS, KAI, MONO -> {
        String issued = joined(", ", publisher, year);
        yield new Reference(
            ended(allOf(names, language), ", "),
            title,
            (issued.isEmpty() ? "" : " (" + issued + ")") + (address.isEmpty() ? "." : ", "),
            address);
      }
    };
  }

  /** A reference with the year after the names; without names after the title. */
  private static Reference dated(
      String names,
      String year,
      String form,
      String stop,
      String title,
      String publisher,
      String address) {
    String dated = year.isEmpty() ? "" : form.formatted(year);
    return names.isEmpty()
        ? new Reference("", title, dated + stop + publisher, address)
        : new Reference(names + dated + stop, title, stop + publisher, address);
  }

  /** The names of the authors; of all persons, if none of them is an author. */
  private static List<String> names(Publication publication, Language language) {
    List<Contributor> authors =
        publication.authors().stream()
            .filter(person -> person.role().equals(Contributor.AUTHOR))
            .toList();
    return (authors.isEmpty() ? publication.authors() : authors)
        .stream().flatMap(person -> person.name().in(language).stream()).toList();
  }

  private static String title(Publication publication, Language language) {
    String title = publication.title().in(language).orElse("");
    String subtitle = publication.subtitle().flatMap(text -> text.in(language)).orElse("");
    boolean chinese = language.script() == Script.HANS || language.script() == Script.HANT;
    String mark = chinese ? "：" : ": ";
    if (title.matches(".*[?!？！…]")) {
      mark = chinese ? "" : " ";
    } else if (title.matches(".*(?:：|: ).*")) {
      // CMOS 13.90: the second subtitle follows a semicolon.
      mark = chinese ? "——" : "; ";
    }
    return subtitle.isEmpty() ? title : title + mark + subtitle;
  }

  private static String someOf(List<String> names) {
    return names.size() <= NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMED)) + ", 等";
  }

  private static String allOf(List<String> names, Language language) {
    if (!language.primary().equals("en") || names.size() < 2) {
      return String.join(", ", names);
    }
    String last = names.get(names.size() - 1);
    String others = String.join(", ", names.subList(0, names.size() - 1));
    return others + (names.size() > 2 ? ", and " : " and ") + last;
  }

  private static String joined(String mark, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(mark));
  }

  private static String ended(String text, String mark) {
    return text.isEmpty() ? "" : text.endsWith(mark.strip()) ? text + " " : text + mark;
  }
}
