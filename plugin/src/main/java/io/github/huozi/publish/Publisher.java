package io.github.huozi.publish;

import io.github.huozi.epub.EpubBook;
import io.github.huozi.epub.EpubWriter;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Language;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.pdf.PdfWriter;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.source.ManuscriptReader;
import io.github.huozi.source.PublicationReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** The recipe: read everything, check everything, and only then write. */
public final class Publisher {

  private final PublishRequest request;
  private final Problems problems;

  /**
   * @param problems takes the warnings of a publication that succeeds; those of one that fails are
   *     in the exception, with the errors
   */
  public Publisher(PublishRequest request, Problems problems) {
    this.request = request;
    this.problems = problems;
  }

  /**
   * Publishes every edition in every format.
   *
   * @return the finished files, edition by edition
   * @throws PublishingException if the author's files cannot be published; nothing is written then
   * @throws IOException if a file cannot be written, or a font cannot be had
   */
  public List<PublishedFile> publish() throws PublishingException, IOException {
    Optional<Publication> publication = PublicationReader.read(request.publication(), problems);
    if (publication.isEmpty()) {
      throw new PublishingException(problems.sorted());
    }
    List<PreparedEdition> editions = prepare(publication.get());
    problems.throwIfErrors();

    List<PublishedFile> files = new ArrayList<>();
    for (PreparedEdition edition : editions) {
      if (edition.print().isPresent()) {
        files.add(writePdf(edition.language(), edition.print().get()));
      }
      if (edition.book().isPresent()) {
        files.add(writeEpub(edition.language(), edition.book().get()));
      }
    }
    return files;
  }

  /** Goes on after an error, so that the author hears of all of them at once. */
  private List<PreparedEdition> prepare(Publication publication) throws IOException {
    EditionPreparation preparation = new EditionPreparation(request, publication, problems);
    List<PreparedEdition> editions = new ArrayList<>();
    for (Edition edition : publication.editions()) {
      Optional<Manuscript> manuscript = ManuscriptReader.read(publication, edition, problems);
      if (manuscript.isPresent()) {
        editions.add(preparation.prepare(manuscript.get()));
      }
    }
    return editions;
  }

  private PublishedFile writePdf(Language language, PrintDocument document) throws IOException {
    Path path = path(language, Format.PDF);
    AtomicInteger pages = new AtomicInteger();
    OutputFile.write(path, out -> pages.set(PdfWriter.write(document, out).count()));
    return new PublishedFile(language, Format.PDF, path, OptionalInt.of(pages.get()));
  }

  private PublishedFile writeEpub(Language language, EpubBook book) throws IOException {
    Path path = path(language, Format.EPUB);
    OutputFile.write(path, out -> EpubWriter.write(book, out));
    return new PublishedFile(language, Format.EPUB, path, OptionalInt.empty());
  }

  private Path path(Language language, Format format) {
    return request
        .output()
        .resolve(request.baseName() + "-" + language.tag() + "." + format.extension());
  }
}
