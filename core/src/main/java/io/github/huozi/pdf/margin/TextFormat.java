package io.github.huozi.pdf.margin;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.paint.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a run of text is set. Lengths are in dots.
 *
 * @param families the CSS font families
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
    String weight,
    boolean italic,
    float size,
    Ink ink,
    double spacing,
    double raise,
    Capitals capitals) {

  /** The height of a superscript, and the depth of a subscript, in em of the text around it. */
  private static final double SUPER = 0.33;

  private static final double SUB = 0.2;

  TextFormat {
    families = List.copyOf(families);
  }

  /** The values of {@code text-transform}. */
  enum Capitals {
    AS_WRITTEN,
    UPPER,
    LOWER,
    FIRST;

    String apply(String text, Locale locale) {
      return switch (this) {
        case AS_WRITTEN -> text;
        case UPPER -> text.toUpperCase(locale);
        case LOWER -> text.toLowerCase(locale);
        case FIRST -> titled(text);
      };
    }

    private static String titled(String text) {
      StringBuilder titled = new StringBuilder(text.length());
      boolean inWord = false;
      for (int c : text.codePoints().toArray()) {
        titled.appendCodePoint(inWord ? c : Character.toTitleCase(c));
        inWord = Character.isLetterOrDigit(c) || c == '\'' || c == '’';
      }
      return titled.toString();
    }
  }

  /** The format of a style. */
  static TextFormat of(CalculatedStyle style, CssContext context) {
    FontSpecification font = style.getFont(context);
    return new TextFormat(
        font.families == null ? List.of() : List.of(font.families),
        font.fontWeight.toString(),
        font.fontStyle == IdentValue.ITALIC || font.fontStyle == IdentValue.OBLIQUE,
        font.size,
        Edges.printed(style.getColor()).orElse(Ink.BLACK),
        style.hasLetterSpacing()
            ? style.getFloatPropertyProportionalWidth(CSSName.LETTER_SPACING, 0, context)
            : 0,
        0,
        capitals(style));
  }

  private static Capitals capitals(CalculatedStyle style) {
    if (style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.UPPERCASE)) {
      return Capitals.UPPER;
    }
    if (style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.LOWERCASE)) {
      return Capitals.LOWER;
    }
    return style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.CAPITALIZE)
        ? Capitals.FIRST
        : Capitals.AS_WRITTEN;
  }

  /** This format, raised or lowered as {@code vertical-align} says. */
  TextFormat raised(CalculatedStyle style, TextFormat around) {
    double by = around.raise;
    if (style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUPER)) {
      by += SUPER * around.size;
    } else if (style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUB)) {
      by -= SUB * around.size;
    }
    return new TextFormat(families, weight, italic, size, ink, spacing, by, capitals);
  }

  /** The font, for the renderer's font resolver. */
  FontSpecification specification() {
    FontSpecification font = new FontSpecification();
    List<String> named = new ArrayList<>(families);
    if (spacing != 0) {
      named.add(TypeFeatures.of(families).withoutLigatures().family());
    }
    font.families = named.toArray(String[]::new);
    font.fontWeight = IdentValue.valueOf(weight);
    font.fontStyle = italic ? IdentValue.ITALIC : IdentValue.NORMAL;
    font.variant = IdentValue.NORMAL;
    font.size = size;
    return font;
  }
}
