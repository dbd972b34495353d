package io.github.huozi.pdf.paint;

import com.openhtmltopdf.extend.StructureType;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import io.github.huozi.pdf.style.ElementStyle;
import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Tags what is painted of boxes by their elements, or by those of the boxes around them. Lines of
 * text tag themselves.
 */
final class BoxTags {

  /** The number of open boxes that are painted on every page: they are no text. */
  private int running;

  /** The kind of an open part of a page. */
  private enum Part {
    RUNNING,
    MARKED,
    OTHER
  }

  /**
   * Begins to paint a part of a box.
   *
   * @return what {@link #end} takes
   */
  Object start(StructureType type, Box box, RenderingContext context, PagePainter painter) {
    if (type == StructureType.RUNNING) {
      running++;
      painter.out().artifact(ContentWriter.PAGINATION);
      return Part.RUNNING;
    } else if (running > 0) {
      return Part.OTHER;
    }
    PageTags tags = painter.tags();
    @Nullable Element element = elementAround(box);
    if (type == StructureType.BACKGROUND || element == null) {
      tags.artifact();
      return Part.MARKED;
    }
    switch (type) {
      case LIST_MARKER -> tags.marker(element, listStyle(box, context));
      case REPLACED -> {
        if (holdsBoxes(box)) {
          tags.artifact();
        } else {
          tags.picture(element, area(context, box));
        }
      }
      default -> {
        if (box.getElement() == element && element.getTagName().equals("table")) {
          tags.add(element);
        }
        return Part.OTHER;
      }
    }
    return Part.MARKED;
  }

  private static boolean holdsBoxes(Box box) {
    return box instanceof BlockBox block
        && block.getReplacedElement() instanceof PaintedElement painted
        && painted.holdsBoxes();
  }

  /** Ends what {@link #start} has begun. */
  void end(Object token, PagePainter painter) {
    if (token == Part.RUNNING) {
      running--;
    }
    if (token == Part.MARKED || (token == Part.RUNNING && running == 0)) {
      painter.tags().end();
    }
  }

  /** Adds the area of a box, if it is one of a link. */
  void link(Box box, RenderingContext context, PageTags tags) {
    @Nullable Element element = box.getElement();
    if (running == 0 && element != null && element.getTagName().equals("a")) {
      tags.link(element, area(context, box));
    }
  }

  private static @Nullable Element elementAround(Box box) {
    for (@Nullable Box at = box; at != null; at = at.getParent()) {
      if (at.getElement() != null) {
        return at.getElement();
      }
    }
    return null;
  }

  private static String listStyle(Box item, RenderingContext context) {
    @Nullable Box list = item.getParent();
    return list == null ? "none" : ElementStyle.of(list, context).listStyle();
  }

  /** The part of a box's content that is on the page in work. */
  private static Rectangle area(RenderingContext context, Box box) {
    return PagedBoxCollector.findAdjustedBoundsForContentBox(context, box)
        .intersection(context.getPage().getDocumentCoordinatesContentBounds(context));
  }
}
