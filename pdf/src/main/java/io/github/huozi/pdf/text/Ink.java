package io.github.huozi.pdf.text;

import io.github.huozi.pdf.font.GlyphRun;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * One thing that a line shows; a line lists them in the order in which they are read. Lengths are
 * in dots: along the line from its start, and down from its baseline.
 */
public sealed interface Ink {

  /** The element that it belongs to; null of what is no part of the text, as in the margins. */
  @Nullable Element element();

  /** Letters. */
  record Letters(GlyphRun glyphs, PrintedColor color, @Nullable Element element) implements Ink {}

  /**
   * A bar, such as a joined dash or a line under the text.
   *
   * @param artifact whether it is no part of the text
   */
  record Bar(Rectangle2D bar, PrintedColor color, @Nullable Element element, boolean artifact)
      implements Ink {}

  /** A sign that is drawn and no character, such as that of a line of code that goes on below. */
  record Sign(Shape shape, PrintedColor color, @Nullable Element element) implements Ink {}

  /**
   * The letters or the shape of a list item's marker.
   *
   * @param listStyle the CSS list-style-type of the list
   */
  record Marker(Ink ink, String listStyle, Element element) implements Ink {}

  /** Letters that are drawn and not read, such as the dots of a leader. */
  record Artifact(Ink ink, Element element) implements Ink {}

  /** The letters of a reading, which stand over those before them. */
  record Reading(List<Ink> letters, Element element) implements Ink {

    public Reading {
      letters = List.copyOf(letters);
    }
  }

  /**
   * A picture, a formula or a block in the line.
   *
   * @param x where its margin begins
   * @param top the upper edge of its margin
   */
  record Boxed(InlineBox box, double x, double top, Element element) implements Ink {}
}
