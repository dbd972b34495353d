package io.github.huozi.svg.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A character of a drawing's text on its way to a shape: what is said of it, then where it lies.
 */
final class SvgLetter {

  private final int codePoint;
  private final TextNode node;

  /** What the attributes of its element and of those around it give it in particular. */
  @Nullable Double x;

  @Nullable Double y;
  double dx;
  double dy;
  double rotate;

  /** Found by {@link SvgLine}, in user units. */
  double advance;

  /** How much {@code textLength} stretches it. */
  double stretch = 1;

  private @Nullable Path2D outline;

  SvgLetter(int codePoint, TextNode node) {
    this.codePoint = codePoint;
    this.node = node;
  }

  int codePoint() {
    return codePoint;
  }

  TextNode node() {
    return node;
  }

  /** The element whose style it has. */
  Element element() {
    return node.parent();
  }

  boolean isSpace() {
    return codePoint == ' ';
  }

  /** Its shape, in user units, from its own origin on the baseline, y pointing down. */
  void shape(Path2D glyph) {
    outline = glyph;
  }

  void moveTo(double originX, double originY) {
    if (outline != null) {
      AffineTransform place = AffineTransform.getTranslateInstance(originX, originY);
      place.rotate(Math.toRadians(rotate));
      place.scale(stretch, 1);
      outline.transform(place);
    }
  }

  @Nullable Path2D outline() {
    return outline;
  }
}
