package io.github.huozi.check.press;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The boxes of a page (ISO 32000-1, 14.11.2), as areas. */
final class PageBoxes {

  private PageBoxes() {}

  static Rectangle2D area(PDRectangle box) {
    return new Rectangle2D.Double(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }
}
