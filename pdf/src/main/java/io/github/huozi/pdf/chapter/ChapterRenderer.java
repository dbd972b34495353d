package io.github.huozi.pdf.chapter;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.EditionTextRenderer;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.image.ResourceStreams;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.Resources;
import io.github.huozi.svg.SvgDrawer;
import io.github.huozi.svg.style.GlyphOutlines;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * A renderer with the edition's fonts and style sheets. It belongs to the thread that creates it,
 * which must close it before it creates another.
 */
public final class ChapterRenderer implements AutoCloseable {

  private final PdfBoxRenderer renderer;
  private final PainterFonts fonts;
  private final PrintStyles sheets;

  /**
   * @param pageName the name of the document's pages; empty if they have none
   * @param pdf receives the images of style sheets
   */
  ChapterRenderer(
      ChapterSource source, Document dom, String pageName, PDDocument pdf, SvgDrawer drawer) {
    this.renderer = renderer(source.resources(), dom, pdf, drawer);
    SharedContext context = renderer.getSharedContext();
    context.setFontResolver(new EditionFontResolver(source.fonts(), source.mode()));
    this.fonts = new PainterFonts(source.bookFonts());
    context.setTextRenderer(new EditionTextRenderer());
    this.sheets = PrintStyles.install(context, dom, source.sheets(), pageName, source.mode());
  }

  /** A renderer that only computes styles. */
  public static ChapterRenderer forStyles(ChapterSource source, Document dom, PDDocument pdf) {
    SvgDrawer drawer = new SvgDrawer(GlyphOutlines.of(source.fonts()));
    return new ChapterRenderer(source, dom, "", pdf, drawer);
  }

  private static PdfBoxRenderer renderer(
      Resources resources, Document dom, PDDocument pdf, SvgDrawer drawer) {
    ResourceStreams streams = new ResourceStreams(resources);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(pdf);
    builder.useUriResolver(streams);
    builder.useProtocolsStreamImplementation(streams, ResourceStreams.SCHEME);
    builder.useExternalResourceAccessControl(
        (uri, type) -> ResourceStreams.isOwn(uri),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    // Of a conformance, the renderer only takes that it needs none of the viewers' own fonts, whose
    // metrics it would read for each document.
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
    builder.useSVGDrawer(drawer);
    builder.withW3cDocument(dom, ResourceStreams.SCHEME + ":/");
    // The renderer would parse the style sheets for a cascade that PrintStyles replaces.
    streams.hideStyleSheets(true);
    PdfBoxRenderer renderer = builder.buildPdfRenderer();
    streams.hideStyleSheets(false);
    return renderer;
  }

  /** The renderer itself. */
  public PdfBoxRenderer renderer() {
    return renderer;
  }

  /** The renderer's context. */
  public SharedContext context() {
    return renderer.getSharedContext();
  }

  /** The styles of the document. */
  public PrintStyles sheets() {
    return sheets;
  }

  /** The fonts with which it draws. */
  public PainterFonts fonts() {
    return fonts;
  }

  @Override
  public void close() {
    renderer.close();
  }
}
