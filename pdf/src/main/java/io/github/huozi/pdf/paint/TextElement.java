package io.github.huozi.pdf.paint;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.pdf.text.LaidOutLine;
import io.github.huozi.pdf.text.Line;
import io.github.huozi.tagging.Tagging;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that stands for the lines of a text. The renderer places it as one box and does not
 * look into it: while it lays out, there is one for all lines of a text; then one for each line, so
 * that pages can be made of them.
 */
public final class TextElement extends PaintedElement {

  /** The name of such elements. */
  public static final String NAME = Tagging.TEXT;

  private final List<Line> lines;
  private final int width;

  /**
   * @param width the width of the block, in dots
   */
  public TextElement(List<Line> lines, int width) {
    this.lines = List.copyOf(lines);
    this.width = width;
  }

  /** The line that a box stands for; null if it stands for none. */
  public static @Nullable Line line(Box box) {
    return box instanceof BlockBox block
            && block.getReplacedElement() instanceof TextElement text
            && text.lines.size() == 1
        ? text.lines.get(0)
        : null;
  }

  /** The line that a box stands for, where it stands; null if it stands for none. */
  public static @Nullable LaidOutLine placed(Box box) {
    @Nullable Line line = line(box);
    return line == null ? null : new LaidOutLine(line, box.getAbsX() + line.start(), box.getAbsY());
  }

  /** Takes the lines from a box that stands for some. */
  public static void clear(Box box) {
    if (box instanceof BlockBox block && block.getReplacedElement() instanceof TextElement text) {
      block.setReplacedElement(new TextElement(List.of(), text.width));
    }
  }

  /** Puts a box for each line in the place of each box of text in a layout. */
  public static void divide(Box box) {
    List<Box> divided = new ArrayList<>();
    boolean any = false;
    for (Box child : box.getChildren()) {
      if (child instanceof BlockBox block
          && block.getReplacedElement() instanceof TextElement text) {
        any |= text.lines.size() > 1;
        text.divide(block, divided);
      } else {
        divided.add(child);
        divide(child);
      }
    }
    if (any) {
      box.removeAllChildren();
      divided.forEach(box::addChild);
    }
    if (box instanceof InlineLayoutBox inline) {
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof Box inner) {
          divide(inner);
        }
      }
    }
    if (box instanceof LineBox line) {
      line.getNonFlowContent().forEach(TextElement::divide);
    }
  }

  private void divide(BlockBox box, List<Box> into) {
    if (lines.size() < 2) {
      into.add(box);
      return;
    }
    int top = 0;
    for (Line line : lines) {
      BlockBox own = new BlockBox();
      own.setStyle(box.getStyle());
      own.setElement(box.getElement());
      own.setParent(box.getParent());
      own.setContainingBlock(box.getContainingBlock());
      own.setContainingLayer(box.getContainingLayer());
      own.setReplacedElement(new TextElement(List.of(line), width));
      own.setContentWidth(box.getContentWidth());
      own.setHeight(height(line));
      own.setX(box.getX());
      own.setY(box.getY() + top);
      own.setAbsX(box.getAbsX());
      own.setAbsY(box.getAbsY() + top);
      top += own.getHeight();
      into.add(own);
    }
  }

  private static int height(Line line) {
    return (int) Math.round(line.height());
  }

  @Override
  public int getIntrinsicWidth() {
    return Math.max(1, width);
  }

  @Override
  public int getIntrinsicHeight() {
    return Math.max(1, lines.stream().mapToInt(TextElement::height).sum());
  }

  @Override
  public void paint(RenderingContext context, PagePainter painter, BlockBox box) {
    int y = box.getAbsY();
    for (Line line : lines) {
      int top = context.getPage().getTop();
      int middle = y + Math.min(height(line), 2) / 2;
      boolean onPage = middle >= top && middle < context.getPage().getBottom();
      if (onPage || painter.isTurned()) {
        painter.lines().paint(line, box.getElement(), box.getAbsX(), y);
      }
      y += height(line);
    }
  }
}
