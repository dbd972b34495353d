package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.MarginBoxName;
import java.util.Locale;

/** The places of margin boxes on a page (CSS Paged Media 3 §4.2). */
public enum MarginPlace {
  TOP_LEFT_CORNER,
  TOP_LEFT,
  TOP_CENTER,
  TOP_RIGHT,
  TOP_RIGHT_CORNER,
  LEFT_TOP,
  LEFT_MIDDLE,
  LEFT_BOTTOM,
  RIGHT_TOP,
  RIGHT_MIDDLE,
  RIGHT_BOTTOM,
  BOTTOM_LEFT_CORNER,
  BOTTOM_LEFT,
  BOTTOM_CENTER,
  BOTTOM_RIGHT,
  BOTTOM_RIGHT_CORNER;

  MarginBoxName box() {
    return MarginBoxName.valueOf(toString());
  }

  /** The name of the place in style sheets. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
