package io.github.huozi.math;

import io.github.huozi.math.Layout.Target;
import io.github.huozi.mathml.MathElement;
import org.jspecify.annotations.Nullable;

/** Sets limits, accents and lines above and below a base. */
final class LimitLayout {

  private final Layout layout;
  private final ScriptLayout scripts;

  LimitLayout(Layout layout) {
    this.layout = layout;
    this.scripts = new ScriptLayout(layout);
  }

  Box set(MathElement element, Style style, Target target, String form) {
    MathElement base = Layout.child(element, 0);
    @Nullable MathElement under = element.is("mover") ? null : Layout.child(element, 1);
    @Nullable MathElement over =
        element.is("munder") ? null : Layout.child(element, element.is("mover") ? 1 : 2);
    MathElement core = Layout.core(base);
    if (core.is("mo") && Operator.of(core, form).movable() && !style.display()) {
      return scripts.set(
          layout.set(base, style, target, form),
          under == null ? null : layout.set(under, style.script().crampedStyle()),
          over == null ? null : layout.set(over, style.script()),
          style,
          false);
    }
    boolean wideBase =
        core.is("mo") && Operator.of(core, form).stretchy() && !Operator.of(core, form).tall();
    if (wideBase) {
      return arrow(base, under, over, style);
    }
    boolean accent = over != null && element.attribute("accent").equals("true");
    Box box = layout.set(base, accent ? style.crampedStyle() : style, target, form);
    if (under != null) {
      box = below(box, under, style);
    }
    if (over != null) {
      box = accent ? accented(box, over, style) : above(box, over, style);
    }
    return box;
  }

  /** An arrow as wide as the words above and below it. */
  private Box arrow(
      MathElement base, @Nullable MathElement under, @Nullable MathElement over, Style style) {
    @Nullable Box above = over == null ? null : layout.set(over, style.script());
    @Nullable Box below = under == null ? null : layout.set(under, style.script().crampedStyle());
    double width = Math.max(above == null ? 0 : above.width, below == null ? 0 : below.width);
    Box box = layout.set(base, style, new Target(Double.NaN, Double.NaN, width), "infix");
    if (above != null) {
      box = stacked(box, above, true, gap(true, style), 0);
    }
    return below == null ? box : stacked(box, below, false, gap(false, style), 0);
  }

  private double gap(boolean above, Style style) {
    return layout.constant(
        above ? MathConstant.STRETCH_STACK_GAP_ABOVE_MIN : MathConstant.STRETCH_STACK_GAP_BELOW_MIN,
        style);
  }

  private Box above(Box base, MathElement over, Style style) {
    if (isLine(over)) {
      return line(base, true, style);
    }
    @Nullable Box wide = wide(over, base.width, style);
    if (wide != null) {
      return stacked(base, wide, true, gap(true, style), 0);
    }
    Box limit = layout.set(over, style.script());
    double gap =
        Math.max(
            layout.constant(MathConstant.UPPER_LIMIT_GAP_MIN, style),
            layout.constant(MathConstant.UPPER_LIMIT_BASELINE_RISE_MIN, style) - limit.depth);
    return stacked(base, limit, true, gap, base.italic / 2);
  }

  private Box below(Box base, MathElement under, Style style) {
    if (isLine(under)) {
      return line(base, false, style);
    }
    @Nullable Box wide = wide(under, base.width, style);
    if (wide != null) {
      return stacked(base, wide, false, gap(false, style), 0);
    }
    Box limit = layout.set(under, style.script().crampedStyle());
    double gap =
        Math.max(
            layout.constant(MathConstant.LOWER_LIMIT_GAP_MIN, style),
            layout.constant(MathConstant.LOWER_LIMIT_BASELINE_DROP_MIN, style) - limit.height);
    return stacked(base, limit, false, gap, -base.italic / 2);
  }

  /** Puts a box above or below another one, both in the middle. */
  private static Box stacked(Box base, Box other, boolean above, double gap, double shift) {
    Box box = new Box();
    double width = Math.max(base.width, other.width);
    double x = (width - base.width) / 2;
    box.height = base.height;
    box.depth = base.depth;
    box.add(base, x, 0);
    double y = above ? base.height + gap + other.depth : -(base.depth + gap + other.height);
    box.add(other, (width - other.width) / 2 + shift, y);
    box.width = width;
    box.italic = base.italic;
    return box;
  }

  /** A brace or an arrow as wide as its base; null if it is none. */
  private @Nullable Box wide(MathElement element, double width, Style style) {
    if (!element.is("mo") || !element.attribute("stretchy").equals("true")) {
      return null;
    }
    int glyph = layout.font.glyphOf(element.text().strip().codePointAt(0));
    return glyph == 0
        ? null
        : normalized(
            layout.stretching.stretched(glyph, width, layout.scale(style), false, style.color()));
  }

  /** A box whose ink stands on the baseline or above it. */
  private static Box normalized(Box box) {
    Box moved = new Box();
    moved.add(box, 0, box.depth);
    moved.width = box.width;
    moved.height = box.height + box.depth;
    moved.depth = 0;
    return moved;
  }

  private static boolean isLine(MathElement element) {
    String text = element.text().strip();
    return element.is("mo")
        && (text.equals("‾") || text.equals("_") || text.equals("¯"))
        && !element.attribute("stretchy").equals("false");
  }

  private Box line(Box base, boolean above, Style style) {
    double gap =
        layout.constant(
            above ? MathConstant.OVERBAR_VERTICAL_GAP : MathConstant.UNDERBAR_VERTICAL_GAP, style);
    double thickness =
        layout.constant(
            above ? MathConstant.OVERBAR_RULE_THICKNESS : MathConstant.UNDERBAR_RULE_THICKNESS,
            style);
    Box box = new Box();
    box.append(base);
    double bottom = above ? base.height + gap : -base.depth - gap - thickness;
    box.addRule(0, bottom, base.width, thickness, style.color());
    if (above) {
      box.height = base.height + gap + 2 * thickness;
    } else {
      box.depth = base.depth + gap + 2 * thickness;
    }
    return box;
  }

  private Box accented(Box base, MathElement over, Style style) {
    if (isLine(over) && over.attribute("stretchy").equals("true")) {
      return line(base, true, style);
    }
    String sign = over.text().strip();
    int glyph = new TokenLayout(layout, c -> java.util.Optional.empty()).accent(sign);
    if (!over.is("mo") || glyph == 0) {
      return above(base, over, style);
    }
    double scale = layout.scale(style);
    boolean wide = over.attribute("stretchy").equals("true");
    boolean arrow = "→←↔⇀↼".contains(sign);
    Box accent;
    if (wide && arrow) {
      accent = layout.stretching.stretched(glyph, base.width, scale, false, style.color());
      accent.attachment = accent.width / 2;
    } else if (wide) {
      accent = layout.stretching.widest(glyph, base.width, scale, style.color());
    } else {
      accent = Box.of(layout.font.glyph(glyph), scale, style.color());
    }
    double drop = Math.min(base.height, layout.constant(MathConstant.ACCENT_BASE_HEIGHT, style));
    double at = Double.isNaN(base.attachment) ? base.width / 2 : base.attachment;
    Box box = new Box();
    box.append(base);
    box.add(accent, at - accent.attachment, base.height - drop);
    box.width = base.width;
    box.italic = base.italic;
    box.isGlyph = base.isGlyph;
    return box;
  }
}
