package io.github.huozi.pdf.text;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.typography.Characters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A line of text as it is set. All lengths are in dots: along the line from its start, and down
 * from its upper edge.
 *
 * @param start where it begins in its block, from the left edge of the content
 * @param width its width
 * @param height its height
 * @param baseline the distance from its upper edge to the baseline
 * @param stretches the inline elements on it, outer ones first
 * @param inks what it shows, in the order in which it is read
 * @param runs its text, in the order in which it is read
 * @param last its last visible character; 0 if it has none
 * @param divides whether its last word, or a line of a listing, goes on in the next line
 * @param lacking what it lacks of the measure because nothing more could be done to fill it
 */
public record Line(
    double start,
    double width,
    double height,
    double baseline,
    List<Stretch> stretches,
    List<Ink> inks,
    List<Run> runs,
    int last,
    boolean divides,
    double lacking) {

  public Line {
    stretches = List.copyOf(stretches);
    inks = List.copyOf(inks);
    runs = List.copyOf(runs);
  }

  /**
   * Text of an element on a line or in a block that stands in it, without what is set in addition:
   * markers, the numbers of lines, the dots of leaders and the hyphen of a divided word.
   *
   * @param element the innermost element that it is in
   * @param from where it begins
   * @param to where it ends
   */
  public record Run(Element element, String text, double from, double to) {

    Run moved(double by) {
      return new Run(element, text, from + by, to + by);
    }

    /** The characters of the line that are seen. */
    public String visible() {
      StringBuilder visible = new StringBuilder(text.length());
      text.codePoints().filter(Characters::isRead).forEach(visible::appendCodePoint);
      return visible.toString();
    }
  }

  /**
   * The part of an inline element on a line.
   *
   * @param from where it begins
   * @param to where it ends
   * @param top the upper edge of its font, from the baseline downwards
   * @param height the height of its font
   * @param first whether the element begins here
   * @param end whether it ends here
   */
  public record Stretch(
      Element element,
      ElementStyle style,
      double from,
      double to,
      double top,
      double height,
      boolean first,
      boolean end) {

    /** The stretch with another end. */
    Stretch to(double other) {
      return new Stretch(element, style, from, other, top, height, first, end);
    }
  }

  /** The element of what is read first; null if there is nothing to read. */
  public @Nullable Element first() {
    for (Ink ink : inks) {
      if (ink instanceof Ink.Letters || ink instanceof Ink.Boxed) {
        return ink.element();
      }
    }
    return null;
  }

  /** The line at another place, with other stretches and inks. */
  Line with(double otherStart, List<Stretch> otherStretches, List<Ink> otherInks) {
    return new Line(
        otherStart,
        width,
        height,
        baseline,
        otherStretches,
        otherInks,
        runs,
        last,
        divides,
        lacking);
  }

  /** The line as one that goes on in the next one. */
  Line goingOn() {
    return new Line(start, width, height, baseline, stretches, inks, runs, last, true, lacking);
  }
}
