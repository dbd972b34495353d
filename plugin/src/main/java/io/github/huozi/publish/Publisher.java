package io.github.huozi.publish;

import io.github.huozi.epub.EpubBook;
import io.github.huozi.epub.EpubResource;
import io.github.huozi.epub.EpubWriter;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Language;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.pdf.PdfWriter;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.pdf.PrintedPages;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.source.ManuscriptReader;
import io.github.huozi.source.PublicationReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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
      write(edition, files);
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

  /** The PDF first: its layout tells where the EPUB's pages begin. */
  private void write(PreparedEdition edition, List<PublishedFile> files) throws IOException {
    Language language = edition.language();
    Path pdf = path(language, Format.PDF);
    Optional<PrintedPages> pages = Optional.empty();
    if (edition.print().isPresent()) {
      PrintedPages printed = writePdf(pdf, edition.print().get());
      files.add(PublishedFile.pdf(language, pdf, printed.count()));
      pages = Optional.of(printed);
    }
    if (edition.book().isPresent()) {
      PreparedBook book = edition.book().get();
      EpubBook whole =
          pages.isPresent()
              ? book.withPages(pdf.getFileName().toString(), pages.get().starts())
              : book.withoutPages();
      files.add(writeEpub(language, whole));
    }
  }

  private static PrintedPages writePdf(Path path, PrintDocument document) throws IOException {
    AtomicReference<PrintedPages> pages = new AtomicReference<>();
    OutputFile.write(path, out -> pages.set(PdfWriter.write(document, out)));
    return pages.get();
  }

  private PublishedFile writeEpub(Language language, EpubBook book) throws IOException {
    Path path = path(language, Format.EPUB);
    OutputFile.write(path, out -> EpubWriter.write(book, out));
    int fonts = 0;
    long bytes = 0;
    for (EpubResource resource : book.resources()) {
      if (request.embedFonts() && resource.source().endsWith(".ttf")) {
        fonts++;
        bytes += resource.content().read().length;
      }
    }
    return PublishedFile.epub(language, path, fonts, bytes);
  }

  private Path path(Language language, Format format) {
    return PublishedFile.path(request.output(), request.baseName(), language, format);
  }
}
