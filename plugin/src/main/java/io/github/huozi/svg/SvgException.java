package io.github.huozi.svg;

/** A drawing that cannot be drawn, and why. */
final class SvgException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  /**
   * @param line the line of the SVG file, 0 if it is not known
   * @param message what is wrong, a clause without full stop
   */
  SvgException(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }
}
