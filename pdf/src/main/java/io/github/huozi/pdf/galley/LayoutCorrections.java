package io.github.huozi.pdf.galley;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.layout.LaidOutBoxes;

/** Corrects a finished layout where the renderer places boxes wrongly. */
public final class LayoutCorrections {

  private final LayoutContext context;

  /** The lower edge of the content, as far as it is known. */
  private int bottom;

  private LayoutCorrections(LayoutContext context) {
    this.context = context;
  }

  /** Removes pages after the end, centres narrow blocks, and hides the renderer's list markers. */
  public static void apply(Box root, SharedContext shared) {
    LayoutCorrections corrections = new LayoutCorrections(shared.newLayoutContextInstance());
    corrections.removePagesAfterEnd(root.getLayer());
    LaidOutBoxes.each(root, LayoutCorrections::placeNarrowBlock);
    LaidOutBoxes.each(root, LayoutCorrections::hideMarker);
  }

  /** Hides the renderer's marker of a list item, unless it is a picture. */
  private static void hideMarker(Box box) {
    if (box instanceof BlockBox item
        && item.getMarkerData() != null
        && item.getMarkerData().getImageMarker() == null) {
      item.setMarkerData(null);
    }
  }

  /**
   * Removes pages without content at the end. The renderer makes one for the margin below the last
   * block if that does not fit on the page.
   */
  private void removePagesAfterEnd(Layer layer) {
    extendBottom(layer);
    layer.trimEmptyPages(context, bottom);
  }

  private void extendBottom(Layer layer) {
    LaidOutBoxes.each(layer.getMaster(), this::extendBottom);
    layer.getChildren().forEach(this::extendBottom);
  }

  private void extendBottom(Box box) {
    if (box instanceof BlockBox block) {
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

  /**
   * Applies the automatic margins of a block that {@code max-width} makes narrower. The renderer
   * applies them only beside a block with a {@code width}.
   */
  private static void placeNarrowBlock(Box box) {
    CalculatedStyle style = box.getStyle();
    if (!(box instanceof BlockBox block)
        || block.isReplaced()
        || block.isAnonymous()
        || !style.isAutoWidth()
        || style.isMaxWidthNone()
        || !style.isAutoLeftMargin()
        || !style.isNeedAutoMarginResolution()
        || block.getContainingBlock() == null) {
      return;
    }
    int rest = block.getContainingBlock().getContentWidth() - block.getWidth();
    int shift = style.isAutoRightMargin() ? rest / 2 : rest;
    if (shift > 0) {
      block.setX(block.getX() + shift);
      block.calcCanvasLocation();
      block.calcChildLocations();
    }
  }
}
