package io.github.huozi.pdf;

import com.openhtmltopdf.util.XRLog;
import io.github.huozi.css.PrintForms;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.binding.Binder;
import io.github.huozi.pdf.binding.BoundPlaces;
import io.github.huozi.pdf.binding.NotePages;
import io.github.huozi.pdf.binding.Outline;
import io.github.huozi.pdf.binding.Outline.Bookmark;
import io.github.huozi.pdf.binding.PageMargins;
import io.github.huozi.pdf.chapter.ChapterPlan;
import io.github.huozi.pdf.chapter.ChapterRenderer;
import io.github.huozi.pdf.chapter.ChapterSource;
import io.github.huozi.pdf.chapter.CountedPages;
import io.github.huozi.pdf.chapter.SetChapter;
import io.github.huozi.pdf.chapter.SetChapters;
import io.github.huozi.pdf.counter.PageNumbering;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.file.PrintStages;
import io.github.huozi.pdf.kept.KeptFiles;
import io.github.huozi.pdf.style.Resources;
import io.github.huozi.query.Queries;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lays out a document as a PDF that conforms to PDF/UA-1 and PDF/A-2a. The same document gives the
 * same bytes.
 */
public final class PdfWriter {

  private static final String PRODUCER = "huozi";

  private PdfWriter() {}

