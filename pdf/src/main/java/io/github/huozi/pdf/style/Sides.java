package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.style.derived.RectPropertySet;

/** The widths of the margin, the border or the padding at the sides of a box. */
public record Sides(float top, float right, float bottom, float left) {

  /** The widths as the renderer has them. */
  public static Sides of(RectPropertySet set) {
    return new Sides(set.top(), set.right(), set.bottom(), set.left());
  }

  /** The widths of the left and the right side together. */
  public float width() {
    return left + right;
  }

  /** The widths of the upper and the lower side together. */
  public float height() {
    return top + bottom;
  }
}
