package io.github.huozi.pdf.font;

import io.github.huozi.font.feature.Feature;
import java.util.List;
import java.util.Set;

/**
 * What the style of a text asks of its font's features.
 *
 * <p>It reaches the font resolver as a family of the style, as a {@linkplain
 * EditionFont#baselineFamily baseline} does.
 *
 * @param kerning whether letters are kerned
 * @param ligatures whether letters are joined in the font's standard ligatures
 * @param features the {@linkplain Feature#bits bits} of the features that give other glyphs
 */
public record TypeFeatures(boolean kerning, boolean ligatures, int features) {

  /** What text has that no style sheet says anything about. */
  public static final TypeFeatures NORMAL = new TypeFeatures(true, true, 0);

  /** Glyphs of another width or height, which are not joined. */
  private static final Set<Feature> OF_LETTERS =
      Set.of(
          Feature.SMALL_CAPITALS,
          Feature.CAPITALS_TO_SMALL_CAPITALS,
          Feature.SUBSCRIPT,
          Feature.SUPERSCRIPT);

  private static final String FAMILY = "huozi-type-";
  private static final int KERNING = 1;
  private static final int LIGATURES = 2;
  private static final int FEATURES = 2;

  /** Whether a family stands for features. */
  public static boolean isFamily(String family) {
    return family.startsWith(FAMILY);
  }

  /** The family that stands for these features. */
  public String family() {
    int bits = (kerning ? KERNING : 0) | (ligatures ? LIGATURES : 0) | features << FEATURES;
    return FAMILY + bits;
  }

  /** The features that the last of some families stands for; {@link #NORMAL} if none does. */
  public static TypeFeatures of(List<String> families) {
    TypeFeatures found = NORMAL;
    for (String family : families) {
      if (isFamily(family)) {
        int bits = Integer.parseInt(family.substring(FAMILY.length()));
        found = new TypeFeatures((bits & KERNING) != 0, (bits & LIGATURES) != 0, bits >>> FEATURES);
      }
    }
    return found;
  }

  /** These features without ligatures. */
  public TypeFeatures withoutLigatures() {
    return new TypeFeatures(kerning, false, features);
  }

  /** These features and another one. */
  public TypeFeatures with(Feature feature) {
    return new TypeFeatures(kerning, ligatures, features | feature.bit());
  }

  /** Whether letters may be joined: neither small capitals nor raised letters are. */
  boolean joins() {
    return ligatures && (features & Feature.bits(OF_LETTERS)) == 0;
  }

  /** Whether text has another glyph by a feature. */
  public boolean has(Feature feature) {
    return (features & feature.bit()) != 0;
  }
}
