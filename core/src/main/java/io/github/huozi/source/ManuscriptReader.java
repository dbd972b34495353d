package io.github.huozi.source;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Section;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.listing.SectionFiles;
import io.github.huozi.source.listing.SectionIds;
import io.github.huozi.source.section.Draft;
import io.github.huozi.source.section.DraftReader;
import io.github.huozi.source.section.EditionFiles;
import io.github.huozi.source.section.Images;
import io.github.huozi.source.section.Links;
import io.github.huozi.source.section.NoteNumbers;
import io.github.huozi.source.section.SectionTitle;
import io.github.huozi.source.section.SectionWriter;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final Edition edition;
  private final EditionFiles references;
  private final boolean numbersWhole;
  private final List<SectionFiles.Listed> listed;
  private final List<Reporter> files;
  private final List<String> ids;
  private final DraftReader reader;
  private final List<SectionTitle.Hints> hints;

  /** The drafts by the index of their file; null if the file could not be read. */
  private final AtomicReferenceArray<@Nullable Draft> drafts;

  private ManuscriptReader(Publication publication, Edition edition, Problems problems) {
    this.edition = edition;
    Path root = publication.folder().toAbsolutePath().normalize();
    this.references = EditionFiles.of(publication, edition);
    this.numbersWhole = publication.type() == Publication.Type.BOOK;
    Path folder = edition.folder().toAbsolutePath().normalize();
    this.listed = SectionFiles.list(root, edition, problems);
    this.ids = SectionIds.of(listed, folder);
    this.files = listed.stream().map(section -> new Reporter(section.file(), problems)).toList();
    this.hints = hints(publication, listed);
    this.drafts = new AtomicReferenceArray<>(files.size());
    DraftReader plain =
        new DraftReader(
            edition.language(), root, publication.highlight(), edition.hasSmartPunctuation());
    // The front matter of an article's only file is in the title block.
    this.reader =
        !numbersWhole && listed.size() == 1
            ? plain
            : plain.withBylines(
                publication.authors().stream()
                    .flatMap(author -> author.name().in(edition.language()).stream())
                    .toList());
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
                    article && listed.size() == 1,
                    i + 1 < listed.size()
                        && listed.get(i + 1).place().level() > listed.get(i).place().level()))
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
    return IntStream.range(0, files.size())
        .filter(i -> !listed.get(i).isTitleOnly())
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
    NoteNumbers notes = new NoteNumbers(numbersWhole);
    read.forEach(notes::number);
    Links links = new Links(read, references);
    Images images = new Images(references, edition.language());
    PlainText plainText = new PlainText(edition.language());
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < drafts.length(); i++) {
      Draft draft = drafts.get(i);
      if (draft != null) {
        draft.heading().ifPresent(heading -> links.resolve(draft, heading));
        draft.heading().ifPresent(heading -> images.resolveTitle(draft, heading));
        links.resolve(draft, draft.body());
        images.resolve(draft, draft.body());
        sections.add(SectionWriter.write(draft, listed.get(i).place(), plainText));
      } else if (listed.get(i).isTitleOnly()) {
        SectionFiles.Listed title = listed.get(i);
        sections.add(
            SectionWriter.titleOnly(
                ids.get(i),
                title.file(),
                title.line(),
                title.title().orElse(ids.get(i)),
                title.place()));
      }
    }
    links.finish();
    return Optional.of(new Manuscript(edition, sections, images.found()));
  }
}
