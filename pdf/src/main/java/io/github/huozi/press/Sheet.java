package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Marks;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The sheet around a page: its boxes (ISO 32000-1, 14.11.2), the marks for the cutter, the slug and
 * the serial folio. Its lower left corner is the origin; lengths are in points.
 *
 * @param media the whole sheet
 * @param bleed what is printed beyond the cut
 * @param trim the page as it is cut
 */
record Sheet(Rectangle2D media, Rectangle2D bleed, Rectangle2D trim) {

  /** The length of a line for the cutter. */
  private static final double MARK = 7 * PrintProfile.MILLIMETRE;

  /** Half the length of the line of a middle mark that is parallel to the edge. */
  private static final double ARM = 10 * PrintProfile.MILLIMETRE;

  /** The least between the cut and a mark. */
  private static final double LEAST_GAP = 3 * PrintProfile.MILLIMETRE;

  /** Between the marks and the edge of the sheet. */
  private static final double AROUND = 2 * PrintProfile.MILLIMETRE;

  private static final double PEN = .25;
  private static final double SLUG = 6;
  private static final double FOLIO = 6;
  private static final double FOLIO_TO_SPINE = 1.5 * PrintProfile.MILLIMETRE;
  private static final double FOLIO_TO_FOOT = 10 * PrintProfile.MILLIMETRE;

  /** The ink of all plates. */
  static final COSName ALL = COSName.getPDFName("Registration");

  /**
   * The sheet of a page.
   *
   * @param spineAtLeft where the spine is
   */
  static Sheet of(double width, double height, PrintProfile.Sheet asked, boolean spineAtLeft) {
    double around = asked.marks() == Marks.NONE ? 0 : gap(asked) + MARK + AROUND - asked.bleed();
    double atSpine = asked.spineBleed() ? asked.bleed() : 0;
    double left = spineAtLeft ? atSpine : asked.bleed();
    double right = spineAtLeft ? asked.bleed() : atSpine;
    double x = around + left;
    double y = around + asked.bleed();
    return new Sheet(
        new Rectangle2D.Double(
            0, 0, x + width + right + around, height + 2 * (around + asked.bleed())),
        new Rectangle2D.Double(
            x - left, y - asked.bleed(), width + left + right, height + 2 * asked.bleed()),
        new Rectangle2D.Double(x, y, width, height));
  }

  private static double gap(PrintProfile.Sheet asked) {
    return Math.max(LEAST_GAP, asked.bleed());
  }

  /** Writes the boxes into a page. */
  void write(COSDictionary page) {
    page.setItem(COSName.MEDIA_BOX, box(media));
    page.setItem(COSName.BLEED_BOX, box(bleed));
    page.setItem(COSName.TRIM_BOX, box(trim));
    page.removeItem(COSName.CROP_BOX);
    page.removeItem(COSName.ART_BOX);
  }

  private static COSArray box(Rectangle2D area) {
    return new COSArray(
        List.of(
            PressedContent.number(area.getMinX()),
            PressedContent.number(area.getMinY()),
            PressedContent.number(area.getMaxX()),
            PressedContent.number(area.getMaxY())));
  }

  /** The operators of the marks, in the ink of all plates if there are several. */
  byte[] marks(PrintProfile.Sheet asked, Colors colors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (asked.marks() == Marks.NONE) {
      return out.toByteArray();
    }
    if (colors == Colors.CMYK) {
      PathOperators.put(out, "/" + ALL.getName() + " CS");
      PathOperators.put(out, "SCN", 1);
    } else {
      PathOperators.put(out, "G", 0);
    }
    PathOperators.put(out, "w", PEN);
    Path2D lines = new Path2D.Double();
    double gap = gap(asked);
    for (int side : new int[] {-1, 1}) {
      for (int end : new int[] {-1, 1}) {
        corner(lines, asked.marks(), asked.bleed(), gap, side, end);
      }
    }
    if (asked.marks() == Marks.TOMBO) {
      middles(lines, gap);
    }
    PathOperators.write(lines, out);
    PathOperators.put(out, "S");
    if (!asked.folds().isEmpty()) {
      PathOperators.put(out, "[2 2] 0 d");
      PathOperators.write(folds(asked.folds(), gap), out);
      PathOperators.put(out, "S");
    }
    return marked(out, "/Artifact <</Type /Page>>");
  }

