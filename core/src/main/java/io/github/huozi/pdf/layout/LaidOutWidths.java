package io.github.huozi.pdf.layout;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** How wide the renderer made the blocks of a document that is laid out. Widths are in dots. */
final class LaidOutWidths {

  private final Map<Element, Box> boxes = new HashMap<>();

  LaidOutWidths(Box root) {
    LaidOutBoxes.each(root, this::collect);
  }

  private void collect(Box box) {
    @Nullable Element element = box.getElement();
    if (element != null && box instanceof BlockBox && !box.isAnonymous()) {
      boxes.putIfAbsent(element, box);
    }
  }

  /** Whether the renderer made a block of an element. */
  boolean has(Element element) {
    return boxes.containsKey(element);
  }

  /** Whether a block holds a single line, which needs no line end chosen. */
  boolean isOneLine(Element element) {
    @Nullable Box box = boxes.get(element);
    return box != null && box.getChildCount() == 1 && box.getChild(0) instanceof LineBox;
  }

  /** The width of what a block holds; 0 if it was not laid out. */
  double inner(Element element) {
    @Nullable Box box = boxes.get(element);
    return box == null ? 0 : box.getContentWidth();
  }

  /**
   * The width that a block takes, with its padding, border and margin; 0 if it was not laid out.
   */
  double outer(Element element) {
    @Nullable Box box = boxes.get(element);
    return box == null ? 0 : box.getWidth();
  }
}
