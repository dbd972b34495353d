package io.github.huozi.template;

import java.util.List;

/** Measures words of a drawing and breaks them into lines: SVG itself cannot. */
public interface Lettering {

  /**
   * The lines of a text, broken by the rules of the edition's language and of about equal length.
   *
   * @param measure the greatest width of a line, in the unit of the type's size
   */
  List<Line> lines(String text, Type type, double measure);

  /**
   * The vertical lines of a text, as {@link #lines}.
   *
   * @param measure the greatest length of a line, in the unit of the type's size
   */
  List<Line> columns(String text, Type type, double measure);

  /** The width of a text on one line, in the unit of the type's size. */
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
   * @param text the characters
   * @param shifts for each character the distance from the place that its font gives it: between
   *     Han and Latin characters, and beside punctuation
   * @param divided whether the line ends inside a word, or inside a phrase of Chinese or Japanese:
   *     it is longer than the measure
   */
  record Line(String text, List<Double> shifts, boolean divided) {

    public Line {
      shifts = List.copyOf(shifts);
    }
  }
}
