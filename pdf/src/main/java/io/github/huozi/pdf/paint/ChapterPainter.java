package io.github.huozi.pdf.paint;

import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.displaylist.DisplayListContainer;
import com.openhtmltopdf.render.displaylist.DisplayListPainter;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.style.TextPlace;
import io.github.huozi.tagging.PagePlace;
import io.github.huozi.tagging.Tagging;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Paints the pages of a layout into a PDF, and compresses each while the next is painted. */
public final class ChapterPainter {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;
  private static final COSName TABS = COSName.getPDFName("Tabs");

  private final List<PageBox> pages;
  private final Underlay before;
  private final PDDocument document;
  private final PageProgress progress;
  private final double dotsPerPoint;
  private final PagePainter painter;
  private final List<PackedPage> packed = new ArrayList<>();

  /** Paints what stands on a page besides its boxes, before them. */
  @FunctionalInterface
  public interface Underlay {

    /**
     * Paints on a page. Lengths are from the upper left corner of the sheet.
     *
     * @param index the index of the page
     */
    void paint(int index, PagePainter painter);
  }

  private ChapterPainter(
      List<PageBox> pages,
      SharedContext shared,
      Underlay before,
      PDDocument document,
      Tagging tags,
      PainterFonts fonts,
      Map<Box, Integer> foreEdge,
      PageProgress progress) {
    this.pages = pages;
    this.before = before;
    this.document = document;
    this.progress = progress;
    this.dotsPerPoint = shared.getDotsPerPixel() * PIXELS_TO_A_POINT;
    this.painter = new PagePainter(shared, dotsPerPoint, document, tags, fonts, foreEdge);
  }

  /**
   * Paints all pages of a layout.
   *
   * @param before paints on each page before its boxes
   * @param document receives the pages
   * @param tags gets what is painted
   * @param fonts the fonts, which tell the drawn characters afterwards
   * @param foreEdge for each box in the margin at the fore-edge, by how much it is narrower than
   *     that
   * @param progress is called after each page
   */
  public static void paint(
      BlockBox root,
      SharedContext shared,
      Underlay before,
      PDDocument document,
      Tagging tags,
      PainterFonts fonts,
      Map<Box, Integer> foreEdge,
      PageProgress progress)
      throws IOException {
    Layer layer = root.getLayer();
    new ChapterPainter(layer.getPages(), shared, before, document, tags, fonts, foreEdge, progress)
        .paint(layer);
  }

  private void paint(Layer layer) throws IOException {
    RenderingContext context = painter.context();
    context.setRootLayer(layer);
    layer.assignPagePaintingPositions(context, Layer.PAGED_MODE_PRINT);
    context.setPageCount(pages.size());
    DisplayListContainer boxes = new PageBoxes(pages).collectRoot(context, layer);
    for (int i = 0; i < pages.size(); i++) {
      context.setPage(i, pages.get(i));
      paint(i, boxes.getPageInstructions(i));
      progress.drawn(i + 1, pages.size());
    }
    for (PackedPage page : packed) {
      page.finish();
    }
  }

  private void paint(int index, DisplayListContainer.DisplayListPageContainer boxes) {
    RenderingContext context = painter.context();
    PageBox box = pages.get(index);
    PDPage page = page(box);
    painter.begin(page);
    ContentWriter out = painter.out();
    before.paint(index, painter);
    painter.tags().artifact();
    box.paintBackground(context, 0, Layer.PAGED_MODE_PRINT);
    box.paintBorder(context, 0, Layer.PAGED_MODE_PRINT);
    painter.tags().end();
    Rectangle text = box.getPrintClippingBounds(context);
    // The text of other pages is above and below. Beside it marks may hang, and captions may stand.
    int width = box.getWidth(context);
    painter.pushClip(new Rectangle(-width, text.y, 3 * width, text.height));
    int left = TextPlace.left(box, context);
    int top = TextPlace.top(box, context) - box.getPaintingTop();
    out.translate(left, top);
    new DisplayListPainter().paint(context, boxes);
    out.translate(-left, -top);
    painter.popClip();
    // Readings over the first line stand above the text.
    out.translate(left, top);
    painter.end();
    out.translate(-left, -top);
    packed.add(new PackedPage(page, out.parts()));
    if (!out.slacks().isEmpty()) {
      PagePlace.markParts(page.getCOSObject(), out.slacks());
    }
  }

  private PDPage page(PageBox box) {
    RenderingContext context = painter.context();
    PDPage page =
        new PDPage(
            new PDRectangle(
                (float) (box.getWidth(context) / dotsPerPoint),
                (float) (box.getHeight(context) / dotsPerPoint)));
    page.setResources(new PDResources());
    page.getCOSObject().setItem(TABS, COSName.S);
    document.addPage(page);
    return page;
  }

  /** A page whose content is compressed while the next is painted. */
  private static final class PackedPage {

    private final PDPage page;
    private final List<ForkJoinTask<byte[]>> packing;

    /**
     * @param parts the content as it was painted
     */
    PackedPage(PDPage page, List<byte[]> parts) {
      this.page = page;
      this.packing =
          parts.stream()
              .map(part -> ForkJoinPool.commonPool().submit(() -> PdfFile.deflated(part)))
              .toList();
    }

    /** Waits for the compressed content and puts it into the page. */
    void finish() throws IOException {
      COSArray parts = new COSArray();
      for (ForkJoinTask<byte[]> part : packing) {
        COSStream stream = PdfFile.stream(part.join());
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        parts.add(stream);
      }
      page.getCOSObject().setItem(COSName.CONTENTS, parts);
    }
  }
}