  /**
   * Sets and binds the pages of a PDF. The document is empty afterwards, since a long book and its
   * layout do not fit into memory together.
   *
   * @param kept keeps chapters for later builds, and has those of earlier ones
   * @param workers set chapters side by side
   * @param progress is called as the work advances
   * @param findsLines whether the result says where the lines of the text stand
   * @param stages gets what the stages make
   * @return the PDF, to be written and closed
   * @throws UnsettableException if the renderer fails on the document
   */
  public static BoundPdf bind(
      PrintDocument print,
      Optional<KeptFiles> kept,
      Workers workers,
      PageProgress progress,
      boolean findsLines,
      PrintStages stages)
      throws IOException {
    // With this class loader, libraries find the JDK's XML parser. Otherwise each search would open
    // every jar on the class path and might find another parser.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    // The renderer logs to the console by default.
    XRLog.setLoggingEnabled(false);
    Document xhtml = print.xhtml();
    Document sample = new Document("");
    try {
      List<Bookmark> bookmarks = prepare(print);
      sample = sample(xhtml);
      return set(
          print, xhtml, print.resources(), bookmarks, kept, workers, progress, findsLines, stages);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      List<Document> failing =
          e instanceof SetChapters.UnsetChapterException unset
              ? List.of(unset.chapter(), xhtml)
              : List.of(sample);
      throw new UnsettableException(e, part(e, failing, print, workers));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * Finds the part of a document on which the renderer fails; empty if none is found.
   *
   * @param documents one of them is what it fails on
   */
  private static Optional<UnsettablePart> part(
      Throwable failure, List<Document> documents, PrintDocument print, Workers workers)
      throws IOException {
    if (UnsettableException.reason(failure) != UnsettableException.Reason.OTHER) {
      return Optional.empty();
    }
    UnsettablePart.Setting setting =
        (document, resources) -> {
          try (BoundPdf bound =
              set(
                  print,
                  document,
                  resources,
                  List.of(),
                  Optional.empty(),
                  workers,
                  PageProgress.NONE,
                  false,
                  PrintStages.UNCHANGED)) {
            bound.write(OutputStream.nullOutputStream());
            return false;
          } catch (UncheckedIOException e) {
            throw e;
          } catch (RuntimeException | StackOverflowError e) {
            return UnsettableException.reason(e) == UnsettableException.Reason.OTHER;
          }
        };
    Optional<UnsettablePart> part = Optional.empty();
    for (int i = 0; part.isEmpty() && i < documents.size(); i++) {
      part = UnsettablePart.of(documents.get(i), print.resources(), setting);
    }
    return part;
  }

  /** The document with the first block of each section: enough for what fails on any text. */
  private static Document sample(Document xhtml) {
    Document sample = xhtml.shallowClone();
    Element root = xhtml.child(0).shallowClone();
    sample.appendChild(root);
    root.appendChild(xhtml.head().clone());
    Element body = xhtml.body().shallowClone();
    root.appendChild(body);
    for (Element section : Queries.select(xhtml, "[" + Names.SECTION + "]")) {
      Element copy = section.shallowClone();
      section.children().stream().limit(1).forEach(block -> copy.appendChild(block.clone()));
      body.appendChild(copy);
    }
    return sample;
  }

  private static BoundPdf set(
      PrintDocument print,
      Document xhtml,
      Resources resources,
      List<Bookmark> bookmarks,
      Optional<KeptFiles> kept,
      Workers workers,
      PageProgress progress,
      boolean findsLines,
      PrintStages stages)
      throws IOException {
    boolean usesCmyk = ArchivalPages.usesCmyk(print);
    ChapterSource source =
        ChapterSource.of(
            print.language(), print.mode(), print.fonts(), resources, findsLines, stages);
    ChapterPlan plan = ChapterPlan.of(xhtml, source);
    List<SetChapter> chapters = new SetChapters(source, plan, kept, workers, progress).set();
    PageNumbering numbering = plan.numbering(chapters);
    org.w3c.dom.Document outline = plan.outline();
    NotePages notes = PrintedForm.notePages(xhtml);
    xhtml.empty();
    CountedPages pdf = new CountedPages();
    boolean isBound = false;
    try {
      PrintedPages pages = bind(pdf, source, outline, chapters, numbering, notes, bookmarks, print);
      ArchivalPages.correct(pdf, usesCmyk);
      describe(pdf, print);
      isBound = true;
      return new BoundPdf(pdf, pages, source.bookFonts(), stages);
    } finally {
      if (!isBound) {
        pdf.close();
      }
    }
  }

  private static PrintedPages bind(
      CountedPages pdf,
      ChapterSource source,
      org.w3c.dom.Document outline,
      List<SetChapter> chapters,
      PageNumbering numbering,
      NotePages notes,
      List<Bookmark> bookmarks,
      PrintDocument print)
      throws IOException {
    BoundPlaces places = new BoundPlaces(chapters, source.mode().isVertical());
    try (PDDocument none = new PDDocument();
        ChapterRenderer styles = ChapterRenderer.forStyles(source, outline, none)) {
      PageMargins margins =
          new PageMargins(styles, source.language(), print.stamp(), numbering, pdf);
      Binder binder = new Binder(pdf, source.bookFonts(), places, margins, source.mode());
      binder.bind(chapters, notes);
      int before = 0;
      if (print.front().isPresent()) {
        FrontPage front = print.front().get();
        List<PDPage> cover = DrawnSheets.front(pdf, front, pdf.getPage(0).getMediaBox());
        binder.open(cover, front.alternative());
        before = cover.size();
      }
      binder.writeTags(source.language().tag());
      Outline.write(pdf, bookmarks, places);
      numbering.writeLabels(pdf, before);
      for (SetChapter chapter : chapters) {
        source.bookFonts().add(chapter.drawn());
      }
      source.bookFonts().add(margins.drawn());
      Set<PageWarning> warnings = new LinkedHashSet<>();
      chapters.forEach(chapter -> warnings.addAll(chapter.warnings()));
      warnings.addAll(margins.warnings());
      for (String family : source.bookFonts().scaledFamilies()) {
        warnings.add(
            new PageWarning(
                family + " has no small capitals; its capitals are scaled down",
                "use a font that has them in font-family, or do not use small-caps"));
      }
      for (String family : source.bookFonts().familiesWithoutForms()) {
        warnings.add(
            new PageWarning(
                family
                    + " has no punctuation for vertical text; brackets are turned, 、 and 。 are not",
                "use a font with the feature vert in font-family"));
      }
      return new PrintedPages(
          pdf.getNumberOfPages(),
          numbering.labels(before),
          binder.starts(),
          List.copyOf(warnings),
          chapters.stream().flatMap(chapter -> chapter.pictures().stream()).toList(),
          chapters.stream().flatMap(chapter -> chapter.outside().stream()).toList(),
          chapters.stream().flatMap(chapter -> chapter.unshown().stream()).toList(),
          binder.lines());
    }
  }

  /** Brings the document into its printed form. */
  private static List<Bookmark> prepare(PrintDocument print) {
    Document xhtml = print.xhtml();
    List<Bookmark> bookmarks = PrintedForm.bookmarks(xhtml);
    PrintedForm.apply(xhtml, print.language());
    for (Element style : Queries.select(xhtml, "style")) {
      style.dataNodes().forEach(css -> css.setWholeData(PrintForms.of(css.getWholeData())));
    }
    Queries.select(xhtml, "[style]")
        .forEach(styled -> styled.attr("style", PrintForms.of(styled.attr("style"))));
    return bookmarks;
  }

  /** Writes what catalogues and viewers ask for. */
  static void describe(PDDocument pdf, PrintDocument print) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(print.title());
    if (!print.authors().isEmpty()) {
      information.setAuthor(String.join("; ", print.authors()));
    }
    print.subject().ifPresent(information::setSubject);
    if (!print.keywords().isEmpty()) {
      information.setKeywords(String.join(", ", print.keywords()));
    }
    information.setProducer(PRODUCER);
    information.setCreationDate(calendar(print.created()));
    pdf.setDocumentInformation(information);

    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(print.language().tag());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    if (print.mode().isVertical() && print.declaresDirection()) {
      preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
    }
    catalog.setViewerPreferences(preferences);
    PDMarkInfo marks = new PDMarkInfo();
    marks.setMarked(true);
    catalog.setMarkInfo(marks);
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(Metadata.of(print, PRODUCER));
    catalog.setMetadata(metadata);
    ArchivalPages.addOutputIntent(pdf);
  }

  private static Calendar calendar(Instant instant) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    calendar.setTimeInMillis(instant.toEpochMilli());
    return calendar;
  }
}
