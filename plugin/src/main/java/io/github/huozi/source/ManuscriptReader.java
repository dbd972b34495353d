package io.github.huozi.source;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.PublicationType;
import io.github.huozi.model.Section;
import io.github.huozi.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the sections of an edition: Markdown, HTML or plain text in, one vocabulary of XHTML out.
 *
 * <p>The content of a section is a well-formed fragment of {@code p}, {@code h2} to {@code h6},
 * lists, tables, figures and what stands inside them. Each block and each image tells its line of
 * the file in {@code data-line}; inside a block each line feed stands for one line. Every id is the
 * section's id, two hyphens and a name ({@code wood--turning}); links between sections lead to such
 * ids.
 *
 * <p>A note's call is {@code <a class="note-call" id="wood--fnref-1" href="#wood--fn-1">1</a>}; the
 * notes stand at the end in {@code <section class="notes">}, each of them a {@code <div
 * class="note" id="wood--fn-1" data-number="1">}. A task is {@code <li class="task done">} with a
 * {@code <span class="task-box">} at its start.
 */
public final class ManuscriptReader {

  private ManuscriptReader() {}

  /**
   * The edition's text, as far as it can be read.
   *
   * @param problems where everything that is wrong with the files is reported; if one of them is an
   *     error, what is returned serves only to look for further problems
   * @return nothing if there is no section
   */
  public static Optional<Manuscript> read(
      Publication publication, Edition edition, Problems problems) {
    Path root = publication.folder().toAbsolutePath().normalize();
    Path folder = edition.folder().toAbsolutePath().normalize();
    List<Path> files = SectionFiles.list(root, new Reporter(folder, problems));
    List<String> ids = SectionNames.ids(files);
    DraftReader reader = new DraftReader();
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      reader.read(ids.get(i), new Reporter(files.get(i), problems)).ifPresent(drafts::add);
    }
    if (drafts.isEmpty()) {
      return Optional.empty();
    }
    NoteNumbers notes = new NoteNumbers(publication.type() == PublicationType.BOOK);
    drafts.forEach(notes::number);
    Links links = new Links(drafts);
    Images images = new Images(root);
    List<Section> sections = new ArrayList<>();
    for (Draft draft : drafts) {
      draft.heading().ifPresent(heading -> links.resolve(draft, heading));
      draft.heading().ifPresent(heading -> images.resolve(draft, heading));
      links.resolve(draft, draft.body());
      images.resolve(draft, draft.body());
      sections.add(SectionWriter.write(draft));
    }
    return Optional.of(new Manuscript(edition, sections, images.found()));
  }
}
