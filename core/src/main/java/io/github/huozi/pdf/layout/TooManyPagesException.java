package io.github.huozi.pdf.layout;

/** More pages than any book has, asked for by heights and margins. */
public final class TooManyPagesException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooManyPagesException(int most) {
    super("more than " + most + " pages");
  }
}
