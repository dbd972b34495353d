package io.github.huozi.press;

/** Where in the press something failed, for {@code mvn -e} to show. */
final class PressTrace extends Exception {

  private static final long serialVersionUID = 1;

  PressTrace(String trace) {
    super(trace, null, false, false);
  }
}
