package io.github.huozi.oracle;

/** What is compared of a thing on a page beside its place. */
enum Trait {
  FONT("font", 0),
  /** The outline of a glyph: the same text may be drawn with another glyph. */
  OUTLINE("outline", 0),
  SIZE("size", 0.01),
  /** How the thing is turned, slanted or stretched; absent if it stands upright. */
  MATRIX("matrix", 0.002),
  /** Red, green and blue from 0 to 255, and the opacity in percent if it is less than 100. */
  COLOUR("colour", 0.6),
  /** The colour space with its values. */
  SPACE("colour space", 0.002),
  /** How the thing is painted, if not simply filled: strokes, dashes, masks, clipping. */
  PAINT("paint", 0.05),
  /** Whether something that is painted later lies over it. */
  COVER("cover", 0),
  /** The role of its structure element, its type of artifact, or that it is not marked. */
  TAGGING("tagging", 0),
  /** The place on the page that a link leads to. */
  TARGET("target place", 0.05),
  /** The words of a link for those who do not see it. */
  WORDS("words", 0);

  private final String word;
  private final double tolerance;

  Trait(String word, double tolerance) {
    this.word = word;
    this.tolerance = tolerance;
  }

  String word() {
    return word;
  }

  /** Whether two values are the same: words equal, numbers within the trait's tolerance. */
  boolean same(String one, String other) {
    return same(one, other, tolerance);
  }

  /** Whether two texts are the same but for numbers that differ by no more than a tolerance. */
  static boolean same(String one, String other, double tolerance) {
    if (one.equals(other)) {
      return true;
    }
    String[] was = one.split(" ", -1);
    String[] now = other.split(" ", -1);
    if (tolerance == 0 || was.length != now.length) {
      return false;
    }
    for (int i = 0; i < was.length; i++) {
      if (!was[i].equals(now[i]) && !(Math.abs(number(was[i]) - number(now[i])) <= tolerance)) {
        return false;
      }
    }
    return true;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
