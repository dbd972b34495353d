package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Isbn;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.model.PublicationDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks that the package of an EPUB has the metadata of {@code publication.yaml}, and what EPUB
 * Accessibility 1.1, §2.2, asks of every book.
 */
public final class PackageMetadataCheck {

  private static final List<String> ACCESSIBILITY =
      List.of(
          "schema:accessMode",
          "schema:accessModeSufficient",
          "schema:accessibilityFeature",
          "schema:accessibilityHazard",
          "schema:accessibilitySummary");

  private final EpubArchive epub;
  private final FinishedEdition edition;
  private final Findings findings;

  private PackageMetadataCheck(EpubArchive epub, FinishedEdition edition, Findings findings) {
    this.epub = epub;
    this.edition = edition;
    this.findings = findings;
  }

  /** Reports metadata that differs or is missing. */
  public static void check(EpubArchive epub, FinishedEdition edition, Findings findings) {
    new PackageMetadataCheck(epub, edition, findings).check();
  }

  private void check() {
    Publication publication = edition.publication();
    List<String> titles = new ArrayList<>(text(Optional.of(publication.title())));
    titles.addAll(text(publication.subtitle()));
    expect("title", titles);
    expect("language", List.of(edition.language().tagWithScript()));
    List<Contributor> people = publication.authors();
    boolean some = people.stream().anyMatch(PackageMetadataCheck::isAuthor);
    // Without an author the first person is the creator (EPUB 3.3 §5.5.3.2).
    Predicate<Contributor> creates =
        person -> some ? isAuthor(person) : person.equals(people.get(0));
    expect("creator", names(people, creates));
    expect("contributor", names(people, creates.negate()));
    expect(
        "role",
        people.stream().map(Contributor::role).sorted().toList(),
        epub.packageDocument().select("metadata > meta[property=role]").eachText().stream()
            .sorted()
            .toList());
    expect("date", publication.date().map(PublicationDate::iso).stream().toList());
    expect("publisher", text(publication.publisher()));
    expect("description", text(publication.summary()));
    expect("subject", LocalizedText.in(publication.keywords(), edition.language()));
    expect("rights", text(publication.rights()));
    publication
        .identifier(edition.manuscript().edition())
        .ifPresent(uri -> expect("identifier", List.of(Isbn.of(uri).map(Isbn::uri).orElse(uri))));
    direction(edition.manuscript().edition().writingMode().isVertical());
    for (String property : ACCESSIBILITY) {
      if (epub.packageDocument().select("metadata > meta[property=" + property + "]").isEmpty()) {
        report("the package does not say " + property);
      }
    }
  }

  private void direction(boolean vertical) {
    Document opf = epub.packageDocument();
    boolean fromRight = opf.selectFirst("spine[page-progression-direction=rtl]") != null;
    if (fromRight != vertical) {
      report(
          fromRight
              ? "the pages are turned from right to left"
              : "the pages of a vertical edition are turned from left to right");
    }
    if (vertical
        && opf.selectFirst("meta[name=primary-writing-mode][content=vertical-rl]") == null) {
      report("the package does not say that lines are vertical");
    }
  }

  private static boolean isAuthor(Contributor person) {
    return person.role().equals(Contributor.AUTHOR);
  }

  private List<String> names(List<Contributor> people, Predicate<Contributor> which) {
    return people.stream()
        .filter(which)
        .flatMap(person -> text(Optional.of(person.name())).stream())
        .toList();
  }

  private List<String> text(Optional<LocalizedText> text) {
    return text.flatMap(words -> words.in(edition.language())).stream().toList();
  }

  private List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (Element element : epub.packageDocument().select("metadata > dc|" + name)) {
      values.add(element.text());
    }
    return values;
  }

  private void expect(String name, List<String> wanted) {
    expect("dc:" + name, wanted, values(name));
  }

  private void expect(String name, List<String> wanted, List<String> found) {
    if (!collapsed(wanted).equals(collapsed(found))) {
      report(
          "%s of the package is %s, but %s in the sources"
              .formatted(name, shown(found), shown(wanted)));
    }
  }

  private void report(String what) {
    findings.fault(
        "changed", EpubArchive.place(epub.packagePath(), epub.packageDocument()), what + "");
  }

  private static List<String> collapsed(List<String> values) {
    return values.stream().map(value -> value.strip().replaceAll("\\s+", " ")).toList();
  }

  private static String shown(List<String> values) {
    return values.isEmpty() ? "not given" : "\"" + String.join("; ", values) + "\"";
  }
}
