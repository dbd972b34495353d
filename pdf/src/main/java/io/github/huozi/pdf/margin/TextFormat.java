package io.github.huozi.pdf.margin;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.text.Capitals;
import java.util.List;

/**
 * How a run of text is set. Lengths are in dots.
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
  static TextFormat of(CalculatedStyle style, TypeFeatures features, CssContext context) {
    FontSpecification font = style.getFont(context);
    return new TextFormat(
        font.families == null ? List.of() : List.of(font.families),
        style.hasLetterSpacing() ? features.withoutLigatures() : features,
        font.fontWeight.toString(),
        font.fontStyle == IdentValue.ITALIC || font.fontStyle == IdentValue.OBLIQUE,
        font.size,
        Edges.printed(style.getColor()).orElse(PrintedColor.BLACK),
        style.hasLetterSpacing()
            ? style.getFloatPropertyProportionalWidth(CSSName.LETTER_SPACING, 0, context)
            : 0,
        0,
        Capitals.of(style));
  }

  /** This format, raised or lowered as {@code vertical-align} says. */
  TextFormat raised(CalculatedStyle style, TextFormat around) {
    double by = around.raise;
    if (style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUPER)) {
      by += SUPER * around.size;
    } else if (style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUB)) {
      by -= SUB * around.size;
    }
    return new TextFormat(families, features, weight, italic, size, ink, spacing, by, capitals);
  }

  /** The font, for the renderer's font resolver. */
  FontSpecification specification() {
    FontSpecification font = new FontSpecification();
    font.families = families.toArray(String[]::new);
    font.fontWeight = IdentValue.valueOf(weight);
    font.fontStyle = italic ? IdentValue.ITALIC : IdentValue.NORMAL;
    font.variant = IdentValue.NORMAL;
    font.size = size;
    return font;
  }
}
