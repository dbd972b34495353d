package io.github.huozi.makeup;

/** The side of a spread on which the first page of a galley stands. */
public enum FirstPage {
  /** The page is read second: the two pages after it face each other. */
  RECTO,
  /** The page is read first, and faces the page after it. */
  VERSO;

  /**
   * Tells whether a page faces the next one.
   *
   * @param page its number, from 1
   */
  public boolean facesNext(int page) {
    return (page % 2 == 0) == (this == RECTO);
  }

  /** The side after some pages. */
  public FirstPage after(int pages) {
    return pages % 2 == 0 ? this : this == RECTO ? VERSO : RECTO;
  }
}
