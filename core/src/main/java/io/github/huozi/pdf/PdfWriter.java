package io.github.huozi.pdf;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.github.huozi.css.PrintForms;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.file.FinishedPages;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.EditionLineBreaker;
import io.github.huozi.pdf.font.EditionTextRenderer;
import io.github.huozi.pdf.font.KernCode;
import io.github.huozi.pdf.font.PaintedText;
import io.github.huozi.pdf.image.ImageStyles;
import io.github.huozi.pdf.image.PlacedImages;
import io.github.huozi.pdf.image.PlacedImages.ImagePlacementException;
import io.github.huozi.pdf.image.PrintedImages;
import io.github.huozi.pdf.image.ResourceStreams;
import io.github.huozi.pdf.layout.CaptionedTables;
import io.github.huozi.pdf.layout.Excerpt;
import io.github.huozi.pdf.layout.LayoutCorrections;
import io.github.huozi.pdf.layout.LineComposition;
import io.github.huozi.pdf.layout.PageStarts;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.pdf.layout.PrintStyles;
import io.github.huozi.pdf.layout.RunningHeads;
import io.github.huozi.pdf.layout.SheetEdges;
import io.github.huozi.pdf.layout.SheetEdges.OutsidePageException;
import io.github.huozi.pdf.layout.Styles;
import io.github.huozi.pdf.layout.TextProperties;
import io.github.huozi.svg.SvgDrawer;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.tagging.Tagging;
import io.github.huozi.typography.LineBreaks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lays out a document and writes it as a PDF that conforms to PDF/UA-1 and PDF/A-2a. The same
 * document gives the same bytes.
 */
public final class PdfWriter {

  private static final float PDF_VERSION = 1.7f;
  private static final String PRODUCER = "huozi";

  private PdfWriter() {}

