package io.github.huozi.pdf.layout;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The boxes of a layout. */
public final class LaidOutBoxes {

  private LaidOutBoxes() {}

  /** Calls an action for a box and all boxes in it, outer boxes first. */
  public static void each(Box box, Consumer<Box> action) {
    action.accept(box);
    if (box instanceof LineBox line) {
      line.getNonFlowContent().forEach(child -> each(child, action));
    }
    inFlow(box).forEach(child -> each(child, action));
  }

  /** The boxes in a box, without those that are outside the flow in a line of it. */
  static List<Box> inFlow(Box box) {
    if (!(box instanceof InlineLayoutBox inline)) {
      return box.getChildren();
    }
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < inline.getInlineChildCount(); i++) {
      if (inline.getInlineChild(i) instanceof Box child) {
        boxes.add(child);
      }
    }
    return boxes;
  }
}
