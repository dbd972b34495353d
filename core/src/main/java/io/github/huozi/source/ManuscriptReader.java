package io.github.huozi.source;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Section;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.section.Draft;
import io.github.huozi.source.section.DraftReader;
import io.github.huozi.source.section.EditionFiles;
import io.github.huozi.source.section.Images;
import io.github.huozi.source.section.Links;
import io.github.huozi.source.section.NoteNumbers;
import io.github.huozi.source.section.SectionFiles;
import io.github.huozi.source.section.SectionNames;
import io.github.huozi.source.section.SectionTitle;
import io.github.huozi.source.section.SectionWriter;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private final Edition edition;
  private final Path root;
  private final EditionFiles references;
  private final boolean numbersWhole;
  private final boolean highlights;
  private final List<Reporter> files;
  private final List<String> ids;
  private final List<SectionTitle.Hints> hints;

  /** The drafts by the index of their file; null if the file could not be read. */
  private final AtomicReferenceArray<@Nullable Draft> drafts;

  private ManuscriptReader(Publication publication, Edition edition, Problems problems) {
    this.edition = edition;
    this.root = publication.folder().toAbsolutePath().normalize();
    this.references = EditionFiles.of(publication, edition);
    this.highlights = publication.highlight();
    this.numbersWhole = publication.type() == Publication.Type.BOOK;
    Path folder = edition.folder().toAbsolutePath().normalize();
    List<SectionFiles.Listed> listed =
        SectionFiles.list(root, new PlainText(edition.language()), new Reporter(folder, problems));
    this.ids = SectionNames.ids(listed.stream().map(SectionFiles.Listed::file).toList());
    this.files = listed.stream().map(section -> new Reporter(section.file(), problems)).toList();
    this.hints = hints(publication, listed);
    this.drafts = new AtomicReferenceArray<>(files.size());
  }

  private List<SectionTitle.Hints> hints(
      Publication publication, List<SectionFiles.Listed> listed) {
    Optional<String> opened = publication.title().in(edition.language());
    boolean article = publication.type() == Publication.Type.ARTICLE;
    return IntStream.range(0, listed.size())
        .mapToObj(
            i ->
                new SectionTitle.Hints(
                    listed.get(i).title(),
                    article && i == 0 ? opened : Optional.empty(),
                    article && listed.size() == 1))
        .toList();
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

  /** The parts of the work, which may run in any order and in parallel. */
  public List<Part> parts() {
    DraftReader reader =
        new DraftReader(edition.language(), root, highlights, edition.hasSmartPunctuation());
    return IntStream.range(0, files.size())
        .mapToObj(
            i ->
                new Part(
                    files.get(i).file(),
                    () ->
                        reader
                            .read(ids.get(i), hints.get(i), files.get(i))
                            .ifPresent(draft -> drafts.set(i, draft))))
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
    List<Draft> read =
        IntStream.range(0, drafts.length())
            .mapToObj(drafts::get)
            .flatMap(Stream::ofNullable)
            .toList();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    NoteNumbers notes = new NoteNumbers(numbersWhole);
    read.forEach(notes::number);
    Links links = new Links(read, references);
    Images images = new Images(references, edition.language());
    PlainText plainText = new PlainText(edition.language());
    List<Section> sections = new ArrayList<>();
    for (Draft draft : read) {
      draft.heading().ifPresent(heading -> links.resolve(draft, heading));
      draft.heading().ifPresent(heading -> images.resolveTitle(draft, heading));
      links.resolve(draft, draft.body());
      images.resolve(draft, draft.body());
      sections.add(SectionWriter.write(draft, plainText));
    }
    links.finish();
    return Optional.of(new Manuscript(edition, sections, images.found()));
  }
}
