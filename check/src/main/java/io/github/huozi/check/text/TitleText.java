package io.github.huozi.check.text;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.FoundText;
import io.github.huozi.language.Language;
import io.github.huozi.model.ArticleMatter;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Isbn;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.model.imprint.ImprintPage;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.Characters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words of {@code publication.yaml} that a reader misses in a file: titles, names,
 * publisher. A theme may leave them out.
 */
final class TitleText {

  private TitleText() {}

  /** Finds the missing words, in the order of a title page. */
  static List<Finding> find(TextAlignment alignment, FinishedEdition edition, Path file) {
    Publication publication = edition.publication();
    List<Finding> findings = new ArrayList<>();
    if (Files.isDirectory(publication.folder().resolve("theme"))) {
      return findings;
    }
    ComparisonKeys rest = new ComparisonKeys();
    FoundText found = alignment.found();
    for (int i = 0; i < found.size(); i++) {
      if (!alignment.isUsed(i)) {
        rest.add(found.codePoint(i), i);
      }
    }
    StringBuilder text = new StringBuilder(string(rest));
    boolean shown =
        edition.manuscript().sections().stream()
            .allMatch(section -> section.showTitle() || !section.place().role().isTitled());
    Optional<ImprintPage> imprint = ImprintPage.of(publication, edition.manuscript().edition());
    // Some pages of a book have the names once more: those after the title page.
    boolean twice =
        found instanceof PdfText
            && publication.type() == Publication.Type.BOOK
            && imprint.isEmpty()
            && (publication.publisher().isPresent() || publication.rights().isPresent());
    List<String> words = new ArrayList<>();
    Language language = edition.language();
    add(publication.category(), language, words);
    add(shown ? Optional.of(publication.title()) : Optional.empty(), language, words);
    add(publication.subtitle(), language, words);
    for (Contributor author : publication.authors()) {
      for (int i = 0; i < (twice ? 2 : 1); i++) {
        add(Optional.of(author.name()), language, words);
      }
      add(author.bio(), language, words);
      add(author.affiliation(), language, words);
    }
    add(publication.summary(), language, words);
    if (publication.type() == Publication.Type.ARTICLE
        && publication.summary().flatMap(said -> said.in(language)).isPresent()) {
      words.addAll(LocalizedText.in(publication.keywords(), language));
    }
    addMatter(publication, edition.manuscript().edition(), words);
    if (imprint.isPresent()) {
      imprint.get().lines().forEach(line -> words.addAll(line.lines()));
    } else {
      add(publication.rights(), language, words);
      publication
          .identifier(edition.manuscript().edition())
          .flatMap(Isbn::of)
          .ifPresent(isbn -> words.add(isbn.text()));
      publication.matter().doi(publication, edition.manuscript().edition()).ifPresent(words::add);
    }
    // An article has no title page in print.
    boolean inImprint =
        imprint.isPresent()
            && found instanceof PdfText
            && publication.type() == Publication.Type.ARTICLE;
    add(inImprint ? Optional.empty() : publication.publisher(), language, words);
    // A name in the words about rights is none on the title page.
    words.sort(Comparator.comparingInt(String::length).reversed());
    for (String wanted : words) {
      ComparisonKeys keys = new ComparisonKeys();
      wanted.codePoints().filter(Characters::isRead).forEach(codePoint -> keys.add(codePoint, 0));
      int at = text.indexOf(string(keys));
      if (at >= 0) {
        text.replace(at, at + string(keys).length(), " ");
      } else {
        findings.add(
            new Finding(
                "text/missing",
                Severity.ERROR,
                file,
                Optional.empty(),
                Optional.of(SourceLocation.of(publication.file())),
                "\"" + wanted + "\" is missing from the " + found.name(),
                Optional.of(Cure.PUBLISHING)));
      }
    }
    return findings;
  }

  private static void addMatter(Publication publication, Edition edition, List<String> words) {
    Language language = edition.language();
    ArticleMatter matter = publication.matter();
    words.addAll(LocalizedText.in(matter.keyPoints(), language));
    matter
        .secondAbstract(edition)
        .ifPresent(
            second -> {
              words.add(second.title());
              words.add(second.text());
              words.addAll(second.keywords());
            });
    matter
        .reference(publication, edition)
        .ifPresent(
            cited -> words.add(cited.before() + cited.title() + cited.after() + cited.address()));
  }

  private static void add(Optional<LocalizedText> text, Language language, List<String> words) {
    text.flatMap(said -> said.in(language)).ifPresent(words::add);
  }

  private static String string(ComparisonKeys keys) {
    int[] codes = keys.codes();
    return new String(codes, 0, codes.length);
  }
}
