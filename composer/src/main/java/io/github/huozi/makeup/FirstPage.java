package io.github.huozi.makeup;

/** The side of a spread on which the first page of a galley stands. */
public enum FirstPage {
  /** The page is read second: the two pages after it face each other. */
  RECTO,
  /** The page is read first, and faces the page after it. */
  VERSO,
  /** Each page faces the one before it or the one after it. */
  UNKNOWN;

  /**
   * The likelihood that a page faces the next one, from 0 to 1.
   *
   * @param page its number, from 1
   */
  public double facesNext(int page) {
    if (this == UNKNOWN) {
      return 0.5;
    }
    return (page % 2 == 0) == (this == RECTO) ? 1 : 0;
  }
}
