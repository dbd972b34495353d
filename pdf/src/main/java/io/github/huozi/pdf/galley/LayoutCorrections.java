package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.style.ElementStyle;

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
    LaidOutBoxes.each(root, corrections::placeNarrowBlock);
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
      ElementStyle style = ElementStyle.of(block, context);
      if (block.isReplaced() || isPainted(style)) {
        int margin = (int) block.getMargin(context).bottom();
        bottom = Math.max(bottom, block.getAbsY() + block.getHeight() - margin);
      }
      if (style.forcesPageBefore()) {
        bottom = Math.max(bottom, block.getAbsY() + 1);
      }
    }
  }

  private boolean isPainted(ElementStyle style) {
    return style.hasGroundColor() || style.border().height() > 0;
  }

  /**
   * Applies the automatic margins of a block that {@code max-width} makes narrower. The renderer
   * applies them only beside a block with a {@code width}.
   */
  private void placeNarrowBlock(Box box) {
    ElementStyle style = ElementStyle.of(box, context);
    if (!(box instanceof BlockBox block)
        || block.isReplaced()
        || block.isAnonymous()
        || !style.isAutoWidth()
        || !style.hasMaxWidth()
        || !style.hasAutoLeftMargin()
        || !style.sharesRoomBeside()
        || block.getContainingBlock() == null) {
      return;
    }
    int rest = block.getContainingBlock().getContentWidth() - block.getWidth();
    int shift = style.hasAutoRightMargin() ? rest / 2 : rest;
    if (shift > 0) {
      block.setX(block.getX() + shift);
      block.calcCanvasLocation();
      block.calcChildLocations();
    }
  }
}
