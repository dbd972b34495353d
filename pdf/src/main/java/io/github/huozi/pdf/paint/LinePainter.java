package io.github.huozi.pdf.paint;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.BorderPainter;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Sides;
import io.github.huozi.pdf.text.BlockInLine;
import io.github.huozi.pdf.text.Ink;
import io.github.huozi.pdf.text.InlineBox;
import io.github.huozi.pdf.text.Line;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Paints lines of text on a page, each stretch as content of its element. Lengths are in dots. */
final class LinePainter {

  private static final int ALL_SIDES =
      BorderPainter.TOP | BorderPainter.RIGHT | BorderPainter.BOTTOM | BorderPainter.LEFT;

  private final PagePainter painter;
  private final InkPainter inks;

  LinePainter(PagePainter painter, PainterFonts fonts) {
    this.painter = painter;
    this.inks = new InkPainter(fonts);
  }

  /**
   * Paints a line.
   *
   * @param text the element that stands for the text
   * @param x the left edge of its block's content
   * @param y its upper edge
   */
  void paint(Line line, Element text, double x, double y) {
    parts(line, text, x + line.start(), y + line.baseline());
    painter.tags().end();
  }

  private void parts(Line line, Element text, double left, double baseline) {
    line.stretches().forEach(stretch -> ground(stretch, left, baseline));
    @Nullable Ink before = null;
    for (Ink ink : line.inks()) {
      if (before instanceof Ink.Boxed begun
          && ink instanceof Ink.Boxed part
          && part.element() == begun.element()) {
        goOn(part, left + part.x(), baseline + part.top());
      } else {
        paint(ink, text, left, baseline);
      }
      before = ink;
    }
    for (Line.Stretch stretch : line.stretches()) {
      double y = baseline + stretch.top();
      double width = stretch.to() - stretch.from();
      painter
          .tags()
          .link(
              stretch.element(),
              new Rectangle2D.Double(left + stretch.from(), y, width, stretch.height()));
    }
  }

  /** Paints the ground and the borders of an inline element. */
  private void ground(Line.Stretch stretch, double left, double baseline) {
    ElementStyle style = stretch.style();
    double x = left + stretch.from();
    double y = baseline + stretch.top();
    double width = stretch.to() - stretch.from();
    Sides border = style.border();
    if (!style.hasGround() && border.width() == 0 && border.height() == 0) {
      return;
    }
    Sides padding = style.padding(0);
    double above = padding.top() + border.top();
    double below = padding.bottom() + border.bottom();
    int sides =
        BorderPainter.TOP
            | BorderPainter.BOTTOM
            | (stretch.first() ? BorderPainter.LEFT : 0)
            | (stretch.end() ? BorderPainter.RIGHT : 0);
    box(style, x, y - above, width, stretch.height() + above + below, sides);
  }

  private void box(ElementStyle style, double x, double y, double width, double height, int sides) {
    RenderingContext context = painter.context();
    Rectangle edge =
        new Rectangle(
            (int) Math.round(x),
            (int) Math.round(y),
            (int) Math.round(width),
            (int) Math.round(height));
    painter.tags().artifact();
    style.paintGround(painter, context, edge);
    style.paintBorder(painter, context, edge, sides);
  }

  private void paint(Ink ink, Element text, double left, double baseline) {
    if (ink instanceof Ink.Marker marker) {
      painter.tags().marker(marker.element(), marker.listStyle());
      inks.paint(marker, left, baseline, painter.out());
    } else if (ink instanceof Ink.Artifact artifact) {
      painter.tags().artifact();
      inks.paint(artifact, left, baseline, painter.out());
    } else if (ink instanceof Ink.Sign || (ink instanceof Ink.Bar bar && bar.artifact())) {
      painter.tags().artifact();
      inks.paint(ink, left, baseline, painter.out());
    } else if (ink instanceof Ink.Reading reading) {
      // It belongs here in the structure, and is copied after the text of the page.
      painter.tags().add(reading.element());
      painter.later(() -> reading(reading, left, baseline));
    } else if (ink instanceof Ink.Boxed boxed) {
      box(boxed, left + boxed.x(), baseline + boxed.top());
    } else {
      @Nullable Element element = ink.element();
      if (element != null) {
        painter.tags().text(element, text.getParentNode() == element ? text : null);
      }
      inks.paint(ink, left, baseline, painter.out());
    }
  }

  private void reading(Ink.Reading reading, double left, double baseline) {
    painter.tags().reading(reading.element());
    inks.paint(reading, left, baseline, painter.out());
    painter.tags().end();
  }

  /** Paints a part of a formula, as content of the same tag as the part before it. */
  private void goOn(Ink.Boxed boxed, double x, double y) {
    BlockBox box = ((InlineBox.OfRenderer) boxed.box()).box();
    box.setAbsX((int) Math.round(x));
    box.setAbsY((int) Math.round(y));
    painter.paintReplacedElement(painter.context(), box);
  }

  private void box(Ink.Boxed boxed, double x, double y) {
    InlineBox inline = boxed.box();
    RenderingContext context = painter.context();
    if (inline instanceof InlineBox.OfRenderer own) {
      BlockBox box = own.box();
      box.setAbsX((int) Math.round(x));
      box.setAbsY((int) Math.round(y));
      Rectangle edge = box.getPaintingBorderEdge(context);
      box(ElementStyle.of(box, context), edge.x, edge.y, edge.width, edge.height, ALL_SIDES);
      painter
          .tags()
          .picture(
              boxed.element(),
              box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context),
              own.isRest());
      painter.paintReplacedElement(context, box);
      painter.tags().link(boxed.element(), edge);
    } else if (inline instanceof BlockInLine block) {
      Rectangle2D edge =
          new Rectangle2D.Double(
              x + block.marginLeft(),
              y + block.marginTop(),
              block.width() - block.marginLeft() - block.marginRight(),
              block.height() - block.marginTop() - block.marginBottom());
      box(block.style(), edge.getX(), edge.getY(), edge.getWidth(), edge.getHeight(), ALL_SIDES);
      double top = y + block.top();
      for (Line line : block.lines()) {
        parts(line, boxed.element(), x + block.left() + line.start(), top + line.baseline());
        top += line.height();
      }
      painter.tags().link(boxed.element(), edge);
    }
  }
}
