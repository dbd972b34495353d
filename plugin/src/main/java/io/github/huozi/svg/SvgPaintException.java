package io.github.huozi.svg;

/** A drawing that is not painted to its end, thrown through the library that paints it. */
final class SvgPaintException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param message what is wrong, a clause without full stop
   */
  SvgPaintException(String message) {
    super(message);
  }

  /** Lets a drawing go whose time is over. */
  static void heedInterruption() {
    if (Thread.currentThread().isInterrupted()) {
      throw new SvgPaintException("it was interrupted");
    }
  }
}
