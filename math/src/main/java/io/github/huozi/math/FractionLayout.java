package io.github.huozi.math;

import io.github.huozi.mathml.MathElement;
import org.jspecify.annotations.Nullable;

/** Sets fractions and roots (TeXbook, appendix G, rules 11 and 15). */
final class FractionLayout {

  /** The space beside a fraction, in em (TeX's \nulldelimiterspace). */
  private static final double BESIDE = 0.12;

  /** The length by which a line reaches beyond the wider part, in em. */
  private static final double BEYOND = 0.06;

  private final Layout layout;

  FractionLayout(Layout layout) {
    this.layout = layout;
  }

  Box fraction(MathElement element, Style style) {
    Style inner = style.ofFraction();
    Box above = layout.set(Layout.child(element, 0), inner);
    Box below = layout.set(Layout.child(element, 1), inner.crampedStyle());
    String typed = element.attribute("linethickness");
    double own = layout.constant(MathConstant.FRACTION_RULE_THICKNESS, style);
    double thickness = typed.isEmpty() ? own : layout.scale(style) * Operator.length(typed, own);
    return thickness > 0
        ? withLine(above, below, thickness, style)
        : withoutLine(above, below, style);
  }

  private Box withLine(Box above, Box below, double thickness, Style style) {
    boolean display = style.display();
    double axis = layout.axis(style);
    double up =
        layout.constant(
            display
                ? MathConstant.FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP
                : MathConstant.FRACTION_NUMERATOR_SHIFT_UP,
            style);
    double down =
        layout.constant(
            display
                ? MathConstant.FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN
                : MathConstant.FRACTION_DENOMINATOR_SHIFT_DOWN,
            style);
    double gapAbove =
        layout.constant(
            display
                ? MathConstant.FRACTION_NUM_DISPLAY_STYLE_GAP_MIN
                : MathConstant.FRACTION_NUMERATOR_GAP_MIN,
            style);
    double gapBelow =
        layout.constant(
            display
                ? MathConstant.FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN
                : MathConstant.FRACTION_DENOMINATOR_GAP_MIN,
            style);
    up = Math.max(up, axis + thickness / 2 + gapAbove + above.depth);
    down = Math.max(down, below.height + gapBelow + thickness / 2 - axis);
    double beside = BESIDE * layout.scale(style);
    double beyond = BEYOND * layout.scale(style);
    double width = Math.max(above.width, below.width) + 2 * beyond;
    Box box = placed(above, below, up, down, width, beside);
    box.addRule(beside, axis - thickness / 2, width, thickness, style.color());
    return box;
  }

  private Box withoutLine(Box above, Box below, Style style) {
    boolean display = style.display();
    double up =
        layout.constant(
            display
                ? MathConstant.STACK_TOP_DISPLAY_STYLE_SHIFT_UP
                : MathConstant.STACK_TOP_SHIFT_UP,
            style);
    double down =
        layout.constant(
            display
                ? MathConstant.STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN
                : MathConstant.STACK_BOTTOM_SHIFT_DOWN,
            style);
    double least =
        layout.constant(
            display ? MathConstant.STACK_DISPLAY_STYLE_GAP_MIN : MathConstant.STACK_GAP_MIN, style);
    double gap = up - above.depth - (below.height - down);
    double missing = Math.max(0, least - gap) / 2;
    return placed(
        above, below, up + missing, down + missing, Math.max(above.width, below.width), 0);
  }

  private static Box placed(
      Box above, Box below, double up, double down, double width, double beside) {
    Box box = new Box();
    box.height = up + above.height;
    box.depth = down + below.depth;
    box.add(above, beside + (width - above.width) / 2, up);
    box.add(below, beside + (width - below.width) / 2, -down);
    box.width = width + 2 * beside;
    return box;
  }

  /** A root. */
  Box root(Box inner, @Nullable Box degree, Style style) {
    double gap =
        layout.constant(
            style.display()
                ? MathConstant.RADICAL_DISPLAY_STYLE_VERTICAL_GAP
                : MathConstant.RADICAL_VERTICAL_GAP,
            style);
    double thickness = layout.constant(MathConstant.RADICAL_RULE_THICKNESS, style);
    double content = inner.height + inner.depth;
    double scale = layout.scale(style);
    Box sign =
        layout.stretching.stretched(
            layout.font.glyphOf('√'), content + gap + thickness, scale, true, style.color());
    double size = sign.height + sign.depth;
    double more = size - thickness - content;
    gap = more > gap ? (gap + more) / 2 : gap;
    Box box = new Box();
    double top = inner.height + gap + thickness;
    double x = 0;
    if (degree != null) {
      double before = Math.max(layout.constant(MathConstant.RADICAL_KERN_BEFORE_DEGREE, style), 0);
      double after = layout.constant(MathConstant.RADICAL_KERN_AFTER_DEGREE, style);
      x = Math.max(0, before + degree.width + after);
      double raise = layout.font.table().degreeRaise() * size;
      box.add(degree, before, top - size + raise + degree.depth);
    }
    box.add(sign, x, top - sign.height);
    x += sign.width;
    box.addRule(x, top - thickness, inner.width, thickness, style.color());
    box.add(inner, x, 0);
    box.height =
        Math.max(box.height, top + layout.constant(MathConstant.RADICAL_EXTRA_ASCENDER, style));
    box.width = x + inner.width;
    return box;
  }
}
