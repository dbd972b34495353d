package io.github.huozi.math;

import io.github.huozi.mathml.MathElement;
import java.util.ArrayList;
import java.util.List;

/** Sets formulas in a font for mathematics. */
public final class FormulaSetter {

  /** The class of the number of a formula: {@code \\tag}. */
  private static final String TAG = "tag";

  private final Layout layout;
  private final LineLayout lines;

  /**
   * @param words gives the glyphs of words, and of characters that the font does not have
   */
  public FormulaSetter(MathFont font, MathWords words) {
    this.layout = new Layout(font, words);
    this.lines = new LineLayout(layout);
  }

  /**
   * Sets a {@code math} element without its number. One that is wider than a line is divided before
   * its signs, as far as they are not in brackets that grow, in fractions or in tables.
   *
   * @param width the length of a line, in em
   */
  public Formula set(MathElement math, double width) {
    List<MathElement> row = math.children().stream().filter(child -> !isTag(child)).toList();
    if (row.size() == 1 && row.get(0).is("mrow")) {
      row = row.get(0).children();
    }
    boolean display = math.attribute("display").equals("block");
    Style style = new Style(display || math.attribute("displaystyle").equals("true"), 0, false, "");
    Box box = layout.row(row, style);
    return formula(display && box.width > width ? lines.set(row, style, width) : box);
  }

  /** Sets the number of a {@code math} element; without ink if it has none. */
  public Formula number(MathElement math) {
    List<MathElement> number =
        math.children().stream()
            .filter(FormulaSetter::isTag)
            .flatMap(tag -> tag.children().stream())
            .filter(child -> !child.is("mspace"))
            .toList();
    return formula(layout.row(number, new Style(false, 0, false, "")));
  }

  private static boolean isTag(MathElement element) {
    return element.attribute("class").equals(TAG);
  }

  private static Formula formula(Box box) {
    List<Formula.Ink> inks = new ArrayList<>();
    box.paint(0, 0, inks);
    return new Formula(box.width, box.height, box.depth, inks);
  }
}
