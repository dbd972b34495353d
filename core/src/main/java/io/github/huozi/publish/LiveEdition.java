package io.github.huozi.publish;

import io.github.huozi.cover.Covers;
import io.github.huozi.cover.KeptCovers;
import io.github.huozi.edition.EpubAssembly;
import io.github.huozi.edition.ThemeFonts;
import io.github.huozi.epub.EpubWriter;
import io.github.huozi.font.FontCache;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.pdf.PrintedPages;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.theme.Theme;
import io.github.huozi.work.Workers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One edition, published into memory: its PDF first, which somebody waits for, and then its EPUB.
 * It reads the author's files once for both. Nothing is written but the chapters that are kept.
 */
public final class LiveEdition {

  private final Publication publication;
  private final Manuscript manuscript;
  private final EditionPreparation preparation;
  private final EditionWriter writer;
  private final Covers covers;

  /** The problems that were found before the edition was read. */
  private final Problems ofPublication;

  private LiveEdition(
      Publication publication,
      Manuscript manuscript,
      EditionPreparation preparation,
      EditionWriter writer,
      Covers covers,
      Problems ofPublication) {
    this.publication = publication;
    this.manuscript = manuscript;
    this.preparation = preparation;
    this.writer = writer;
    this.covers = covers;
    this.ofPublication = ofPublication;
  }

  /**
   * Reads an edition.
   *
   * @param kept has the covers that were painted before, and gets those that are painted now
   * @param chosen chooses one of the editions
   * @param size the size of the page; empty for that of the edition or of the request
   * @throws PublishingException if the author's files have errors, with every problem
   */
  public static LiveEdition read(
      PublishRequest request,
      FontSource fonts,
      FontCache fontCache,
      Workers workers,
      Progress progress,
      KeptCovers kept,
      Choice chosen,
      Optional<PageLayout.Size> size)
      throws PublishingException, IOException {
    Problems read = new Problems(ProblemLevels.DEFAULT.forDraft(request.draft()));
    Optional<Publication> found = PublicationReader.read(request.publication(), read);
    if (found.isEmpty()) {
      throw new PublishingException(read.with(ProblemLevels.DEFAULT).sorted());
    }
    Publication publication = found.get();
    Problems ofPublication = read.with(publication.levels());
    Edition edition = chosen.of(publication.editions());
    Theme theme = Theme.of(publication);
    theme.tellUnused(ofPublication);
    Covers covers = new Covers(kept);
    EditionPreparation preparation =
        new EditionPreparation(
            request,
            fonts,
            fontCache,
            workers,
            progress,
            publication,
            theme,
            new XhtmlDocuments(publication, theme),
            covers,
            ThemeFonts.read(theme, fontCache, ofPublication),
            size.isPresent() ? onPage(edition, size.get()) : edition,
            Stages.UNCHANGED);
    workers.run(preparation.parts().stream().<Workers.Task>map(part -> part::run).toList());
    preparation.join();
    Optional<PreparedEdition> text = preparation.prepared();
    if (text.isEmpty()) {
      throw new PublishingException(all(ofPublication, preparation.problems()).sorted());
    }
    return new LiveEdition(
        publication,
        text.get().manuscript(),
        preparation,
        new EditionWriter(request, workers, progress, covers, Stages.UNCHANGED),
        covers,
        ofPublication);
  }

  private static Edition onPage(Edition edition, PageLayout.Size size) {
    PageLayout layout = edition.layout();
    Edition.Declaration declaration = edition.declaration();
    return new Edition(
        edition.id(),
        edition.language(),
        edition.folder(),
        new Edition.Declaration(
            declaration.line(),
            new PageLayout(
                Optional.of(size),
                layout.margins(),
                layout.bodySize(),
                layout.leading(),
                layout.lineBreak(),
                layout.area()),
            declaration.writingMode(),
            declaration.declaresDirection(),
            declaration.hanNumerals(),
            declaration.smartPunctuation(),
            declaration.digest()),
        edition.listing(),
        edition.source());
  }

  private static Problems all(Problems ofPublication, Problems ofEdition) {
    Problems all = new Problems(ofEdition.levels());
    all.addAll(ofPublication);
    all.addAll(ofEdition);
    return all;
  }

  /** The publication. */
  public Publication publication() {
    return publication;
  }

  /** The edition and its text. */
  public Manuscript manuscript() {
    return manuscript;
  }

  /** The problems so far, in the order of files and lines. */
  public List<Problem> problems() {
    return all(ofPublication, preparation.problems()).sorted();
  }

  private void requireNoErrors() throws PublishingException {
    all(ofPublication, preparation.problems()).throwIfErrors();
  }

  /**
   * The PDF.
   *
   * @throws PublishingException if there are errors, with every problem so far
   * @throws IOException if the pages cannot be set, or a font cannot be had
   */
  public Pdf pdf() throws PublishingException, IOException {
    preparation.prepare(Format.PDF);
    requireNoErrors();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PreparedEdition prepared = preparation.prepared().orElseThrow();
    PrintedPages pages = writer.setWithLines(prepared, out);
    requireNoErrors();
    return new Pdf(out.toByteArray(), pages);
  }

  /**
   * The EPUB, without the page numbers of the PDF. Its elements have the lines of their sources.
   *
   * @throws PublishingException if there are errors, with every problem so far
   * @throws IOException if a file or a font cannot be read
   */
  public byte[] epub() throws PublishingException, IOException {
    preparation.prepare(Format.EPUB);
    requireNoErrors();
    EpubAssembly assembly = preparation.prepared().orElseThrow().book().orElseThrow();
    try {
      covers.await();
    } catch (Covers.UnpaintedException e) {
      if (e.getCause() instanceof PublishingException unpainted) {
        throw unpainted;
      }
      throw e;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EpubWriter.writeWithLines(assembly.withoutPages(), out);
    return out.toByteArray();
  }

  /** Chooses an edition. */
  @FunctionalInterface
  public interface Choice {

    /**
     * One of the editions.
     *
     * @throws IOException if none of them is meant
     */
    Edition of(List<Edition> editions) throws IOException;
  }

  /**
   * A PDF and where everything stands in it.
   *
   * @param bytes the file
   * @param pages its pages, with their lines
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares it
  public record Pdf(byte[] bytes, PrintedPages pages) {}
}
