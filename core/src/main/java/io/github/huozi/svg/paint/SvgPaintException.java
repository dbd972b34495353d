package io.github.huozi.svg.paint;

/** A drawing that is not painted to its end, thrown through the library that paints it. */
public final class SvgPaintException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean ofDashes;

  /**
   * @param message what is wrong, a clause without full stop
   */
  SvgPaintException(String message) {
    this(message, false);
  }

  private SvgPaintException(String message, boolean ofDashes) {
    super(message);
    this.ofDashes = ofDashes;
  }

  /** Of a pen whose dashes are too fine. */
  static SvgPaintException ofDashes(int most) {
    return new SvgPaintException("its lines have more than " + most + " dashes", true);
  }

  public boolean isOfDashes() {
    return ofDashes;
  }

  /** Lets a drawing go whose time is over. */
  public static void heedInterruption() {
    if (Thread.currentThread().isInterrupted()) {
      throw new SvgPaintException("it was interrupted");
    }
  }
}
