package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * The page breaks of a style sheet around and in an element.
 *
 * @param before whether one is forced before it
 * @param after whether one is forced after it
 * @param sideBefore the side that must follow the break before it
 * @param sideAfter the side that must follow the break after it
 * @param avoidsBefore whether one is avoided before it
 * @param avoidsAfter whether one is avoided after it
 * @param avoidsInside whether one is avoided in it
 * @param page the name of its pages; empty for those without a name
 */
public record BreakStyle(
    boolean before,
    boolean after,
    Side sideBefore,
    Side sideAfter,
    boolean avoidsBefore,
    boolean avoidsAfter,
    boolean avoidsInside,
    String page) {

  static final BreakStyle NONE =
      new BreakStyle(false, false, Side.EITHER, Side.EITHER, false, false, false, "");

  static BreakStyle of(CascadedStyle style) {
    IdentValue before = style.getIdent(CSSName.PAGE_BREAK_BEFORE);
    IdentValue after = style.getIdent(CSSName.PAGE_BREAK_AFTER);
    PropertyDeclaration page = style.propertyByName(CSSName.PAGE);
    return new BreakStyle(
        isForced(before),
        isForced(after),
        side(before),
        side(after),
        before == IdentValue.AVOID,
        after == IdentValue.AVOID,
        style.getIdent(CSSName.PAGE_BREAK_INSIDE) == IdentValue.AVOID,
        page == null || page.getValue().getCssText().equals("auto")
            ? ""
            : page.getValue().getCssText());
  }

  private static Side side(@Nullable IdentValue value) {
    if (value == IdentValue.RIGHT) {
      return Side.RIGHT;
    }
    return value == IdentValue.LEFT ? Side.LEFT : Side.EITHER;
  }

  private static boolean isForced(IdentValue value) {
    return value == IdentValue.ALWAYS || value == IdentValue.LEFT || value == IdentValue.RIGHT;
  }

  /** The pages that a page break may lead to. */
  public enum Side {
    EITHER,
    LEFT,
    RIGHT;

    /** Tells whether the page with an index in the document, from 0, is none of them. */
    public boolean excludes(int index) {
      return this != EITHER && (index % 2 == 0) != (this == RIGHT);
    }
  }
}
