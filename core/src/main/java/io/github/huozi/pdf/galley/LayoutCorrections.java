package io.github.huozi.pdf.galley;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.MarkerData.GlyphMarker;
import io.github.huozi.pdf.layout.LaidOutBoxes;

/** Corrects a finished layout where the renderer places boxes wrongly. */
public final class LayoutCorrections {

  /** The width of a list's bullet, which the renderer makes half as wide again, in em. */
  private static final double BULLET = 0.32;

  /** The space between a bullet and its text, in em. */
  private static final double AFTER_BULLET = 0.5;

  /** How far from its place the renderer draws a bullet, in bullets. */
  private static final double BULLET_SHIFT = 1.1;

  private final LayoutContext context;

  /** The lower edge of the content, as far as it is known. */
  private int bottom;

  private LayoutCorrections(LayoutContext context) {
    this.context = context;
  }

  /**
   * Removes pages after the end, centres narrow blocks, indents first lines with pictures, and
   * makes the bullets of lists as large as those of fonts.
   */
  public static void apply(Box root, SharedContext shared) {
    LayoutCorrections corrections = new LayoutCorrections(shared.newLayoutContextInstance());
    corrections.removePagesAfterEnd(root.getLayer());
    LaidOutBoxes.each(root, LayoutCorrections::placeNarrowBlock);
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof LineBox line) {
            corrections.indentFirstLine(line);
          } else if (box instanceof BlockBox block) {
            corrections.sizeBullet(block);
          }
        });
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
    if (box instanceof LineBox line) {
      // A line without height holds only what is taken out of it, such as a running head.
      if (line.getHeight() > 0) {
        bottom = Math.max(bottom, line.getAbsY() + line.getHeight());
      }
      if (line.getReferencedFootnoteBodies() != null) {
        line.getReferencedFootnoteBodies()
            .forEach(note -> LaidOutBoxes.each(note, this::extendBottom));
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

  /**
   * Indents a first line with a picture. The renderer keeps room for its indent, but does not begin
   * the line after it.
   */
  private void indentFirstLine(LineBox line) {
    Box block = line.getParent();
    if (!line.isContainsBlockLevelContent() || line.getContentStart() != 0 || !line.isFirstLine()) {
      return;
    }
    CalculatedStyle style = block.getStyle();
    int asked =
        (int)
            style.getFloatPropertyProportionalWidth(
                CSSName.TEXT_INDENT, block.getContentWidth(), context);
    // A picture as wide as the measure must not exceed it.
    int room = Math.max(0, block.getContentWidth() - line.getContentWidth());
    int indent = Math.min(asked, room);
    if (indent != 0 && isFlushLeft(style)) {
      line.setContentStart(indent);
      line.setX(line.getX() + indent);
      line.calcCanvasLocation();
      line.calcChildLocations();
    }
  }

  private static boolean isFlushLeft(CalculatedStyle style) {
    IdentValue align = style.getIdent(CSSName.TEXT_ALIGN);
    return align == IdentValue.LEFT || align == IdentValue.JUSTIFY || align == IdentValue.START;
  }

  /**
   * Sizes a bullet by the type. The renderer takes a third of the font's ascent and descent, which
   * are nearly half as high again as the type is.
   */
  private void sizeBullet(BlockBox item) {
    GlyphMarker bullet =
        item.getMarkerData() == null ? null : item.getMarkerData().getGlyphMarker();
    if (bullet != null) {
      double em = item.getStyle().getFont(context).size;
      bullet.setDiameter((int) Math.round(BULLET * em));
      bullet.setLayoutWidth((int) Math.round((AFTER_BULLET + (1 + BULLET_SHIFT) * BULLET) * em));
    }
  }
}
