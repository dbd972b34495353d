package io.github.huozi.pdf.text;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Sides;
import java.util.List;

/**
 * A block of text in a line. Lengths are in dots.
 *
 * @param style its style
 * @param lines its lines
 * @param left its margin, border and padding before its content
 * @param right those after it
 * @param top those above it
 * @param bottom those below it
 * @param marginLeft its margin alone before it
 * @param marginRight that after it
 * @param marginTop that above it
 * @param marginBottom that below it
 * @param contentWidth the width of its content
 * @param contentHeight the height of its content
 */
public record BlockInLine(
    ElementStyle style,
    List<Line> lines,
    double left,
    double right,
    double top,
    double bottom,
    double marginLeft,
    double marginRight,
    double marginTop,
    double marginBottom,
    double contentWidth,
    double contentHeight)
    implements InlineBox {

  public BlockInLine {
    lines = List.copyOf(lines);
  }

  /**
   * A block with the margin, the border and the padding of its style.
   *
   * @param around the width of the content of the block around
   */
  public static BlockInLine of(
      ElementStyle style, double around, List<Line> lines, double width, double height) {
    Sides margin = style.margin(around);
    Sides padding = style.padding(around);
    Sides border = style.border();
    return new BlockInLine(
        style,
        lines,
        margin.left() + border.left() + padding.left(),
        margin.right() + border.right() + padding.right(),
        margin.top() + border.top() + padding.top(),
        margin.bottom() + border.bottom() + padding.bottom(),
        margin.left(),
        margin.right(),
        margin.top(),
        margin.bottom(),
        width,
        height);
  }

  @Override
  public double width() {
    return left + contentWidth + right;
  }

  @Override
  public double height() {
    return top + contentHeight + bottom;
  }

  @Override
  public double above() {
    if (lines.isEmpty()) {
      return height();
    }
    double before = 0;
    for (Line line : lines.subList(0, lines.size() - 1)) {
      before += line.height();
    }
    return top + before + lines.get(lines.size() - 1).baseline();
  }
}
