package io.github.huozi.tex;

import io.github.huozi.mathml.MathElement;

/**
 * A part of a formula with its class (TeXbook, chapter 17), on which the spaces around it depend.
 *
 * @param limits whether its scripts stand above and below it
 */
record Atom(MathElement element, Kind kind, boolean limits) {

  Atom(MathElement element, Kind kind) {
    this(element, kind, false);
  }

  /** TeX's classes of atoms. */
  enum Kind {
    ORDINARY,
    /** A sum or an integral: an operator of MathML with spaces of its own. */
    LARGE,
    /** The name of a function. */
    FUNCTION,
    BINARY,
    RELATION,
    OPEN,
    CLOSE,
    PUNCTUATION,
    INNER,
    /** A space, which does not count. */
    SPACE
  }

  static Atom ordinary(MathElement element) {
    return new Atom(element, Kind.ORDINARY);
  }

  Atom with(MathElement other) {
    return new Atom(other, kind, limits);
  }

  Atom as(Kind other) {
    return new Atom(element, other, limits);
  }
}
