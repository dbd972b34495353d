package io.github.huozi.pdf.text;

import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.typography.Piece;

/** A picture, a formula or a block that stands in a line. Lengths are in dots, with its margin. */
public sealed interface InlineBox permits InlineBox.OfRenderer, InlineBox.OfWidth, BlockInLine {

  double width();

  double height();

  /** The height of the box above its baseline. */
  double above();

  /** The margin above it. */
  double marginTop();

  /** The place between a part of a formula and the next one. */
  default Piece.Joint joint() {
    return Piece.Joint.NONE;
  }

  /** The space to that part in the same line. */
  default double gap() {
    return 0;
  }

  /**
   * A picture, a formula or a part of one, as the renderer places it.
   *
   * @param box its box, which has its size and no place
   * @param isRest whether it is a later part of a formula
   */
  record OfRenderer(
      BlockBox box,
      double width,
      double height,
      double above,
      double marginTop,
      Piece.Joint joint,
      double gap,
      boolean isRest)
      implements InlineBox {}

  /** A box of which only the width matters: its text is measured, and not set. */
  record OfWidth(double width) implements InlineBox {

    @Override
    public double height() {
      return 0;
    }

    @Override
    public double above() {
      return 0;
    }

    @Override
    public double marginTop() {
      return 0;
    }
  }
}
