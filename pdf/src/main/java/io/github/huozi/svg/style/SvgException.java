package io.github.huozi.svg.style;

import java.util.Objects;

/** Reports that a drawing cannot be drawn, and why. */
public final class SvgException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  /**
   * @param line the line of the SVG file, 0 if it is not known
   * @param message what is wrong, a clause without full stop
   */
  public SvgException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The fault of the drawing, a clause without full stop. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** The line of the SVG file, 0 if it is not known. */
  public int line() {
    return line;
  }

  /**
   * Stops the painting of a drawing. It is unchecked because it passes through the library that
   * paints.
   */
  public static final class Painting extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean ofDashes;

    /**
     * @param message what is wrong, a clause without full stop
     */
    public Painting(String message) {
      this(message, false);
    }

    private Painting(String message, boolean ofDashes) {
      super(message);
      this.ofDashes = ofDashes;
    }

    /** The exception for a dashed line with more than {@code most} dashes. */
    public static Painting ofDashes(int most) {
      return new Painting("its lines have more than " + most + " dashes", true);
    }

    /** Tells whether the drawing has too many dashes. */
    public boolean isOfDashes() {
      return ofDashes;
    }

    /**
     * Ends the work on a drawing whose thread was interrupted.
     *
     * @throws Painting if the thread was interrupted
     */
    public static void throwIfInterrupted() {
      if (Thread.currentThread().isInterrupted()) {
        throw new Painting("it was interrupted");
      }
    }
  }
}
