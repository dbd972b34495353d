package io.github.huozi.pdf.chapter;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.pdf.chapter.SetChapter.Place;
import io.github.huozi.pdf.counter.Counters;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.layout.PageStarts;
import io.github.huozi.pdf.layout.UprightPart;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.TextPlace;
import io.github.huozi.pdf.text.LaidOutLine;
import io.github.huozi.pdf.text.Line;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Finds where the elements of a layout are that have an id, or a new number for their page. */
final class ElementPlaces {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;

  private final LayoutContext context;
  private final List<PageBox> pages;
  private final double dotsPerPoint;
  private final Map<String, Place> ids = new LinkedHashMap<>();
  private final Map<Integer, Integer> numbers = new TreeMap<>();

  /** The elements that have given their page a number. */
  private final Set<Element> counted = new HashSet<>();

  private ElementPlaces(SharedContext shared, List<PageBox> pages) {
    this.context = shared.newLayoutContextInstance();
    this.pages = pages;
    this.dotsPerPoint = shared.getDotsPerPixel() * PIXELS_TO_A_POINT;
  }

  /** Finds the places in a layout with pages. */
  static ElementPlaces of(BlockBox root, SharedContext shared) {
    ElementPlaces places = new ElementPlaces(shared, root.getLayer().getPages());
    LaidOutBoxes.each(root, places::add);
    return places;
  }

  /** The place of each id; the first one counts. */
  Map<String, Place> ids() {
    return ids;
  }

  /** The new numbers that a style sheet gives pages, by the pages' indexes. */
  Map<Integer, Integer> numbers() {
    return numbers;
  }

  private void add(Box box) {
    @Nullable LaidOutLine line = TextElement.placed(box);
    if (line != null) {
      add(line);
      for (LaidOutLine.PlacedBox inner : line.boxes()) {
        add(inner.element(), (int) Math.round(inner.y() + inner.box().marginTop()));
        inner.lines().forEach(this::add);
      }
    } else if (box instanceof BlockBox block
        && block.getReplacedElement() instanceof UprightPart upright) {
      int y = block.getBorderBox(context).y;
      upright.elements(element -> add(element, y));
    } else if (box.getElement() != null) {
      // The margin may be on the page before.
      add(
          box.getElement(),
          box instanceof BlockBox block ? block.getBorderBox(context).y : box.getAbsY());
    }
  }

  private void add(LaidOutLine line) {
    for (Line.Stretch stretch : line.line().stretches()) {
      add(stretch.element(), (int) Math.round(line.baseline() + stretch.top()));
    }
  }

  /**
   * Adds the place of an element.
   *
   * @param y its upper edge
   */
  private void add(Element element, int y) {
    // An element may have several boxes: what floats between its blocks is in one of its own.
    boolean hasNumber = element.hasAttribute(Counters.PAGE) && counted.add(element);
    if (!hasNumber && !element.hasAttribute("id")) {
      return;
    }
    PageBox sheet = PageStarts.pageAt(pages, y);
    int page = sheet.getPageNo();
    if (hasNumber) {
      // The last one on a page counts.
      numbers.put(page, Integer.valueOf(element.getAttribute(Counters.PAGE)));
    }
    if (element.hasAttribute("id")) {
      int fromTop = TextPlace.top(sheet, context) + y - sheet.getTop();
      float top = (float) Math.floor((sheet.getHeight(context) - fromTop) / dotsPerPoint);
      ids.putIfAbsent(element.getAttribute("id"), new Place(page, top));
    }
  }
}
