package io.github.huozi.pdf.margin;

import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.style.Capitals;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintedColor;
import java.util.List;

/**
 * The format of a run of text. Lengths are in dots.
 *
 * @param families the CSS font families
 * @param features what is asked of their features
 * @param weight the CSS name of the font weight
 * @param italic whether letters are italic
 * @param size the font size
 * @param ink the colour
 * @param spacing the space after each character
 * @param raise the height above the baseline
 * @param capitals what {@code text-transform} does
 */
record TextFormat(
    List<String> families,
    TypeFeatures features,
    String weight,
    boolean italic,
    float size,
    PrintedColor ink,
    double spacing,
    double raise,
    Capitals capitals) {

  /** The height of a superscript, and the depth of a subscript, in em of the text around it. */
  private static final double SUPER = 0.33;

  private static final double SUB = 0.2;

  TextFormat {
    families = List.copyOf(families);
  }

  /** The format of a style. */
  static TextFormat of(ElementStyle style, TypeFeatures features) {
    return new TextFormat(
        style.families(),
        style.hasLetterSpacing() ? features.withoutLigatures() : features,
        style.fontWeight(),
        style.isItalic(),
        style.fontSize(),
        style.color().onPaper().orElse(PrintedColor.BLACK),
        style.letterSpacing(),
        0,
        style.capitals());
  }

  /** This format, raised or lowered as {@code vertical-align} says. */
  TextFormat raised(ElementStyle style, TextFormat around) {
    double by =
        switch (style.verticalAlign()) {
          case SUPER -> around.raise + SUPER * around.size;
          case SUB -> around.raise - SUB * around.size;
          default -> around.raise;
        };
    return new TextFormat(families, features, weight, italic, size, ink, spacing, by, capitals);
  }

  /** The font. */
  EditionFont font(EditionFontResolver fonts, SharedContext context) {
    return fonts.font(context, families, weight, italic, size, features);
  }
}