  /**
   * Writes a PDF. The document is empty afterwards, since a long book and its layout do not fit
   * into memory together.
   *
   * @param progress is called as the work advances
   * @return the pages of the PDF
   * @throws ImagePlacementException if an image cannot be shown
   * @throws OutsidePageException if text lies beyond the edges of its page
   * @throws UnsettableException if the renderer fails on the document
   */
  public static PrintedPages write(PrintDocument print, PageProgress progress, OutputStream out)
      throws IOException {
    // With this class loader, libraries find the JDK's XML parser. Otherwise each search would open
    // every jar on the class path and might find another parser.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return set(print, progress, out);
    } catch (UncheckedIOException | ImagePlacementException | OutsidePageException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new UnsettableException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static PrintedPages set(PrintDocument print, PageProgress progress, OutputStream out)
      throws IOException {
    // The renderer logs to the console by default.
    XRLog.setLoggingEnabled(false);
    try (PDDocument pdf = new CountedPages()) {
      List<PageStart> starts = fill(pdf, print, progress);
      // Written only now, when the boxes of the layout are garbage, to need less memory.
      PdfFile.write(pdf, out);
      return new PrintedPages(pdf.getNumberOfPages(), starts);
    }
  }

  private static List<PageStart> fill(PDDocument pdf, PrintDocument print, PageProgress progress)
      throws IOException {
    boolean usesCmyk = ArchivalPages.usesCmyk(print);
    org.w3c.dom.Document dom = dom(print);
    FinishedPages pages = new FinishedPages(progress);
    SvgDrawer drawer = new SvgDrawer(GlyphOutlines.of(print.fonts()));
    try (PdfBoxRenderer renderer = renderer(print, dom, pdf, pages, drawer)) {
      EditionFontResolver fonts =
          new EditionFontResolver(renderer.getSharedContext(), pdf, print.fonts());
      renderer.getSharedContext().setFontResolver(fonts);
      EditionTextRenderer text = new EditionTextRenderer(pdf, renderer.getSharedContext(), fonts);
      renderer.getSharedContext().setTextRenderer(text);
      PrintStyles sheets = PrintStyles.install(renderer.getSharedContext(), dom);
      Styles styles = new Styles(renderer.getSharedContext());
      new RunningHeads(styles).prepare(dom);
      new CaptionedTables(styles).keepTogether(dom);
      // After the steps that replace elements with images in them.
      PlacedImages images = images(renderer.getSharedContext(), print, dom, pdf, drawer);
      PaintedText painted = new PaintedText(dom);
      Tagging tagging = new Tagging(dom, print.language());
      compose(renderer, sheets, styles, print.language(), dom, images, progress);
      painted.complete();
      tagging.prepare();
      sheets.layout(renderer);
      LayoutCorrections.apply(renderer.getRootBox(), renderer.getSharedContext());
      images.throwIfMissing();
      SheetEdges.check(renderer.getRootBox(), renderer.getSharedContext());
      List<PageStart> starts = PageStarts.of(renderer.getRootBox(), dom);
      PaintedText.complete(renderer.getRootBox());
      tagging.number();
      pages.expect(renderer.getRootBox().getLayer().getPages().size());
      renderer.createPDFWithoutClosing();
      pages.finish();
      tagging.write(pdf);
      ArchivalPages.correct(pdf, usesCmyk);
      describe(pdf, print);
      text.embed();
      return starts;
    }
  }

  /** The document as DOM, for the renderer. */
  private static org.w3c.dom.Document dom(PrintDocument print) throws IOException {
    Document xhtml = print.xhtml();
    KernCode.replaceIn(xhtml);
    PrintedForm.apply(xhtml, print.language());
    TextProperties.mark(xhtml, print.resources());
    for (Element style : xhtml.select("style")) {
      style.dataNodes().forEach(css -> css.setWholeData(PrintForms.of(css.getWholeData())));
    }
    xhtml
        .select("[style]")
        .forEach(styled -> styled.attr("style", PrintForms.of(styled.attr("style"))));
    org.w3c.dom.Document dom = new W3CDom().fromJsoup(xhtml);
    xhtml.empty();
    return dom;
  }

  /** Has {@link PlacedImages} place all images. */
  private static PlacedImages images(
      SharedContext context,
      PrintDocument print,
      org.w3c.dom.Document dom,
      PDDocument pdf,
      SvgDrawer drawer) {
    PrintedImages images = new PrintedImages(pdf, print.resources());
    ImageStyles styles = ImageStyles.take(dom, context);
    PlacedImages placed = new PlacedImages(context, images, drawer, styles);
    context.setReplacedElementFactory(placed);
    return placed;
  }

  private static void compose(
      PdfBoxRenderer renderer,
      PrintStyles sheets,
      Styles styles,
      Language language,
      org.w3c.dom.Document dom,
      PlacedImages images,
      PageProgress progress) {
    LineComposition composition =
        new LineComposition(
            styles, language, images::preferredWidth, OptionalDouble.empty(), progress);
    composition.compose(dom);
    if (composition.waitsForLayout()) {
      Excerpt excerpt = composition.excerpt(dom);
      sheets.layout(renderer);
      excerpt.restore();
      composition.composeWaiting(renderer.getRootBox());
    }
  }

  private static PdfBoxRenderer renderer(
      PrintDocument print,
      org.w3c.dom.Document dom,
      PDDocument pdf,
      FinishedPages pages,
      SvgDrawer drawer) {
    ResourceStreams streams = new ResourceStreams(print.resources());
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfVersion(PDF_VERSION);
    builder.usePDDocument(pdf);
    builder.usePdfUaAccessibility(true);
    builder.usePageSupplier(pages);
    // Only leaves the pages' contents uncompressed, for FinishedPages.
    builder.testMode(true);
    builder.useUnicodeLineBreaker(new EditionLineBreaker(new LineBreaks(print.language())));
    builder.useUriResolver(streams);
    builder.useProtocolsStreamImplementation(streams, ResourceStreams.SCHEME);
    builder.useExternalResourceAccessControl(
        (uri, type) -> ResourceStreams.isOwn(uri),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useSVGDrawer(drawer);
    builder.withW3cDocument(dom, ResourceStreams.SCHEME + ":/");
    return builder.buildPdfRenderer();
  }

  private static void describe(PDDocument pdf, PrintDocument print) throws IOException {
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

  /**
   * A document that finds its pages by number. PDFBox counts them from the first whenever it is
   * asked for one, as it is for each bookmark and link; in a long book that takes too long.
   */
  private static final class CountedPages extends PDDocument {

    private final List<PDPage> pages = new ArrayList<>();

    @Override
    public void addPage(PDPage page) {
      super.addPage(page);
      pages.add(page);
    }

    @Override
    public PDPage getPage(int index) {
      return pages.get(index);
    }
  }
}
