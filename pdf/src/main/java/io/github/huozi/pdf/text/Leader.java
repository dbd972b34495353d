package io.github.huozi.pdf.text;

import io.github.huozi.pdf.font.GlyphSetter;
import java.util.ArrayList;
import java.util.List;

/** Sets leaders: dots from a text to a page number at the end of the line. */
final class Leader {

  /** The fewest dots that lead an eye; one or two would be taken for marks of the text. */
  private static final int FEWEST_DOTS = 3;

  private Leader() {}

  /**
   * Sets a leader.
   *
   * @param from the end of the text before it
   * @param to the end of the line
   */
  static void set(InlineContent.Part.Leader leader, double from, double to, List<Ink> inks) {
    Type type = leader.type();
    double size = type.font().getSize2D();
    double space = type.font().advance(' ') * size;
    double after = ShortText.width(leader.after(), type);
    double end = to - Math.max(after, leader.column());
    double width = ShortText.width(leader.pattern(), type);
    GlyphSetter separator = LineSetter.glyphs(type, leader.element(), inks);
    separator.space(from);
    separator.end();
    int count = width > 0 ? (int) Math.floor((end - from - 2 * space) / width) : 0;
    long dots = leader.pattern().codePoints().filter(c -> !Character.isWhitespace(c)).count();
    if (count * dots >= FEWEST_DOTS) {
      List<Ink> row = new ArrayList<>();
      double start = end - space - count * width;
      ShortText.set(leader.pattern().repeat(count), type, leader.element(), start, row);
      row.forEach(dot -> inks.add(new Ink.Artifact(dot, leader.element())));
    }
    ShortText.set(leader.after(), type, leader.element(), to - after, inks);
  }
}
