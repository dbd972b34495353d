package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.PrintStyles;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The vertical lines beside a figure, a table or a listing, which stands at their head (JLREQ
 * §4.3). Lengths are in dots.
 *
 * @param measure the length of a line that has nothing beside it
 * @param em the size of the text
 */
public record BesideLines(double measure, double em) {

  /** The fewest characters of a line beside a figure. */
  private static final int LEAST = 9;

  /** The least part of a line that is left beside a figure. */
  private static final double LEAST_PART = 0.25;

  /** The blocks around a text that do not set it off. */
  private static final Set<String> TEXT =
      Set.of("html", "body", "main", "article", "section", "div");

  /** The lines around a block that are so long. */
  public static BesideLines of(PrintStyles styles, double measure) {
    Element body = (Element) styles.document().getElementsByTagName("body").item(0);
    return new BesideLines(measure, styles.of(body).fontSize());
  }

  /** Tells whether a block stands in the text, not in a list, a quotation or a figure. */
  static boolean isInText(Element block) {
    for (@Nullable Node at = block.getParentNode();
        at instanceof Element around;
        at = at.getParentNode()) {
      if (!TEXT.contains(around.getTagName())) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether lines long enough are left beside something. */
  boolean leave(double length) {
    double left = measure - shift(length);
    return left >= LEAST * em && left >= LEAST_PART * measure;
  }

  /**
   * The distance from the head at which lines begin beside something: by its length and an em at
   * least, so that the line has whole characters.
   */
  public double shift(double length) {
    return measure - Math.floor((measure - length - em) / em + 0.01) * em;
  }
}
