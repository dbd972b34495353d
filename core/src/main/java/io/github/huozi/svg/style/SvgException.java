package io.github.huozi.svg.style;

/** A drawing that cannot be drawn, and why. */
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

  public int line() {
    return line;
  }
}
