package io.github.huozi.math;

import static io.github.huozi.math.MathConstant.SPACE_AFTER_SCRIPT;
import static io.github.huozi.math.MathConstant.SUBSCRIPT_BASELINE_DROP_MIN;
import static io.github.huozi.math.MathConstant.SUBSCRIPT_SHIFT_DOWN;
import static io.github.huozi.math.MathConstant.SUBSCRIPT_TOP_MAX;
import static io.github.huozi.math.MathConstant.SUB_SUPERSCRIPT_GAP_MIN;
import static io.github.huozi.math.MathConstant.SUPERSCRIPT_BASELINE_DROP_MAX;
import static io.github.huozi.math.MathConstant.SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT;
import static io.github.huozi.math.MathConstant.SUPERSCRIPT_BOTTOM_MIN;
import static io.github.huozi.math.MathConstant.SUPERSCRIPT_SHIFT_UP;
import static io.github.huozi.math.MathConstant.SUPERSCRIPT_SHIFT_UP_CRAMPED;

import io.github.huozi.math.Layout.Target;
import io.github.huozi.mathml.MathElement;
import org.jspecify.annotations.Nullable;

/** Sets subscripts and superscripts (TeXbook, appendix G, rule 18). */
final class ScriptLayout {

  private final Layout layout;

  ScriptLayout(Layout layout) {
    this.layout = layout;
  }

  Box set(MathElement element, Style style, Target target, String form) {
    Box base = layout.set(Layout.child(element, 0), style, target, form);
    Style script = style.script();
    @Nullable Box sub =
        element.is("msup") ? null : layout.set(Layout.child(element, 1), script.crampedStyle());
    @Nullable Box sup =
        element.is("msub")
            ? null
            : layout.set(Layout.child(element, element.is("msup") ? 1 : 2), script);
    MathElement core = Layout.core(Layout.child(element, 0));
    boolean integral = core.is("mo") && Operator.of(core, form).isIntegral();
    return set(base, sub, sup, style, integral);
  }

  /**
   * Sets scripts beside a base.
   *
   * @param slanted whether the base leans as an integral does, so that the subscript moves left
   */
  Box set(Box base, @Nullable Box sub, @Nullable Box sup, Style style, boolean slanted) {
    double down = base.isGlyph ? 0 : base.depth + constant(SUBSCRIPT_BASELINE_DROP_MIN, style);
    double up = base.isGlyph ? 0 : base.height - constant(SUPERSCRIPT_BASELINE_DROP_MAX, style);
    if (sup != null) {
      up =
          Math.max(
              up,
              constant(
                  style.cramped() ? SUPERSCRIPT_SHIFT_UP_CRAMPED : SUPERSCRIPT_SHIFT_UP, style));
      up = Math.max(up, sup.depth + constant(SUPERSCRIPT_BOTTOM_MIN, style));
    }
    if (sub != null) {
      down = Math.max(down, constant(SUBSCRIPT_SHIFT_DOWN, style));
      if (sup == null) {
        down = Math.max(down, sub.height - constant(SUBSCRIPT_TOP_MAX, style));
      }
    }
    if (sub != null && sup != null) {
      double gap = up - sup.depth - (sub.height - down);
      double least = constant(SUB_SUPERSCRIPT_GAP_MIN, style);
      if (gap < least) {
        down += least - gap;
        double rise = constant(SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT, style) - (up - sup.depth);
        if (rise > 0) {
          up += rise;
          down -= rise;
        }
      }
    }
    Box box = new Box();
    box.append(base);
    double end = base.width;
    if (sup != null) {
      double x = base.width + (slanted ? 0 : base.italic);
      box.add(sup, x, up);
      end = Math.max(end, x + sup.width);
    }
    if (sub != null) {
      double x = base.width - (slanted ? base.italic : 0);
      box.add(sub, x, -down);
      end = Math.max(end, x + sub.width);
    }
    box.width = end + constant(SPACE_AFTER_SCRIPT, style);
    return box;
  }

  private double constant(MathConstant constant, Style style) {
    return layout.constant(constant, style);
  }
}
