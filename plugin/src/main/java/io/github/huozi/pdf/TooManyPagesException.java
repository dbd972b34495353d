package io.github.huozi.pdf;

/** More pages than any book has, asked for by heights and margins. */
final class TooManyPagesException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooManyPagesException(int most) {
    super("more than " + most + " pages");
  }
}
