package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;

/**
 * What a style sheet says about page breaks around and in an element.
 *
 * @param before whether one is forced before it
 * @param after whether one is forced after it
 * @param avoidsBefore whether one is avoided before it
 * @param avoidsAfter whether one is avoided after it
 * @param avoidsInside whether one is avoided in it
 * @param page the name of its pages; empty for those without a name
 */
public record BreakStyle(
    boolean before,
    boolean after,
    boolean avoidsBefore,
    boolean avoidsAfter,
    boolean avoidsInside,
    String page) {

  static final BreakStyle NONE = new BreakStyle(false, false, false, false, false, "");

  static BreakStyle of(CascadedStyle style) {
    IdentValue before = style.getIdent(CSSName.PAGE_BREAK_BEFORE);
    IdentValue after = style.getIdent(CSSName.PAGE_BREAK_AFTER);
    PropertyDeclaration page = style.propertyByName(CSSName.PAGE);
    return new BreakStyle(
        isForced(before),
        isForced(after),
        before == IdentValue.AVOID,
        after == IdentValue.AVOID,
        style.getIdent(CSSName.PAGE_BREAK_INSIDE) == IdentValue.AVOID,
        page == null || page.getValue().getCssText().equals("auto")
            ? ""
            : page.getValue().getCssText());
  }

  private static boolean isForced(IdentValue value) {
    return value == IdentValue.ALWAYS || value == IdentValue.LEFT || value == IdentValue.RIGHT;
  }
}
