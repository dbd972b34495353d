package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.request.PageStyle;
import io.github.huozi.typography.TypeArea;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * The page as the print template sees it: all lengths in pt, as text.
 *
 * @param style as configured; its margins are the least there will be
 * @param leading from line to line of the text
 * @param area the text's area within the margins
 */
record PageModel(PageStyle style, double leading, TypeArea area) {

  /** Han text needs a gap of at least half an em between lines to guide the eye (CLREQ §2.4.3). */
  private static final double HAN_LEADING = 1.75;

  private static final double HANGUL_LEADING = 1.7;
  private static final double WESTERN_LEADING = 1.45;

  /** The renderer's unit, in pt: lines are a whole number of it apart. */
  private static final double DOT = 0.75 / 20;

  /**
   * What the frame of the text is higher than its lines, in pt: the renderer rounds each margin,
   * and takes a line that ends where the frame does to the next page.
   */
  private static final double CLEARANCE = 4 * DOT;

  static PageModel of(PageStyle style, Language language) {
    double wanted =
        style.bodySize()
            * switch (language.script()) {
              case HANS, HANT, JAPANESE -> HAN_LEADING;
              case KOREAN -> HANGUL_LEADING;
              case WESTERN -> WESTERN_LEADING;
            };
    double leading = Math.round(wanted / DOT) * DOT;
    PageStyle.Margins margins = style.margins();
    TypeArea area =
        TypeArea.within(
            style.width() - margins.inner() - margins.outer(),
            style.height() - margins.top() - margins.bottom(),
            style.bodySize(),
            leading);
    return new PageModel(style, leading, area);
  }

  Map<String, String> toMap() {
    PageStyle.Margins margins = style.margins();
    // What the grid leaves over goes to both sides alike, and below.
    double spareWidth = style.width() - margins.inner() - margins.outer() - area.measure();
    double spareHeight = style.height() - margins.top() - margins.bottom() - area.height();
    Map<String, String> map = new HashMap<>();
    map.put("width", points(style.width()));
    map.put("height", points(style.height()));
    map.put("top", points(margins.top()));
    map.put("bottom", points(Math.max(0, margins.bottom() + spareHeight - CLEARANCE)));
    map.put("inner", points(margins.inner() + spareWidth / 2));
    map.put("outer", points(margins.outer() + spareWidth / 2));
    map.put("bodySize", points(style.bodySize()));
    map.put("leading", points(leading));
    map.put("measure", points(area.measure()));
    map.put("lineBreak", style.lineBreak().keyword());
    return map;
  }

  private static String points(double length) {
    return BigDecimal.valueOf(length)
            .setScale(3, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "pt";
  }
}
