package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.paint.TextElement;
import java.util.Map;

/** A part of a text that is not divided, and is higher than its page. */
final class TooHigh {

  private int below;

  /** The length by which the lowest line reaches below the foot of its page, in dots. */
  int below() {
    return below;
  }

  void add(Box box, int foot, Map<Box, TooHigh> lines) {
    int beyond = box.getAbsY() + box.getHeight() - foot;
    if (TextElement.line(box) != null && beyond > 0) {
      below = Math.max(below, beyond);
      lines.put(box, this);
    }
  }
}
