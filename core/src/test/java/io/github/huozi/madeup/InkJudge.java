package io.github.huozi.madeup;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Judges where ink lies on the pages of a PDF. */
final class InkJudge {

  /** Nothing of the text is nearer to the edge of the sheet, in pt: 7 mm. */
  private static final double EDGE = 20;

  /** Two glyphs may share so many pt in a direction, as joined ones do. */
  private static final double SHARED = 0.6;

  private final Set<Complaint> complaints;
  private final String file;

  private InkJudge(Set<Complaint> complaints, String file) {
    this.complaints = complaints;
    this.file = file;
  }

  static void judge(Path file, Set<Complaint> complaints) throws IOException {
    InkJudge judge = new InkJudge(complaints, file.getFileName().toString());
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      int number = 0;
      PDPageLabels labels = pdf.getDocumentCatalog().getPageLabels();
      boolean hasCover = labels != null && labels.getLabelsByPageIndices()[0].equals("C1");
      for (PDPage page : pdf.getPages()) {
        // A cover is painted up to the edges.
        if (++number > 1 || !hasCover) {
          judge.page(number, page.getCropBox(), PageInk.read(page));
        }
      }
    }
  }

  private void page(int number, PDRectangle sheet, PageInk ink) {
    Rectangle2D inner =
        new Rectangle2D.Double(
            sheet.getLowerLeftX() + EDGE,
            sheet.getLowerLeftY() + EDGE,
            sheet.getWidth() - 2 * EDGE,
            sheet.getHeight() - 2 * EDGE);
    for (Shape glyph : ink.glyphs()) {
      if (!inner.contains(glyph.getBounds2D())) {
        add("ink at the edge: a glyph", number, glyph.getBounds2D());
      }
    }
    List<Rectangle2D> pictures = ink.pictures();
    for (int i = 0; i < pictures.size(); i++) {
      Rectangle2D picture = pictures.get(i);
      if (!inner.contains(picture)) {
        add("ink at the edge: a picture", number, picture);
      }
      for (Rectangle2D other : pictures.subList(i + 1, pictures.size())) {
        if (overlaps(picture, other, 1)) {
          add("ink on ink: two pictures", number, picture);
        }
      }
      for (Shape glyph : ink.glyphs()) {
        if (overlaps(picture, glyph.getBounds2D(), 1)) {
          add("ink on ink: a picture and a glyph", number, glyph.getBounds2D());
        }
      }
    }
    glyphs(number, ink.glyphs());
  }

  private void glyphs(int number, List<Shape> all) {
    List<Shape> glyphs = new ArrayList<>(all);
    glyphs.sort(Comparator.comparingDouble(glyph -> glyph.getBounds2D().getMinX()));
    for (int i = 0; i < glyphs.size(); i++) {
      Rectangle2D bounds = glyphs.get(i).getBounds2D();
      for (Shape other : glyphs.subList(i + 1, glyphs.size())) {
        if (other.getBounds2D().getMinX() > bounds.getMaxX()) {
          break;
        }
        if (overlaps(bounds, other.getBounds2D(), SHARED)) {
          Area both = new Area(glyphs.get(i));
          both.intersect(new Area(other));
          if (overlaps(both.getBounds2D(), bounds, SHARED)) {
            add("ink on ink: two glyphs", number, both.getBounds2D());
          }
        }
      }
    }
  }

  /** Whether two share more than so many pt in both directions. */
  private static boolean overlaps(Rectangle2D one, Rectangle2D other, double most) {
    Rectangle2D both = one.createIntersection(other);
    return both.getWidth() > most && both.getHeight() > most;
  }

  private void add(String kind, int page, Rectangle2D place) {
    complaints.add(
        new Complaint(
            kind,
            "%s page %d at %.0f, %.0f (%.0f × %.0f)"
                .formatted(
                    file, page, place.getX(), place.getY(), place.getWidth(), place.getHeight())));
  }
}
