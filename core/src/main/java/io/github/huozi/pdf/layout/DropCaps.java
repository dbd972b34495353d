package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import io.github.huozi.font.FontFace;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.KernCode;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.FirstLetters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
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

  /** How much lower the letter stands, in dots, so that rounding does not make its line higher. */
  private static final double ROUNDING = 2;

  private final Styles styles;

  private DropCaps(Styles styles) {
    this.styles = styles;
  }

  /** Changes the letters of a document that {@link FirstLetters} wrapped. */
  static void place(Document document, Styles styles) {
    DropCaps caps = new DropCaps(styles);
    Elements.named(document, "span").stream().filter(DropCaps::isLetter).forEach(caps::place);
  }

  /** Whether a node is a first letter. */
  static boolean isLetter(Node node) {
    return node instanceof Element element && element.hasAttribute(FirstLetters.LETTER);
  }

  /** Whether a node is the letter of a drop cap, which takes no room in its line. */
  static boolean isDropped(Element element) {
    return element.getAttribute(FirstLetters.LETTER).equals("dropped");
  }

  private void place(Element letter) {
    CalculatedStyle style = styles.of(letter);
    @Nullable Element block = block(letter);
    if (block == null || !style.isFloatedLeft()) {
      return;
    }
    CalculatedStyle around = styles.of(block);
    EditionFont font = styles.font(style);
    String text = trimmed(letter.getTextContent(), font);
    RectPropertySet margin = styles.margin(style);
    double width =
        style.isAutoWidth() ? advance(text, font) : styles.contentWidth(style, styles.pageWidth());
    double height = styles.height(style, styles.lineHeight(style));
    double room = styles.leftEdge(style, 0) + width + styles.rightEdge(style, 0);
    double indent = styles.indent(around, styles.pageWidth());

    // The renderer places the letter by its baseline; its line begins at the head of the first
    // line.
    double raise =
        styles.baselineInLine(around)
            - styles.baselineInLine(style)
            - styles.topEdge(style)
            - ROUNDING;

    Element space = letter.getOwnerDocument().createElementNS(letter.getNamespaceURI(), "span");
    space.setAttribute(
        "style",
        String.format(Locale.ROOT, "float: left; width: %s; height: %s", px(room), px(height)));
    Element dropped = (Element) letter.cloneNode(false);
    dropped.setAttribute(FirstLetters.LETTER, "dropped");
    dropped.setAttribute(
        "style",
        letter.getAttribute("style")
            + String.format(
                Locale.ROOT,
                "; float: none !important; display: inline-block !important; width: %s !important;"
                    + " margin-left: %s !important; margin-right: %s !important;"
                    + " height: %s !important; margin-bottom: 0 !important; text-indent: 0; white-space: nowrap;"
                    + " vertical-align: %s !important",
                px(width),
                px(margin.left() - room - indent),
                px(margin.right() + indent),
                px(1),
                px(raise)));
    dropped.appendChild(letter.getOwnerDocument().createTextNode(text));
    letter.getParentNode().insertBefore(space, letter);
    letter.getParentNode().replaceChild(dropped, letter);
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

  /** A text without the blank half of an opening mark at its start (CLREQ §3.1.6.3). */
  private static String trimmed(String text, EditionFont font) {
    int first = text.codePointAt(0);
    @Nullable FontFace face = font.face(first);
    if (OPENING.indexOf(first) < 0 || face == null || face.advance(first) < SQUARE) {
      return text;
    }
    StringBuilder trimmed = new StringBuilder();
    KernCode.append(trimmed, -face.advance(first) / 2);
    return trimmed.append(text).toString();
  }

  private static double advance(String text, EditionFont font) {
    double em = 0;
    for (int codePoint : text.codePoints().toArray()) {
      @Nullable FontFace face = font.face(codePoint);
      em += KernCode.isCode(codePoint) ? KernCode.shift(codePoint) : 0;
      em += face == null || KernCode.isCode(codePoint) ? 0 : face.advance(codePoint);
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