  /** The operators of the slug, below the page. */
  byte[] slug(String text, PressJob.Lettering lettering) {
    return lettered(
        lettering.outline(text, SLUG), trim.getMinX() + ARM, AROUND, "/Artifact <</Type /Page>>");
  }

  /** The lines at head and foot where the sheet is folded. */
  private Path2D folds(List<Double> folds, double gap) {
    Path2D lines = new Path2D.Double();
    for (double fold : folds) {
      double x = trim.getMinX() + fold;
      lines.append(
          new Line2D.Double(x, trim.getMinY() - gap, x, trim.getMinY() - gap - MARK), false);
      lines.append(
          new Line2D.Double(x, trim.getMaxY() + gap, x, trim.getMaxY() + gap + MARK), false);
    }
    return lines;
  }

  /** The lines at a corner, outwards. */
  private void corner(Path2D lines, Marks marks, double bleedWidth, double gap, int side, int end) {
    double x = side < 0 ? trim.getMinX() : trim.getMaxX();
    double y = end < 0 ? trim.getMinY() : trim.getMaxY();
    double farX = x + side * (gap + MARK);
    double farY = y + end * (gap + MARK);
    if (marks == Marks.CROP) {
      lines.append(new Line2D.Double(x + side * gap, y, farX, y), false);
      lines.append(new Line2D.Double(x, y + end * gap, x, farY), false);
      return;
    }
    // Each of the two lines bends where it meets the edge of the other box.
    double outerX = x + side * Math.max(bleedWidth, LEAST_GAP);
    double outerY = y + end * Math.max(bleedWidth, LEAST_GAP);
    lines.moveTo(x, farY);
    lines.lineTo(x, outerY);
    lines.lineTo(farX, outerY);
    lines.moveTo(outerX, farY);
    lines.lineTo(outerX, y);
    lines.lineTo(farX, y);
  }

  /** The crosses at the middle of each side. */
  private void middles(Path2D lines, double gap) {
    double x = trim.getCenterX();
    double y = trim.getCenterY();
    double cross = gap + MARK / 2;
    for (int side : new int[] {-1, 1}) {
      double edgeX = side < 0 ? trim.getMinX() : trim.getMaxX();
      double edgeY = side < 0 ? trim.getMinY() : trim.getMaxY();
      lines.append(new Line2D.Double(edgeX + side * gap, y, edgeX + side * (gap + MARK), y), false);
      lines.append(
          new Line2D.Double(edgeX + side * cross, y - ARM, edgeX + side * cross, y + ARM), false);
      lines.append(new Line2D.Double(x, edgeY + side * gap, x, edgeY + side * (gap + MARK)), false);
      lines.append(
          new Line2D.Double(x - ARM, edgeY + side * cross, x + ARM, edgeY + side * cross), false);
    }
  }

  /** The operators of a folio, which stands at the spine and is hidden in the bound book. */
  byte[] folio(String number, PressJob.Lettering lettering, boolean spineAtLeft) {
    Shape digits = lettering.outline(number, FOLIO);
    double x =
        spineAtLeft
            ? trim.getMinX() + FOLIO_TO_SPINE
            : trim.getMaxX() - FOLIO_TO_SPINE - digits.getBounds2D().getMaxX();
    return lettered(digits, x, trim.getMinY() + FOLIO_TO_FOOT, "/Artifact <</Type /Pagination>>");
  }

  private static byte[] lettered(Shape letters, double x, double y, String mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PathOperators.put(out, "g", 0);
    PathOperators.write(
        AffineTransform.getTranslateInstance(x, y).createTransformedShape(letters), out);
    PathOperators.put(out, "f");
    return marked(out, mark);
  }

  private static byte[] marked(ByteArrayOutputStream content, String mark) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    PathOperators.put(all, "q");
    PathOperators.put(all, mark + " BDC");
    all.writeBytes(content.toByteArray());
    PathOperators.put(all, "EMC");
    PathOperators.put(all, "Q");
    return all.toByteArray();
  }
}
