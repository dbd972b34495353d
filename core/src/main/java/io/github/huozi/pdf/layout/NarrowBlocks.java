package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;

/**
 * Places blocks that a greatest width keeps narrow. The renderer shares out what is left beside a
 * block only for a width that it is told.
 */
public final class NarrowBlocks {

  private NarrowBlocks() {}

  /** Moves the blocks of a document that is laid out, outer blocks first. */
  public static void place(Box root) {
    LaidOutBoxes.each(root, NarrowBlocks::move);
  }

  private static void move(Box box) {
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
