package io.github.huozi.pdf.chapter;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.pdf.paint.ContentWriter;
import io.github.huozi.pdf.paint.PagePainter;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.style.TextPlace;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * The rule above the notes of a page. It has one length on all pages: eight characters in Chinese,
 * Japanese and Korean text, 60 pt in Latin text.
 */
final class NoteRules {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;
  private static final double CHARACTERS = 8;
  private static final double POINTS = 60;
  private static final double THICKNESS = 0.5;
  private static final PrintedColor GREY = PrintedColor.of(0x66, 0x66, 0x66);

  /** The distance from the head of each page's text down to the rule, in dots; -1 for none. */
  private final List<Double> places;

  private final List<PageBox> pages;
  private final LayoutContext context;
  private final double length;

  /**
   * @param places for each page, how far below the head of its text the rule is, in dots; -1 if it
   *     has none
   */
  NoteRules(List<Double> places, BlockBox root, SharedContext shared, Language language) {
    this.places = places;
    this.pages = root.getLayer().getPages();
    this.context = shared.newLayoutContextInstance();
    double points = POINTS * shared.getDotsPerPixel() * PIXELS_TO_A_POINT;
    double em = ElementStyle.of(root, context).fontSize();
    this.length = language.script() != Script.WESTERN ? CHARACTERS * em : points;
  }

  /** Paints the rule of a page, as an artifact. */
  void paint(int index, PagePainter painter) {
    // A line that is higher than a page reaches onto pages that make-up has not made.
    double place = index < places.size() ? places.get(index) : -1;
    if (place < 0) {
      return;
    }
    PageBox page = pages.get(index);
    double left = TextPlace.left(page, context);
    double y = TextPlace.top(page, context) + place;
    ContentWriter out = painter.out();
    Stroke before = painter.getStroke();
    painter.tags().artifact();
    out.setInk(GREY);
    out.setStroke(painter.stroke(THICKNESS));
    out.draw(new Line2D.Double(left, y, left + length, y));
    out.setStroke(before);
    painter.tags().end();
  }
}
