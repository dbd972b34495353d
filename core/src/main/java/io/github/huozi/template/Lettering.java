package io.github.huozi.template;

import java.util.List;

/** Measures and breaks the words of a drawing, whose format cannot do so. */
public interface Lettering {

  /**
   * The lines of a text, broken by the rules of the edition's language and about equally long.
   *
   * @param measure what no line is longer than, in the unit of the type's size
   */
  List<Line> lines(String text, Type type, double measure);

  /** How wide a text is in one line, in the unit of the type's size. */
  double width(String text, Type type);

  /**
   * A face in a size.
   *
   * @param family {@code serif}, {@code sans-serif}, {@code monospace} or a family of the fonts
   * @param weight 100 to 900
   */
  record Type(double size, String family, int weight) {}

  /**
   * A line.
   *
   * @param text its characters
   * @param shifts by how much each of them stands off from where its font would put it: between Han
   *     and Latin characters, beside punctuation
   */
  record Line(String text, List<Double> shifts) {

    public Line {
      shifts = List.copyOf(shifts);
    }
  }
}
