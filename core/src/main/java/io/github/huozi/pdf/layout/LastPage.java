package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;

/**
 * Ends a document with the last page that has something on it. The renderer makes a page for the
 * margin below the last block, if that is not all on the page.
 */
public final class LastPage {

  private final LayoutContext context;
  private int bottom;

  private LastPage(LayoutContext context) {
    this.context = context;
  }

  /** Takes away what pages a document that is laid out has after its end. */
  public static void trim(Box root, SharedContext shared) {
    LastPage last = new LastPage(shared.newLayoutContextInstance());
    last.layer(root.getLayer());
    root.getLayer().trimEmptyPages(last.context, last.bottom);
  }

  private void layer(Layer layer) {
    LaidOutBoxes.each(layer.getMaster(), this::add);
    layer.getChildren().forEach(this::layer);
  }

  private void add(Box box) {
    if (box instanceof LineBox line) {
      // A line without height holds nothing but what a theme takes out of it, as a running head.
      if (line.getHeight() > 0) {
        bottom = Math.max(bottom, line.getAbsY() + line.getHeight());
      }
      if (line.getReferencedFootnoteBodies() != null) {
        line.getReferencedFootnoteBodies().forEach(note -> LaidOutBoxes.each(note, this::add));
      }
    } else if (box instanceof BlockBox block) {
      CalculatedStyle style = block.getStyle();
      if (block.isReplaced() || isPainted(style)) {
        int margin = (int) block.getMargin(context).bottom();
        bottom = Math.max(bottom, block.getAbsY() + block.getHeight() - margin);
      }
      if (style.isForcePageBreakBefore()) {
        bottom = Math.max(bottom, block.getAbsY() + 1);
      }
    }
  }

  private boolean isPainted(CalculatedStyle style) {
    return style.getBackgroundColor() != null || style.getBorder(context).height() > 0;
  }
}
