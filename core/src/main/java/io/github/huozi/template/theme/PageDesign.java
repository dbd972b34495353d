package io.github.huozi.template.theme;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.Script;
import io.github.huozi.model.Publication.Design;
import io.github.huozi.request.PageStyle;
import java.util.OptionalDouble;

/**
 * The pages of the built-in themes: size, margins, type and leading for each theme and script.
 * Books have the sizes of their countries: 140 by 210 mm, 四六判, 신국판, 5.5 by 8.5 inches.
 */
public final class PageDesign {

  private static final double MM = 72 / 25.4;

  private PageDesign() {}

  /** The page of a theme, on which whole characters and lines fill the room between the margins. */
  public static PageStyle of(Design design, Script script) {
    return switch (design) {
      case ARTICLE -> article(script);
      case BOOK -> book(script);
      case REPORT -> report(script);
    };
  }

  /** A5. A line has 30 characters in Chinese, 36 in Japanese, 31 in Korean. */
  private static PageStyle article(Script script) {
    return switch (script) {
      case HANS, HANT -> page(148, 210, margins(22, 19.8, 27, 17), 10.5, 18);
      case JAPANESE -> page(148, 210, margins(20, 18.6, 26, 15), 9, 16);
      case KOREAN -> page(148, 210, margins(22, 20, 26, 18), 10, 17);
      case WESTERN, SYMBOLS, KAI -> page(148, 210, margins(20, 21, 27, 16), 9.5, 13.5);
    };
  }

  /**
   * A page has 28 characters by 25 lines in Chinese, 30 by 26 in Japanese, 32 by 29 in Korean, and
   * 36 lines in English.
   */
  private static PageStyle book(Script script) {
    return switch (script) {
      case HANS, HANT -> page(140, 210, margins(22, 19.2, 28, 17), 10.5, 18);
      case JAPANESE -> page(127, 188, margins(17, 16.7, 23, 15), 9, 16);
      case KOREAN -> page(152, 225, margins(22, 20, 26, 18), 10, 17);
      case WESTERN, SYMBOLS, KAI -> page(139.7, 215.9, margins(18, 21, 26.3, 16), 9.5, 13.5);
    };
  }

  /** A4. The wide fore-edge keeps lines short enough to read. */
  private static PageStyle report(Script script) {
    return switch (script) {
      case HANS, HANT -> page(210, 297, margins(26, 36, 32, 25), 10.5, 18);
      case JAPANESE -> page(210, 297, margins(26, 36, 32, 25), 10, 17.25);
      case KOREAN -> page(210, 297, margins(26, 36, 32, 25), 10.5, 18);
      case WESTERN, SYMBOLS, KAI -> page(210, 297, margins(26, 44, 32, 27), 10.5, 15);
    };
  }

  private static PageStyle page(
      double width, double height, PageStyle.Margins margins, double body, double leading) {
    return new PageStyle(
        width * MM, height * MM, margins, body, OptionalDouble.of(leading), LineBreak.STRICT);
  }

  /** Margins in mm. */
  private static PageStyle.Margins margins(double top, double outer, double bottom, double inner) {
    return new PageStyle.Margins(top * MM, outer * MM, bottom * MM, inner * MM);
  }
}
