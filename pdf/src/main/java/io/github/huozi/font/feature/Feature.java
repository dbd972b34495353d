package io.github.huozi.font.feature;

import java.util.EnumSet;
import java.util.Set;

/** A feature that gives characters other glyphs, one for one (OpenType, "Registered features"). */
public enum Feature {
  SMALL_CAPITALS("smcp", 0),
  CAPITALS_TO_SMALL_CAPITALS("c2sc", 1),
  LINING_FIGURES("lnum", 2),
  OLD_STYLE_FIGURES("onum", 3),
  PROPORTIONAL_FIGURES("pnum", 4),
  TABULAR_FIGURES("tnum", 5),
  SUBSCRIPT("subs", 6),
  SUPERSCRIPT("sups", 7),
  /** Proportional widths of marks that are as wide as an ideograph otherwise. */
  PROPORTIONAL_WIDTHS("pwid", 8);

  private final String tag;
  private final int place;

  Feature(String tag, int place) {
    this.tag = tag;
    this.place = place;
  }

  /** The tag in font files. */
  String tag() {
    return tag;
  }

  /** The feature in a set of bits. */
  public int bit() {
    return 1 << place;
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
