package io.github.huozi.math;

import io.github.huozi.mathml.MathElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the places in a row where a line of text may end (TeXbook, chapter 18). */
final class LineEnds {

  /** The least space before a binary operator, and before a relation, in em. */
  private static final double BINARY = 0.2;

  private static final double RELATION = 0.25;

  /** The least width of a space at which a formula is divided if it must be, in em. */
  private static final double SPACE = 1;

  private final List<MathElement> children;
  private final @Nullable Operator[] operators;
  private final boolean pairsBars;
  private final List<Box.Cut> cuts = new ArrayList<>();

  /** The number of brackets that are open. */
  private int open;

  /** True between two bars. */
  private boolean isBarOpen;

  /** The kind of the line end after the last child that is no space; null if there is none. */
  private Formula.@Nullable LineEnd pending;

  private int last;
  private double end;

  /**
   * @param operators the operators of the children; null for a child that is none
   */
  LineEnds(List<MathElement> children, @Nullable Operator[] operators) {
    this.children = children;
    this.operators = operators;
    int bars = 0;
    for (Operator operator : operators) {
      bars += operator != null && operator.isBar() ? 1 : 0;
    }
    this.pairsBars = bars % 2 == 0;
  }

  /** Takes the place where a child begins, without the space before it. */
  void begin(int child, double x) {
    if (isSpace(child)) {
      return;
    }
    Operator operator = operators[child];
    // TeX divides no two relations, and a bracket belongs to what is before it.
    boolean attached =
        operator != null && (isRelation(operator) || operator.closes() || isPause(operator));
    if (pending != null && !attached) {
      cuts.add(new Box.Cut(last, end, child, x, pending));
    } else if (operator != null && child > 0 && !isInside()) {
      before(operator, child, x);
    }
    pending = null;
  }

  /** Adds the place before a sign, whose space grows as that after it does. */
  private void before(Operator operator, int child, double x) {
    if (isRelation(operator)) {
      cuts.add(new Box.Cut(last, end, child, x, Formula.LineEnd.BEFORE_RELATION));
    } else if (isBinary(operator)) {
      cuts.add(new Box.Cut(last, end, child, x, Formula.LineEnd.BEFORE_OPERATOR));
    }
  }

  /** Takes the place where a child ends, without the space after it. */
  void end(int child, double x) {
    if (isSpace(child)) {
      boolean wide = Operator.length(children.get(child).attribute("width"), 0) >= SPACE;
      pending = pending == null && wide ? Formula.LineEnd.IN_BRACKETS : pending;
      return;
    }
    last = child;
    end = x;
    Operator operator = operators[child];
    if (operator == null) {
      return;
    }
    if (operator.isBar() && pairsBars) {
      isBarOpen = !isBarOpen;
    } else if (operator.opens()) {
      open++;
    } else if (operator.closes()) {
      open = Math.max(0, open - 1);
    } else if (isPause(operator)) {
      pending = Formula.LineEnd.IN_BRACKETS;
    } else if (isRelation(operator)) {
      pending = outside(Formula.LineEnd.RELATION);
    } else if (isBinary(operator)) {
      pending = outside(Formula.LineEnd.OPERATOR);
    }
  }

  private Formula.LineEnd outside(Formula.LineEnd kind) {
    return isInside() ? Formula.LineEnd.IN_BRACKETS : kind;
  }

  private boolean isInside() {
    return open > 0 || isBarOpen;
  }

  /** The places, in order. */
  List<Box.Cut> cuts() {
    return List.copyOf(cuts);
  }

  private boolean isSpace(int child) {
    return children.get(child).is("mspace");
  }

  private static boolean isRelation(Operator operator) {
    return isSign(operator) && operator.left() > RELATION;
  }

  private static boolean isBinary(Operator operator) {
    return isSign(operator) && operator.left() > BINARY;
  }

  private static boolean isSign(Operator operator) {
    return operator.form().equals("infix") && !operator.large();
  }

  private static boolean isPause(Operator operator) {
    return operator.text().equals(",") || operator.text().equals(";");
  }
}
