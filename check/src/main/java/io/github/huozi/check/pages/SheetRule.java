package io.github.huozi.check.pages;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.model.press.PrintProfile;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds text that runs off the sheet, and running heads and page numbers near its edge. */
final class SheetRule {

  /** The least distance of a running head from the edge: 3 mm, in pt. */
  private static final double LEAST = 3 * PrintProfile.MILLIMETRE;

  /** The white around a letter that may be cut off unseen, in pt. */
  private static final double ROUNDING = 0.5;

  private final Findings findings;

  SheetRule(Findings findings) {
    this.findings = findings;
  }

  void check(List<PdfPage> pages) {
    for (PdfPage page : pages) {
      List<Glyph> off = new ArrayList<>();
      List<Glyph> near = new ArrayList<>();
      for (Glyph glyph : page.paint().artifacts()) {
        double distance = distance(glyph, page);
        if (distance < -ROUNDING) {
          off.add(glyph);
        } else if (distance < LEAST) {
          near.add(glyph);
        }
      }
      for (Glyph glyph : page.glyphs()) {
        if (glyph.upright() && distance(glyph, page) < -ROUNDING) {
          off.add(glyph);
        }
      }
      if (!off.isEmpty()) {
        findings.error(
            "off-sheet",
            place(off),
            "\""
                + PageItem.start(off)
                + "\" runs off the sheet; shorten it, or make the margin wider");
      } else if (!near.isEmpty()) {
        findings.warning(
            "off-sheet",
            place(near),
            Optional.empty(),
            "\""
                + PageItem.start(near)
                + "\" is less than 3 mm from the sheet's edge; shorten it, or make the margin wider");
      }
    }
  }

  /** The distance of a glyph from the nearest edge; negative if it is cut off. */
  private static double distance(Glyph glyph, PdfPage page) {
    Rectangle2D area = page.frame().toSheet(glyph.area());
    Rectangle2D sheet = page.sheet();
    return Math.min(
        Math.min(area.getMinX(), sheet.getMaxX() - area.getMaxX()),
        Math.min(area.getMinY(), sheet.getMaxY() - area.getMaxY()));
  }

  private static Place place(List<Glyph> glyphs) {
    Rectangle2D area = glyphs.get(0).area();
    glyphs.forEach(glyph -> area.add(glyph.area()));
    return new Place.OnPage(glyphs.get(0).page(), Optional.of(area));
  }
}
