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
    List<MathElement> row = row(math);
    Style style = style(math);
    Box box = layout.row(row, style);
    return formula(isDisplayed(math) && box.width > width ? lines.set(row, style, width) : box);
  }

  /**
   * Sets a {@code math} element of a line of text in the parts into which lines may divide it: one
   * ends after each relation and each binary operator that is not in brackets, a fraction, a script
   * or a group.
   */
  public List<Formula.Part> parts(MathElement math) {
    Box row = layout.row(row(math), style(math));
    List<Formula.Part> parts = new ArrayList<>();
    int from = 0;
    double start = 0;
    for (Box.Cut cut : row.cuts) {
      Formula part = formula(row.part(from, cut.child() + 1, start, cut.end()));
      parts.add(new Formula.Part(part, cut.kind(), cut.start() - cut.end()));
      from = cut.next();
      start = cut.start();
    }
    if (parts.isEmpty()) {
      return List.of(new Formula.Part(formula(row), Formula.LineEnd.LAST, 0));
    }
    Formula last = formula(row.part(from, row.size(), start, row.width));
    parts.add(new Formula.Part(last, Formula.LineEnd.LAST, 0));
    return parts;
  }

  private static List<MathElement> row(MathElement math) {
    List<MathElement> row = math.children().stream().filter(child -> !isTag(child)).toList();
    return row.size() == 1 && row.get(0).is("mrow") ? row.get(0).children() : row;
  }

  private static Style style(MathElement math) {
    return new Style(
        isDisplayed(math) || math.attribute("displaystyle").equals("true"), 0, false, "");
  }

  private static boolean isDisplayed(MathElement math) {
    return math.attribute("display").equals("block");
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
