package io.github.huozi.pdf.style;

import io.github.huozi.font.feature.Feature;
import io.github.huozi.pdf.font.TypeFeatures;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The choice among a font's glyphs by an element's style (CSS Fonts 4 §6). Letter- spaced text is a
 * part of it: its letters are not joined.
 *
 * @param kerning whether letters are kerned
 * @param ligatures whether letters are joined
 * @param spaced whether letters are spaced
 * @param caps the value of {@code font-variant-caps}
 * @param numeric the value of {@code font-variant-numeric}
 */
record GlyphChoice(
    boolean kerning, boolean ligatures, boolean spaced, String caps, String numeric) {

  /** The choice of an element of which no style sheet says anything. */
  static final GlyphChoice INITIAL = new GlyphChoice(true, true, false, "normal", "normal");

  private static final List<PrintProperty> PROPERTIES =
      List.of(
          PrintProperty.LIGATURES,
          PrintProperty.CAPS,
          PrintProperty.NUMERIC,
          PrintProperty.KERNING,
          PrintProperty.LETTER_SPACING);

  /** The choice of an element inside. */
  GlyphChoice in(DeclaredValues values) {
    if (!values.hasAny(PROPERTIES)) {
      return this;
    }
    return new GlyphChoice(
        values.value(PrintProperty.KERNING).map(value -> !value.equals("none")).orElse(kerning),
        values.value(PrintProperty.LIGATURES).map(GlyphChoice::joins).orElse(ligatures),
        values.value(PrintProperty.LETTER_SPACING).map(GlyphChoice::isSpaced).orElse(spaced),
        values.value(PrintProperty.CAPS).orElse(caps),
        values.value(PrintProperty.NUMERIC).orElse(numeric));
  }

  private static boolean joins(String value) {
    return !value.contains("no-common-ligatures") && !value.equals("none");
  }

  private static boolean isSpaced(String value) {
    return !value.equals("normal")
        && !value.equals("initial")
        && !value.matches("[+-]?0*+(?:\\.0*+)?[a-z%]*+");
  }

  /** The features of a font that give these glyphs. */
  TypeFeatures features() {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    if (caps.endsWith("small-caps")) {
      features.add(Feature.SMALL_CAPITALS);
    }
    if (caps.equals("all-small-caps")) {
      features.add(Feature.CAPITALS_TO_SMALL_CAPITALS);
    }
    List<String> words = PrintProperty.words(numeric);
    add(words, "lining-nums", Feature.LINING_FIGURES, features);
    add(words, "oldstyle-nums", Feature.OLD_STYLE_FIGURES, features);
    add(words, "proportional-nums", Feature.PROPORTIONAL_FIGURES, features);
    add(words, "tabular-nums", Feature.TABULAR_FIGURES, features);
    return new TypeFeatures(kerning, ligatures && !spaced, Feature.bits(features));
  }

  private static void add(List<String> words, String word, Feature feature, Set<Feature> features) {
    if (words.contains(word)) {
      features.add(feature);
    }
  }
}
