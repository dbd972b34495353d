package io.github.huozi.math;

import io.github.huozi.mathml.MathElement;
import java.util.List;

/** Sets each element by its name. */
final class Layout {

  /** No size to grow to. */
  static final Target NONE = new Target(Double.NaN, Double.NaN, Double.NaN);

  final MathFont font;
  final Stretching stretching;
  private final TokenLayout tokens;
  private final RowLayout rows;
  private final ScriptLayout scripts;
  private final LimitLayout limits;
  private final FractionLayout fractions;
  private final TableLayout tables;
  private final EnclosureLayout enclosures;

  Layout(MathFont font, MathWords words) {
    this.font = font;
    this.stretching = new Stretching(font);
    this.tokens = new TokenLayout(this, words);
    this.rows = new RowLayout(this);
    this.scripts = new ScriptLayout(this);
    this.limits = new LimitLayout(this);
    this.fractions = new FractionLayout(this);
    this.tables = new TableLayout(this);
    this.enclosures = new EnclosureLayout(this);
  }

  /**
   * The size that an operator grows to, in em of the text; NaN for none.
   *
   * @param height above the baseline
   * @param depth below the baseline
   */
  record Target(double height, double depth, double width) {

    boolean isTall() {
      return !Double.isNaN(height);
    }

    boolean isWide() {
      return !Double.isNaN(width);
    }
  }

  /** A constant of the font at the size of a style. */
  double constant(MathConstant constant, Style style) {
    return font.constant(constant) * scale(style);
  }

  double scale(Style style) {
    return font.table().scale(style.level());
  }

  double axis(Style style) {
    return constant(MathConstant.AXIS_HEIGHT, style);
  }

  Box row(List<MathElement> children, Style style) {
    return rows.set(children, style, NONE);
  }

  Box set(MathElement element, Style style) {
    return set(element, style, NONE, "infix");
  }

  /**
   * Sets an element.
   *
   * @param target what its operator grows to
   * @param form the form of its operator by its place
   */
  Box set(MathElement element, Style outer, Target target, String form) {
    Style style = styled(element, outer);
    return switch (element.name()) {
      case "mi", "mn", "mtext", "ms" -> tokens.set(element, style);
      case "mo" -> tokens.operator(Operator.of(element, form), element, style, target);
      case "mspace" -> space(element, style);
      case "mfrac" -> fractions.fraction(element, style);
      case "msqrt" -> fractions.root(row(element.children(), style.crampedStyle()), null, style);
      case "mroot" ->
          fractions.root(
              set(child(element, 0), style.crampedStyle()),
              set(child(element, 1), style.withLevel(style.level() + 2).inline()),
              style);
      case "msub", "msup", "msubsup" -> scripts.set(element, style, target, form);
      case "munder", "mover", "munderover" -> limits.set(element, style, target, form);
      case "mtable" -> tables.set(element, style);
      case "menclose" -> enclosures.set(element, style);
      case "mpadded" -> padded(element, style);
      case "mphantom" -> {
        Box hidden = row(element.children(), style);
        hidden.hide();
        yield hidden;
      }
      default -> rows.set(element.children(), style, target);
    };
  }

  private static Style styled(MathElement element, Style style) {
    Style styled = style;
    String display = element.attribute("displaystyle");
    if (!display.isEmpty() && !element.is("mtable")) {
      styled = styled.withDisplay(display.equals("true"));
    }
    String level = element.attribute("scriptlevel");
    if (level.matches("\\d{1,2}")) {
      styled = styled.withLevel(Integer.parseInt(level));
    } else if (level.matches("[+-]\\d")) {
      styled = styled.withLevel(styled.level() + Integer.parseInt(level));
    }
    String color = element.attribute("mathcolor");
    return color.isEmpty() ? styled : styled.withColor(color);
  }

  static MathElement child(MathElement element, int index) {
    return index < element.children().size()
        ? element.children().get(index)
        : MathElement.of("mrow");
  }

  private Box space(MathElement element, Style style) {
    double scale = scale(style);
    return Box.of(
        scale * Operator.length(element.attribute("width"), 0),
        scale * Operator.length(element.attribute("height"), 0),
        scale * Operator.length(element.attribute("depth"), 0));
  }

  private Box padded(MathElement element, Style style) {
    Box inner = row(element.children(), style);
    double scale = scale(style);
    Box box = new Box();
    box.add(
        inner,
        scale * Operator.length(element.attribute("lspace"), 0),
        scale * Operator.length(element.attribute("voffset"), 0));
    box.width = length(element, "width", inner.width, scale);
    box.height = length(element, "height", inner.height, scale);
    box.depth = length(element, "depth", inner.depth, scale);
    return box;
  }

  private static double length(MathElement element, String name, double own, double scale) {
    String typed = element.attribute(name);
    return typed.isEmpty() ? own : scale * Operator.length(typed, own / scale);
  }

  /** The operator in an element that has scripts or stands alone in a row; else the element. */
  static MathElement core(MathElement element) {
    MathElement core = element;
    for (int depth = 0; depth < 200; depth++) {
      switch (core.name()) {
        case "msub", "msup", "msubsup", "munder", "mover", "munderover" -> core = child(core, 0);
        case "mrow", "mstyle", "mphantom", "mpadded" -> {
          if (core.children().size() != 1) {
            return core;
          }
          core = core.children().get(0);
        }
        default -> {
          return core;
        }
      }
    }
    return core;
  }
}
