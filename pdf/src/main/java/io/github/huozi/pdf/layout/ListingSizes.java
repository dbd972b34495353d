package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.Sides;
import io.github.huozi.pdf.text.InlineContent;
import io.github.huozi.pdf.text.Preformatted;
import io.github.huozi.pdf.text.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Sets listings a little smaller whose lines would be wrapped otherwise. The distance of their
 * lines and the space around them stay. Lengths are in dots.
 */
final class ListingSizes {

  /** The most by which the longest line may overrun the measure. */
  private static final double OVERRUN = 1.12;

  /** The least size, in px: 7.75 pt. */
  private static final double LEAST = 7.75 * 96 / 72;

  private final PrintStyles styles;
  private final TextReader reader;

  /** The listings whose size has been chosen. */
  private final Set<Element> chosen = new HashSet<>();

  ListingSizes(PrintStyles styles, TextReader reader) {
    this.styles = styles;
    this.reader = reader;
  }

  /**
   * Gives a listing a smaller size if no line is wrapped then, or none but before the comment at
   * its end, and others were in its own size.
   *
   * @param width the width of its content
   * @param around that of the content of the block around it
   * @return whether its style has changed
   */
  boolean fit(Element block, ElementStyle style, double width, double around, TextContext inner) {
    if (!block.getTagName().equals("pre") || !style.isWrapped() || !chosen.add(block)) {
      return false;
    }
    double size = style.font().getSize2D();
    double part = Math.max(LEAST * styles.dotsPerPixel(), size / OVERRUN) / size;
    List<Node> nodes = new ArrayList<>();
    for (Node node = block.getFirstChild(); node != null; node = node.getNextSibling()) {
      nodes.add(node);
    }
    if (part >= 1 || nodes.stream().anyMatch(styles::isBlock)) {
      return false;
    }
    InlineContent content = reader.read(nodes, block, style, width, 0, inner);
    Type type = new Type(styles.font(block), style.color(), 0, 0);
    Fit fit =
        (scale, apart) -> Preformatted.fits(content, width / scale, style.tabSize(), apart, type);
    boolean smaller =
        !fit.of(1, false) && (fit.of(part, false) || (!fit.of(1, true) && fit.of(part, true)));
    if (smaller) {
      styles.change(block, declarations(style, size * part, around));
    }
    return smaller;
  }

  /** Tells whether the lines fit in a part of their size, with comments on lines of their own. */
  @FunctionalInterface
  private interface Fit {
    boolean of(double part, boolean apart);
  }

  /** The smaller size, and the lengths that would change with it. */
  private String declarations(ElementStyle style, double size, double around) {
    return "font-size: "
        + styles.px(size)
        + "; line-height: "
        + styles.px(style.lineHeight())
        + sides("margin", style.margin(around))
        + sides("padding", style.padding(around));
  }

  private String sides(String name, Sides sides) {
    return "; %s: %s %s %s %s"
        .formatted(
            name,
            styles.px(sides.top()),
            styles.px(sides.right()),
            styles.px(sides.bottom()),
            styles.px(sides.left()));
  }
}
