package io.github.huozi.publication;

import io.github.huozi.conversion.passage.DraftConversion;
import io.github.huozi.conversion.passage.EditionConversion;
import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.convention.BookVariables;
import io.github.huozi.publication.listing.SectionFiles;
import io.github.huozi.publication.listing.SectionIds;
import io.github.huozi.source.section.Draft;
import io.github.huozi.source.section.DraftReader;
import io.github.huozi.source.section.EditionFiles;
import io.github.huozi.source.section.HanNumerals;
import io.github.huozi.source.section.SectionTitle;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads each file of an edition as a draft. The files of a converted edition are those of another
 * one, whose drafts are converted, and its own files, which take the place of some of them.
 */
final class EditionDrafts {

  private final List<SectionFiles.Listed> listed;
  private final List<Reporter> files;
  private final List<String> ids;
  private final Edition edition;
  private final Optional<DraftConversion> conversion;
  private final Reading text;
  private final Reading own;

  /**
   * @param listed the sections of the edition
   * @param conversion how the edition is converted; empty if it is not
   */
  EditionDrafts(
      Publication publication,
      Edition edition,
      List<SectionFiles.Listed> listed,
      EditionFiles references,
      Optional<EditionConversion> conversion,
      Problems problems) {
    this.edition = edition;
    this.listed = listed;
    this.ids = SectionIds.of(listed, references.folder());
    this.files =
        listed.stream()
            .map(section -> new Reporter(file(section, references, problems), problems))
            .toList();
    this.conversion =
        conversion.map(
            known -> new DraftConversion(known, publication.title().in(edition.language())));
    this.text = new Reading(publication, edition, edition.written(), listed);
    this.own =
        conversion.isEmpty()
            ? text
            : new Reading(
                publication,
                edition,
                edition.language(),
                IntStream.range(0, listed.size()).mapToObj(this::titled).toList());
  }

  /** The file of a section, or the one that takes its place. */
  private static Path file(
      SectionFiles.Listed section, EditionFiles references, Problems problems) {
    Path own =
        section.isTitleOnly() ? section.file() : references.replacements().of(section.file());
    if (own.equals(section.file())) {
      return own;
    }
    return references
        .referred()
        .find(
            "the file",
            Objects.requireNonNull(own.getParent()),
            own.getFileName().toString(),
            0,
            new Reporter(own, problems))
        .orElse(section.file());
  }

  /** The section with its title in the language of the edition. */
  private SectionFiles.Listed titled(int index) {
    SectionFiles.Listed section = listed.get(index);
    Reporter reporter = files.get(index);
    Optional<String> title =
        section
            .title()
            .map(
                words ->
                    conversion
                        .map(to -> to.convert(words, section.line(), reporter))
                        .orElse(words));
    return new SectionFiles.Listed(
        section.file(),
        title,
        section.place(),
        section.line(),
        section.isTitleOnly(),
        section.text());
  }

  int count() {
    return listed.size();
  }

  String id(int index) {
    return ids.get(index);
  }

  /** The section with its title in the language of the edition. */
  SectionFiles.Listed section(int index) {
    return own.listed().get(index);
  }

  /** The file of a section. */
  Path file(int index) {
    return files.get(index).file();
  }

  /** The files of all sections. */
  List<Path> files() {
    return files.stream().map(Reporter::file).toList();
  }

  /**
   * Reads the file of a section.
   *
   * @return the draft; empty, with a problem, if the file cannot be read
   */
  Optional<Draft> read(int index) {
    Reporter file = files.get(index);
    Path place = listed.get(index).file();
    Optional<Draft> draft =
        file.file().equals(place)
            ? text.read(ids.get(index), index, file)
                .map(read -> conversion.map(to -> to.convert(read)).orElse(read))
            : own.read(ids.get(index), index, file).map(read -> read.at(place));
    return edition.hasHanNumerals()
        ? draft.map(read -> HanNumerals.put(read, edition.language()))
        : draft;
  }

  /**
   * The reading of files that are written in a language.
   *
   * @param hints what is known of each section's title without its file
   */
  private record Reading(
      DraftReader reader, List<SectionFiles.Listed> listed, List<SectionTitle.Hints> hints) {

    Reading(
        Publication publication,
        Edition edition,
        Language written,
        List<SectionFiles.Listed> listed) {
      this(
          reader(publication, edition, written, listed),
          listed,
          hints(publication, edition, written, listed));
    }

    Optional<Draft> read(String id, int index, Reporter file) {
      Optional<String> text = listed.get(index).text();
      // Links find no file in which only a list is.
      return text.isPresent()
          ? Optional.of(
              reader.read(id, text.get(), hints.get(index), file).at(file.file().resolve(id)))
          : reader.read(id, hints.get(index), file);
    }

    private static DraftReader reader(
        Publication publication,
        Edition edition,
        Language written,
        List<SectionFiles.Listed> listed) {
      DraftReader plain =
          new DraftReader(
                  written,
                  publication.folder(),
                  publication.highlight(),
                  edition.hasSmartPunctuation())
              .withWords(edition.language())
              .withVariables(BookVariables.in(publication.folder()))
              .withReadings(publication.readings())
              .withWorks(publication.works().keys());
      // The front matter of an article's only file is in the title block.
      return publication.type() == Publication.Type.ARTICLE && listed.size() == 1
          ? plain
          : plain.withBylines(
              publication.authors().stream()
                  .flatMap(author -> author.name().in(written).stream())
                  .toList());
    }

    private static List<SectionTitle.Hints> hints(
        Publication publication,
        Edition edition,
        Language written,
        List<SectionFiles.Listed> listed) {
      Optional<String> opened = publication.title().in(written);
      boolean article = publication.type() == Publication.Type.ARTICLE;
      return IntStream.range(0, listed.size())
          .mapToObj(
              i ->
                  new SectionTitle.Hints(
                      listed.get(i).title(),
                      article && i == 0 ? opened : Optional.empty(),
                      article && listed.size() == 1,
                      i + 1 < listed.size()
                          && listed.get(i + 1).place().level() > listed.get(i).place().level(),
                      edition.listing().titlesPages() && !(article && listed.size() == 1)))
          .toList();
    }
  }
}
