package io.github.huozi.pdf.text;

import com.openhtmltopdf.css.style.CalculatedStyle;
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
    CalculatedStyle style,
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
