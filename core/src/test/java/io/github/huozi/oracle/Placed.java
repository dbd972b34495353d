package io.github.huozi.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A thing at its place on a page. Lengths are in pt, from the page's top left corner.
 *
 * @param what what it is: a glyph's text, the digest of a picture, the target of a link, the
 *     segments of a path
 * @param place the origin of a glyph; the left, top, right and bottom edges of a rule, a picture or
 *     a link; all points of a path
 * @param traits what else is compared
 */
record Placed(Kind kind, String what, List<Double> place, Map<Trait, String> traits) {

  /** What can stand on a page. */
  enum Kind {
    GLYPH("text"),
    /** A glyph without an outline, such as a space: it is not compared as a thing. */
    BLANK("text"),
    /** A filled rectangle that is parallel to the page's edges, or a line that looks like one. */
    RULE("form"),
    PATH("form"),
    PICTURE("pixels"),
    LINK("target");

    private final String what;

    Kind(String what) {
      this.what = what;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The word for what differs if another thing of the kind is in the place. */
    String what() {
      return what;
    }
  }

  Placed {
    place = List.copyOf(place);
    traits = Map.copyOf(traits);
  }

  double x() {
    return place.get(0);
  }

  double y() {
    return place.get(1);
  }

  String trait(Trait trait) {
    return traits.getOrDefault(trait, "");
  }

  /** The greatest distance in x or y between two places; infinite if they have other points. */
  double distance(Placed other) {
    if (place.size() != other.place.size()) {
      return Double.POSITIVE_INFINITY;
    }
    double most = 0;
    for (int i = 0; i < place.size(); i++) {
      most = Math.max(most, Math.abs(place.get(i) - other.place.get(i)));
    }
    return most;
  }

  /** How many traits differ. */
  int differing(Placed other) {
    int count = 0;
    for (Trait trait : Trait.values()) {
      count += trait.same(trait(trait), other.trait(trait)) ? 0 : 1;
    }
    return count;
  }
}
