package io.github.huozi.pdf.layout;

import io.github.huozi.font.FontFace;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.Sides;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes drop caps of first letters with {@code float: left}.
 *
 * <p>The renderer paints a float before all text of its page, so that the letter would be copied
 * and read apart from its word. An empty float of the same size takes its place, and the letter
 * stands in the first line, shifted into that place.
 */
final class DropCaps {

  /** Full-width marks with ink in the right half of their square only. */
  private static final String OPENING = "「『（〈《【〔〖［｛“‘";

  private static final double SQUARE = 0.9;

  /**
   * The distance by which the letter stands lower, in dots, so that rounding does not make its line
   * higher.
   */
  private static final double ROUNDING = 2;

  private final PrintStyles styles;

  private DropCaps(PrintStyles styles) {
    this.styles = styles;
  }

  /** Changes the elements around the first letters of a document. */
  static void place(Set<Element> letters, PrintStyles styles) {
    letters.forEach(new DropCaps(styles)::place);
  }

  private void place(Element letter) {
    ElementStyle style = styles.of(letter);
    @Nullable Element block = block(letter);
    if (block == null || !style.isFloatedLeft()) {
      return;
    }
    ElementStyle around = styles.of(block);
    EditionFont font = styles.font(letter);
    String text = letter.getTextContent();
    double trim = trim(text, font);
    Sides margin = style.margin(0);
    double width =
        style.isAutoWidth() ? advance(text, font) - trim : style.contentWidth(styles.pageWidth());
    double height = style.height(style.lineHeight());
    double room = style.leftEdge(0) + width + style.rightEdge(0);
    double indent = around.indent(styles.pageWidth());

    // The renderer places the letter by its baseline; its line begins at the head of the first
    // line.
    double raise =
        styles.baselineInLine(around) - styles.baselineInLine(style) - style.topEdge() - ROUNDING;

    Element space = letter.getOwnerDocument().createElementNS(letter.getNamespaceURI(), "span");
    styles.change(
        space,
        String.format(Locale.ROOT, "float: left; width: %s; height: %s", px(room), px(height)));
    styles.drop(letter);
    styles.change(
        letter,
        String.format(
            Locale.ROOT,
            "float: none; display: inline-block; width: %s; margin-left: %s; margin-right: %s;"
                + " height: %s; margin-bottom: 0; text-indent: 0; white-space: nowrap;"
                + " vertical-align: %s",
            px(width),
            px(margin.left() - room - indent),
            px(margin.right() + indent),
            px(1),
            px(raise)));
    letter.getParentNode().insertBefore(space, letter);
  }

  /** The nearest block around an element. */
  private @Nullable Element block(Element element) {
    for (Node node = element.getParentNode(); node instanceof Element outer; ) {
      if (!styles.of(outer).isInline()) {
        return outer;
      }
      node = outer.getParentNode();
    }
    return null;
  }

  /** The blank half of an opening mark at the start of a text (CLREQ §3.1.6.3), in dots. */
  private static double trim(String text, EditionFont font) {
    int first = text.codePointAt(0);
    @Nullable FontFace face = font.face(first);
    return OPENING.indexOf(first) < 0 || face == null || face.advance(first) < SQUARE
        ? 0
        : face.advance(first) / 2 * font.getSize2D();
  }

  private static double advance(String text, EditionFont font) {
    double em = 0;
    for (int codePoint : text.codePoints().toArray()) {
      @Nullable FontFace face = font.face(codePoint);
      em += face == null ? 0 : face.advance(codePoint);
    }
    for (double moved : font.adjustments(text)) {
      em += moved;
    }
    return em * font.getSize2D();
  }

  private String px(double dots) {
    return styles.px(dots);
  }
}
