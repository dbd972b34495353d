package io.github.huozi.check.pdf;

import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * The visible text of a page of a PDF. All lengths are in the frame of its lines.
 *
 * @param number counted from 1
 * @param frame the frame of its lines
 * @param width in pt
 * @param height in pt
 * @param glyphs the characters in painting order, without white space, artifacts and characters
 *     that cannot be seen
 * @param tags the tag of each glyph
 * @param look how the page looks
 * @param paint what the page has beside its text
 */
public record PdfPage(
    int number,
    LineFrame frame,
    double width,
    double height,
    List<Glyph> glyphs,
    List<Optional<Tagged>> tags,
    Look look,
    Paint paint) {

  /**
   * The paint of a page beside its text.
   *
   * @param artifacts the characters of running heads, page numbers and other artifacts, wherever
   *     they stand, without white space
   * @param areas the painted areas in painting order, without those in the colour of the paper
   */
  public record Paint(List<Glyph> artifacts, List<PaintedArea> areas) {

    /** Nothing beside the text. */
    public static final Paint NONE = new Paint(List.of(), List.of());

    public Paint {
      artifacts = List.copyOf(artifacts);
      areas = List.copyOf(areas);
    }
  }

  /**
   * The bounds of an image, a filled area or a stroke, as far as it is not clipped away.
   *
   * @param area in pt, from the top left corner of the frame
   * @param tag its tag; empty for an artifact and for untagged content
   */
  public record PaintedArea(Rectangle2D area, Optional<Tagged> tag) {}

  /**
   * The look of a page.
   *
   * @param blank whether the page paints nothing
   * @param turned the direction of most of its text as the page is shown, in degrees clockwise; 0
   *     if it runs as the lines of the edition do
   * @param rotation the rotation of the page, in degrees
   * @param numbers its artifacts in the margins that are numbers, such as the page number: {@code
   *     12}, {@code xii}
   * @param heads the texts of its running heads
   * @param feet the texts at its foot that are no numbers
   * @param hidden the characters that cannot be seen
   */
  public record Look(
      boolean blank,
      int turned,
      int rotation,
      List<String> numbers,
      List<String> heads,
      List<String> feet,
      String hidden) {

    public Look {
      numbers = List.copyOf(numbers);
      heads = List.copyOf(heads);
      feet = List.copyOf(feet);
    }
  }

  /** A page of horizontal lines. */
  public PdfPage(
      int number,
      double width,
      double height,
      List<Glyph> glyphs,
      List<Optional<Tagged>> tags,
      Look look,
      Paint paint) {
    this(number, LineFrame.HORIZONTAL, width, height, glyphs, tags, look, paint);
  }

  /** A page of horizontal lines of which only the text is known. */
  public PdfPage(
      int number,
      double width,
      double height,
      List<Glyph> glyphs,
      List<Optional<Tagged>> tags,
      Look look) {
    this(number, width, height, glyphs, tags, look, Paint.NONE);
  }

  public PdfPage {
    glyphs = List.copyOf(glyphs);
    tags = List.copyOf(tags);
  }

  /** The place on the sheet of an area of the page. */
  public Place place(Rectangle2D area) {
    return new Place.OnPage(number, Optional.of(frame.toSheet(area)));
  }

  /** The sheet, in pt from its top left corner. */
  public Rectangle2D sheet() {
    return frame.vertical()
        ? new Rectangle2D.Double(0, 0, height, width)
        : new Rectangle2D.Double(0, 0, width, height);
  }
}
