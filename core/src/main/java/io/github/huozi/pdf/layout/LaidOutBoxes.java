package io.github.huozi.pdf.layout;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import java.util.function.Consumer;

/** Goes through the boxes of a layout, in lines and beside them too. */
final class LaidOutBoxes {

  private LaidOutBoxes() {}

  /** Shows a box and all that it holds, outer boxes first. */
  static void each(Box box, Consumer<Box> use) {
    use.accept(box);
    if (box instanceof InlineLayoutBox inline) {
      for (int i = 0; i < inline.getInlineChildCount(); i++) {
        if (inline.getInlineChild(i) instanceof Box child) {
          each(child, use);
        }
      }
    }
    if (box instanceof LineBox line) {
      line.getNonFlowContent().forEach(child -> each(child, use));
    }
    box.getChildren().forEach(child -> each(child, use));
  }
}
