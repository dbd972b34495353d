package io.github.huozi.math;

import io.github.huozi.math.Layout.Target;
import io.github.huozi.mathml.MathElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets elements side by side, with the spaces of operators. */
final class RowLayout {

  private final Layout layout;

  RowLayout(Layout layout) {
    this.layout = layout;
  }

  Box set(List<MathElement> children, Style style, Target outer) {
    int count = children.size();
    if (count == 1) {
      return layout.set(children.get(0), style, single(children.get(0), outer), "infix");
    }
    @Nullable Operator[] operators = new Operator[count];
    Box[] boxes = new Box[count];
    double height = 0;
    double depth = 0;
    for (int i = 0; i < count; i++) {
      MathElement core = Layout.core(children.get(i));
      operators[i] = core.is("mo") ? Operator.of(core, form(i, count)) : null;
      Operator operator = operators[i];
      if (operator == null || !(operator.stretchy() && operator.tall())) {
        boxes[i] = layout.set(children.get(i), style, Layout.NONE, form(i, count));
        height = Math.max(height, boxes[i].height);
        depth = Math.max(depth, boxes[i].depth);
      }
    }
    Target target = new Target(height, depth, Double.NaN);
    Box row = new Box();
    LineEnds ends = new LineEnds(children, operators);
    for (int i = 0; i < count; i++) {
      Box box =
          boxes[i] != null ? boxes[i] : layout.set(children.get(i), style, target, form(i, count));
      Operator operator = operators[i];
      if (operator != null) {
        row.width += left(operator, operators, children, i, style);
      }
      ends.begin(i, row.width);
      row.append(box);
      row.italic = box.italic;
      ends.end(i, row.width);
      if (operator != null) {
        row.width += right(operator, operators, i, style);
      }
    }
    row.cuts = ends.cuts();
    return row;
  }

  /** An operator that stands alone grows to itself, or to the size of its attributes. */
  private static Target single(MathElement child, Target outer) {
    return Layout.core(child).is("mo") && !outer.isWide() && !outer.isTall()
        ? new Target(0, 0, Double.NaN)
        : outer;
  }

  private static String form(int index, int count) {
    return index == 0 ? "prefix" : index == count - 1 ? "postfix" : "infix";
  }

  private double left(
      Operator operator,
      @Nullable Operator[] operators,
      List<MathElement> children,
      int index,
      Style style) {
    if (operator.spaced()) {
      return operator.left() * layout.scale(style);
    }
    boolean tight = style.level() > 0 && !operator.large();
    @Nullable Operator before = index == 0 ? null : operators[index - 1];
    boolean beginsBeforeSum =
        operator.large() && (index == 0 || before != null || children.get(index - 1).is("mspace"));
    return tight || beginsBeforeSum ? 0 : operator.left() * layout.scale(style);
  }

  private double right(Operator operator, @Nullable Operator[] operators, int index, Style style) {
    if (operator.spaced()) {
      return operator.right() * layout.scale(style);
    }
    boolean tight = style.level() > 0 && !operator.large();
    @Nullable Operator after = index + 1 < operators.length ? operators[index + 1] : null;
    boolean last = index + 1 == operators.length;
    boolean beforeBracket = operator.large() && after != null && after.opens();
    return tight || last || beforeBracket ? 0 : operator.right() * layout.scale(style);
  }
}
