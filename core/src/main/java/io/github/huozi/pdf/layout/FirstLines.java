package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;

/**
 * Indents first lines that hold a picture. The renderer leaves room for the indent of such a line,
 * and forgets at the picture where the line is to begin.
 */
public final class FirstLines {

  private final LayoutContext context;

  private FirstLines(LayoutContext context) {
    this.context = context;
  }

  /** Moves the lines of a document that is laid out. */
  public static void indent(Box root, SharedContext shared) {
    FirstLines lines = new FirstLines(shared.newLayoutContextInstance());
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof LineBox line) {
            lines.indent(line);
          }
        });
  }

  private void indent(LineBox line) {
    Box block = line.getParent();
    if (!line.isContainsBlockLevelContent() || line.getContentStart() != 0 || !line.isFirstLine()) {
      return;
    }
    CalculatedStyle style = block.getStyle();
    int asked =
        (int)
            style.getFloatPropertyProportionalWidth(
                CSSName.TEXT_INDENT, block.getContentWidth(), context);
    // A picture as wide as the measure stays within it.
    int room = Math.max(0, block.getContentWidth() - line.getContentWidth());
    int indent = Math.min(asked, room);
    if (indent != 0 && beginsAtTheLeft(style)) {
      line.setContentStart(indent);
      line.setX(line.getX() + indent);
      line.calcCanvasLocation();
      line.calcChildLocations();
    }
  }

  private static boolean beginsAtTheLeft(CalculatedStyle style) {
    IdentValue align = style.getIdent(CSSName.TEXT_ALIGN);
    return align == IdentValue.LEFT || align == IdentValue.JUSTIFY || align == IdentValue.START;
  }
}
