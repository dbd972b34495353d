package io.github.huozi.tex;

import io.github.huozi.mathml.MathElement;
import io.github.huozi.tex.Atom.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes a row of MathML from atoms: the spaces of TeX where MathML has others by itself. */
final class AtomRow {

  /** The function application sign, which is not seen. */
  private static final String APPLY = "\u2061";

  private static final Set<Kind> BEFORE_SIGN =
      EnumSet.of(
          Kind.BINARY, Kind.LARGE, Kind.FUNCTION, Kind.RELATION, Kind.OPEN, Kind.PUNCTUATION);

  private static final Set<Kind> AFTER_SIGN =
      EnumSet.of(Kind.RELATION, Kind.CLOSE, Kind.PUNCTUATION);

  private static final Set<Kind> OPERAND =
      EnumSet.of(Kind.ORDINARY, Kind.INNER, Kind.FUNCTION, Kind.LARGE);

  private AtomRow() {}

  /**
   * The row.
   *
   * @param script whether it is set in a small size, where operators have no spaces
   */
  static List<MathElement> of(List<Atom> atoms, boolean script) {
    List<MathElement> row = new ArrayList<>();
    Kind[] kinds = kinds(atoms);
    int before = -1;
    for (int i = 0; i < kinds.length; i++) {
      Atom atom = atoms.get(i);
      if (kinds[i] == Kind.SPACE) {
        row.add(atom.element());
        continue;
      }
      if (before >= 0 && before == i - 1) {
        between(kinds[before], kinds[i], row);
      }
      row.add(element(atom, kinds[i], script));
      before = i;
    }
    return row;
  }

  /** The classes: a sign such as + that has no operand on one side is no binary operator. */
  private static Kind[] kinds(List<Atom> atoms) {
    Kind[] kinds = atoms.stream().map(Atom::kind).toArray(Kind[]::new);
    int before = -1;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == Kind.SPACE) {
        continue;
      }
      if (kinds[i] == Kind.BINARY && (before < 0 || BEFORE_SIGN.contains(kinds[before]))) {
        kinds[i] = Kind.ORDINARY;
      } else if (AFTER_SIGN.contains(kinds[i]) && before >= 0 && kinds[before] == Kind.BINARY) {
        kinds[before] = Kind.ORDINARY;
      }
      before = i;
    }
    if (before >= 0 && kinds[before] == Kind.BINARY) {
      kinds[before] = Kind.ORDINARY;
    }
    return kinds;
  }

  private static void between(Kind left, Kind right, List<MathElement> row) {
    if (left == Kind.FUNCTION && (OPERAND.contains(right) || right == Kind.OPEN)) {
      row.add(MathElement.token("mo", APPLY));
      if (right != Kind.OPEN) {
        row.add(space("0.1667em"));
      }
    } else if (right == Kind.FUNCTION
        && (left == Kind.ORDINARY || left == Kind.CLOSE || left == Kind.INNER)) {
      row.add(space("0.1667em"));
    }
  }

  static MathElement space(String width) {
    return MathElement.of("mspace").with("width", width);
  }

  private static MathElement element(Atom atom, Kind kind, boolean script) {
    MathElement element = atom.element();
    if (!element.is("mo")) {
      return element;
    }
    boolean sign = atom.kind() == Kind.BINARY && kind == Kind.ORDINARY;
    boolean tight =
        script && (kind == Kind.BINARY || kind == Kind.RELATION || kind == Kind.PUNCTUATION);
    if (sign && "+−±∓".contains(element.text())) {
      element = element.with("form", "prefix");
    }
    return sign || tight ? tight(element) : element;
  }

  /** An operator without spaces around it. */
  static MathElement tight(MathElement operator) {
    return operator.with("lspace", "0em").with("rspace", "0em");
  }
}
