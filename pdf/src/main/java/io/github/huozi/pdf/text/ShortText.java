package io.github.huozi.pdf.text;

import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.GlyphSetter;
import io.github.huozi.typography.rule.UprightRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.w3c.dom.Element;

/** Sets a short text as it is, without a composer. Lengths are in dots. */
public final class ShortText {

  private ShortText() {}

  /** Sets a text that begins at a place of its line. */
  public static void set(String text, Type type, Element element, double start, List<Ink> into) {
    double at = start;
    if (type.font().isVertical()) {
      for (UprightRuns.Run run : runs(text)) {
        at = run(run.text(), type.in(run), element, at, into);
      }
    } else {
      run(text, type, element, at, into);
    }
  }

  /** Sets characters that stand alike, and tells where they end. */
  private static double run(String text, Type type, Element element, double start, List<Ink> into) {
    double[] x = new double[text.length()];
    double size = type.font().getSize2D();
    double[] moved = type.font().adjustments(text);
    double at = start;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      for (int k = i; k < end; k++) {
        x[k] = at;
      }
      at += type.advances().advance(c) * size;
      at += moved.length > 0 ? moved[end - 1] * size : 0;
      i = end;
    }
    GlyphSetter glyphs = LineSetter.glyphs(type, element, into);
    glyphs.set(text, x, new boolean[text.length()]);
    glyphs.end();
    return start + runWidth(text, type);
  }

  /** The width of a text. */
  public static double width(String text, Type type) {
    if (!type.font().isVertical()) {
      return runWidth(text, type);
    }
    return runs(text).stream().mapToDouble(run -> runWidth(run.text(), type.in(run))).sum();
  }

  /** The parts of a vertical line that stand alike; a number with its sign stands in one square. */
  private static List<UprightRuns.Run> runs(String text) {
    String number = text.strip();
    if (number.isEmpty()
        || !Character.isDigit(number.charAt(0))
        || !text.startsWith(number)
        || !EditionFont.isSquare(number)) {
      return UprightRuns.split(text);
    }
    List<UprightRuns.Run> runs = new ArrayList<>();
    runs.add(new UprightRuns.Run(number, UprightRuns.Form.TOGETHER));
    runs.addAll(UprightRuns.split(text.substring(number.length())));
    return runs;
  }

  private static double runWidth(String text, Type type) {
    double size = type.font().getSize2D();
    OptionalDouble square = type.advances().joined(text);
    if (square.isPresent()) {
      return square.getAsDouble() * size;
    }
    double em = text.codePoints().mapToDouble(type.advances()::advance).sum();
    for (double moved : type.font().adjustments(text)) {
      em += moved;
    }
    return em * size;
  }
}
