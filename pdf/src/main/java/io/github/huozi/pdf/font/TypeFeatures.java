package io.github.huozi.pdf.font;

import io.github.huozi.font.feature.Feature;
import java.util.Set;

/**
 * The features that the style of a text asks of its font.
 *
 * @param kerning whether letters are kerned
 * @param ligatures whether letters are joined in the font's standard ligatures
 * @param features the {@linkplain Feature#bits bits} of the features that give other glyphs
 */
public record TypeFeatures(boolean kerning, boolean ligatures, int features) {

  /** The features of text that no style sheet says anything about. */
  public static final TypeFeatures NORMAL = new TypeFeatures(true, true, 0);

  /** Glyphs of another width or height, which are not joined. */
  private static final Set<Feature> OF_LETTERS =
      Set.of(
          Feature.SMALL_CAPITALS,
          Feature.CAPITALS_TO_SMALL_CAPITALS,
          Feature.SUBSCRIPT,
          Feature.SUPERSCRIPT);

  /** These features without ligatures. */
  public TypeFeatures withoutLigatures() {
    return new TypeFeatures(kerning, false, features);
  }

  /** These features and another one. */
  public TypeFeatures with(Feature feature) {
    return new TypeFeatures(kerning, ligatures, features | feature.bit());
  }

  /** Tells whether letters may be joined: neither small capitals nor raised letters are. */
  boolean joins() {
    return ligatures && (features & Feature.bits(OF_LETTERS)) == 0;
  }

  /** Tells whether text has another glyph by a feature. */
  public boolean has(Feature feature) {
    return (features & feature.bit()) != 0;
  }
}
