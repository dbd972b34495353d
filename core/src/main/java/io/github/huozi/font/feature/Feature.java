package io.github.huozi.font.feature;

import java.util.EnumSet;
import java.util.Set;

/** A feature that gives characters other glyphs, one for one (OpenType, "Registered features"). */
public enum Feature {
  SMALL_CAPITALS("smcp"),
  CAPITALS_TO_SMALL_CAPITALS("c2sc"),
  LINING_FIGURES("lnum"),
  OLD_STYLE_FIGURES("onum"),
  PROPORTIONAL_FIGURES("pnum"),
  TABULAR_FIGURES("tnum"),
  SUBSCRIPT("subs"),
  SUPERSCRIPT("sups");

  private final String tag;

  Feature(String tag) {
    this.tag = tag;
  }

  /** The tag in font files. */
  String tag() {
    return tag;
  }

  /** The feature in a set of bits. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The bits of some features. */
  public static int bits(Set<Feature> features) {
    return features.stream().mapToInt(Feature::bit).sum();
  }

  /** The features that bits stand for; other bits are ignored. */
  public static Set<Feature> ofBits(int bits) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    for (Feature feature : values()) {
      if ((bits & feature.bit()) != 0) {
        features.add(feature);
      }
    }
    return features;
  }
}
