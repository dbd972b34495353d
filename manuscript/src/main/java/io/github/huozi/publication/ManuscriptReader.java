package io.github.huozi.publication;

import io.github.huozi.citing.Citing;
import io.github.huozi.conversion.passage.DraftConversion;
import io.github.huozi.conversion.passage.DrawingConversion;
import io.github.huozi.conversion.passage.EditionConversion;
import io.github.huozi.input.TypedPath;
import io.github.huozi.model.Edition;
import io.github.huozi.model.GatheredNotes;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.model.section.TitleNumber;
import io.github.huozi.numbering.Numbering;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.publication.listing.SectionFiles;
import io.github.huozi.publication.listing.UnusedReplacements;
import io.github.huozi.query.Queries;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.section.Draft;
import io.github.huozi.source.section.EditionFiles;
import io.github.huozi.source.section.Images;
import io.github.huozi.source.section.Links;
import io.github.huozi.source.section.NoteNumbers;
import io.github.huozi.source.section.SectionRoles;
import io.github.huozi.source.section.SectionWriter;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sections of an edition from Markdown, HTML or plain text, and gives them as XHTML with
 * one vocabulary.
 *
 * <p>The content of a section is a well-formed fragment of {@code p}, {@code h2} to {@code h6},
 * lists, tables, figures and their content. Each block and each image has its line of the file in
 * {@code data-line}; inside a block each line feed counts as one line. Every id is the section's
 * id, two hyphens and a name ({@code wood--turning}); links between sections lead to such ids.
 *
 * <p>The call of a note is {@code <a class="note-call" id="wood--fnref-1"
 * href="#wood--fn-1">1</a>}; the notes follow at the end in {@code <section class="notes">}, each
 * as a {@code <div class="note" id="wood--fn-1" data-number="1">}. A task is {@code <li class="task
 * done">} with a {@code <span class="task-box">} at its start.
 */
public final class ManuscriptReader {

  private final Publication publication;
  private final Edition edition;
  private final Problems problems;
  private final EditionFiles references;
  private final Optional<EditionConversion> conversion;
  private final EditionDrafts sections;

  /** The drafts by the index of their file; null if the file could not be read. */
  private final AtomicReferenceArray<@Nullable Draft> drafts;

  private ManuscriptReader(Publication publication, Edition edition, Problems problems) {
    this.publication = publication;
    this.edition = edition;
    this.problems = problems;
    this.references = EditionFiles.of(publication, edition);
    this.conversion = EditionConversion.of(edition, references.root(), problems);
    List<SectionFiles.Listed> listed = SectionFiles.list(references.root(), edition, problems);
    this.sections =
        new EditionDrafts(publication, edition, listed, references, conversion, problems);
    this.drafts = new AtomicReferenceArray<>(sections.count());
  }

  /**
   * Reads an edition's text, as far as possible.
   *
   * @param problems receives all problems of the files; if one of them is an error, the result
   *     serves only to find further problems
   * @return empty if there is no section
   */
  public static Optional<Manuscript> read(
      Publication publication, Edition edition, Problems problems) {
    ManuscriptReader reader = of(publication, edition, problems);
    reader.parts().forEach(part -> part.work().run());
    return reader.manuscript();
  }

  /**
   * A reader that can work in parallel: first run all {@link #parts}, then call {@link
   * #manuscript}.
   */
  public static ManuscriptReader of(Publication publication, Edition edition, Problems problems) {
    return new ManuscriptReader(publication, edition, problems);
  }

  /** The conversion of the text from another edition's; empty if it is the edition's own. */
  public Optional<EditionConversion> conversion() {
    return conversion;
  }

  /** The parts of the work, which may run in any order and in parallel. */
  public List<Part> parts() {
    return IntStream.range(0, sections.count())
        .filter(i -> sections.section(i).hasText())
        .mapToObj(
            i ->
                new Part(
                    sections.file(i),
                    () -> sections.read(i).ifPresent(draft -> drafts.set(i, draft))))
        .toList();
  }

  /**
   * A part of the work.
   *
   * @param file the file that the part reads
   */
  public record Part(Path file, Runnable work) {}

  /** The edition's text, after all parts have run. */
  public Optional<Manuscript> manuscript() {
    List<Draft> read = new ArrayList<>();
    for (int i = 0; i < drafts.length(); i++) {
      Draft draft = drafts.get(i);
      if (draft != null) {
        read.add(draft);
      }
    }
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Optional<Draft> works = Citing.set(publication, edition, read, this::converted);
    works.ifPresent(read::add);
    NoteNumbers notes = new NoteNumbers(publication, edition.language());
    read.forEach(notes::number);
    Links links = new Links(read, references);
    Images images = new Images(references, edition.language());
    PlainText plainText = new PlainText(edition.language());
    Map<Path, SectionRole> roles = new HashMap<>();
    publication.structure().roles().forEach((file, role) -> roles.put(named(file), role));
    List<Section> written = new ArrayList<>();
    Set<String> given = new HashSet<>();
    Map<String, String> listed = new HashMap<>();
    for (int i = 0; i < drafts.length(); i++) {
      Draft draft = drafts.get(i);
      if (draft != null) {
        Section.Place place = sections.section(i).place();
        Optional<SectionRole> role =
            draft.role().or(() -> Optional.ofNullable(roles.get(draft.path())));
        place = role.map(place::as).orElse(place);
        if (place.role() == SectionRole.PART) {
          Queries.select(draft.body(), "> blockquote:first-child").addClass(Names.EPIGRAPH);
        }
        Section section = SectionWriter.write(resolved(draft, links, images), place, plainText);
        written.add(section);
        sections.section(i).title().ifPresent(title -> listed.put(section.id(), title));
        if (role.isPresent() || (edition.listing().decidesRoles() && section.numbered())) {
          given.add(section.id());
        }
      } else if (sections.section(i).isTitleOnly()) {
        SectionFiles.Listed title = sections.section(i);
        written.add(
            SectionWriter.titleOnly(
                sections.id(i),
                title.file(),
                title.line(),
                title.title().orElse(sections.id(i)),
                title.place()));
      }
    }
    works.ifPresent(
        draft -> {
          Section.Place place = new Section.Place(1, 1, SectionRole.BIBLIOGRAPHY);
          written.add(SectionWriter.write(resolved(draft, links, images), place, plainText));
          given.add(draft.id());
        });
    links.finish();
    UnusedReplacements.report(
        edition, references.replacements(), sections.files(), images.found().values(), problems);
    if (publication.type() == Publication.Type.BOOK) {
      written.replaceAll(TitleNumber::withoutMark);
    }
    List<Section> settled =
        publication.type() == Publication.Type.BOOK
            ? SectionRoles.settle(written, given, listed)
            : written;
    Manuscript manuscript =
        Numbering.of(
            publication, new Manuscript(edition, settled, images.found(), drawings(images)));
    publication
        .notes()
        .after()
        .filter(file -> manuscript.sectionIn(file).isEmpty())
        .ifPresent(
            file ->
                problems.error(
                    new SourceLocation(publication.file(), 0),
                    "the notes are to follow "
                        + file
                        + ", which is not a section of the edition "
                        + edition.id(),
                    "set after: to the path of a section in the edition's folder"));
    checkNotes(manuscript);
    return Optional.of(manuscript);
  }

  /** The draft with its links and images resolved. */
  private static Draft resolved(Draft draft, Links links, Images images) {
    draft.heading().ifPresent(heading -> links.resolve(draft, heading));
    draft.heading().ifPresent(heading -> images.resolveTitle(draft, heading));
    links.resolve(draft, draft.body());
    images.resolve(draft, draft.body());
    return draft;
  }

  /** Text of the list of works in the script of the edition. */
  private String converted(String text) {
    return conversion
        .map(
            known ->
                new DraftConversion(known, Optional.empty())
                    .convert(
                        text, 0, new Reporter(publication.works().file().orElseThrow(), problems)))
        .orElse(text);
  }

  /** The file that a key of the publication names by its path in the edition's folder. */
  private Path named(String file) {
    Path typed = TypedPath.resolve(edition.folder(), file);
    return references.referred().existing(List.of(typed)).orElse(typed);
  }

  /** Tells of a section for notes that gets none. */
  private void checkNotes(Manuscript manuscript) {
    Optional<Section> gathering = GatheredNotes.section(publication, manuscript);
    for (Section section : manuscript.sections()) {
      if (section.place().role() == SectionRole.NOTES && !gathering.equals(Optional.of(section))) {
        problems.error(
            SourceLocation.of(section.file()),
            "the section has the role notes, but the notes are placed elsewhere",
            gathering.isPresent()
                ? "give one section of the edition this role"
                : "write notes: book in publication.yaml");
      }
    }
    if (gathering.isPresent() && publication.notes().after().isPresent()) {
      problems.error(
          new SourceLocation(publication.file(), 0),
          "the notes of the edition "
              + edition.id()
              + " have the section "
              + gathering.get().title()
              + ", and cannot follow another one",
          "delete after:, or the role notes");
    }
  }

  /** The drawings with converted text. */
  private Map<Path, String> drawings(Images images) {
    if (conversion.isEmpty()) {
      return Map.of();
    }
    Map<Path, String> drawings = new HashMap<>();
    for (Path file : images.found().values()) {
      if (!references.replacements().contains(file)) {
        DrawingConversion.convert(file, conversion.get()).ifPresent(xml -> drawings.put(file, xml));
      }
    }
    conversion.get().passages().finish();
    return drawings;
  }
}
