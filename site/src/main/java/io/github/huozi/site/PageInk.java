package io.github.huozi.site;

import io.github.huozi.check.pages.PageContents;
import io.github.huozi.check.pages.PageItem.Kind;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Measures how dark the pages are that have nothing but full lines. */
final class PageInk {

  /** The share of a page's lines, by their length, that make it grey. */
  private static final double MOSTLY = 0.8;

  private static final Set<Kind> NOT_GREY =
      Set.of(Kind.FIGURE, Kind.TABLE, Kind.CODE, Kind.FORMULA, Kind.CAPTION);

  private PageInk() {}

  /** The ink of each such page, by its number. */
  static Map<Integer, Double> read(DesignedFile file, PDDocument document) throws IOException {
    Map<Integer, Double> ink = new HashMap<>();
    PDFRenderer renderer = new PDFRenderer(document);
    for (int i = 0; i < file.pages().size(); i++) {
      PageContents page = file.pages().get(i);
      if (file.isFull(i) && isGrey(file, page)) {
        // One pixel is one pt.
        BufferedImage image = renderer.renderImage(i, 1, ImageType.GRAY);
        ink.put(page.number(), of(image, page.page().frame().toSheet(file.typeArea(page))));
      }
    }
    return ink;
  }

  /** Tells whether a page has nothing but text, most lines of which are full. */
  private static boolean isGrey(DesignedFile file, PageContents page) {
    double length =
        page.body().stream().filter(file::isText).mapToDouble(item -> item.area().getWidth()).sum();
    return page.body().stream().noneMatch(item -> NOT_GREY.contains(item.kind()))
        && length > MOSTLY * file.frame().lines() * file.measure();
  }

  /** The share of an area that is black, if all grey were gathered. */
  static double of(BufferedImage image, Rectangle2D area) {
    double black = 0;
    int count = 0;
    for (int y = (int) Math.max(0, area.getMinY());
        y < Math.min(image.getHeight(), area.getMaxY());
        y++) {
      for (int x = (int) Math.max(0, area.getMinX());
          x < Math.min(image.getWidth(), area.getMaxX());
          x++) {
        black += 1 - image.getRaster().getSample(x, y, 0) / 255.0;
        count++;
      }
    }
    return count == 0 ? 0 : black / count;
  }
}
