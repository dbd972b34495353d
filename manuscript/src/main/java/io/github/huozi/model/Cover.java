package io.github.huozi.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The kind of a publication's cover.
 *
 * @param isMade whether huozi makes it from the title
 * @param file the author's picture, absolute
 * @param composition how huozi draws it; empty for the theme's composition
 * @param palette the colours in which huozi draws it; empty for those of the theme
 * @param opensPdf whether it is the first page of the PDF, too
 */
public record Cover(
    boolean isMade,
    Optional<Path> file,
    Optional<CoverComposition> composition,
    Optional<CoverPalette> palette,
    boolean opensPdf) {

  /** A cover that huozi makes from the title, by the theme. */
  public static final Cover MADE = made(Optional.empty(), Optional.empty());

  /** No cover. */
  public static final Cover NONE =
      new Cover(false, Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** The cover and the empty page behind it. */
  private static final int PAGES = 2;

  /** A cover that huozi makes from the title, perhaps in another way than the theme's. */
  public static Cover made(Optional<CoverComposition> composition, Optional<CoverPalette> palette) {
    return new Cover(true, Optional.empty(), composition, palette, false);
  }

  /**
   * The author's own cover.
   *
   * @param file a JPEG, PNG or SVG file, absolute
   */
  public static Cover of(Path file) {
    return new Cover(false, Optional.of(file), Optional.empty(), Optional.empty(), false);
  }

  /** The same cover, which is the first page of the PDF, too. */
  public Cover openingPdf() {
    return new Cover(isMade, file, composition, palette, true);
  }

  /** The number of pages of the PDF before those of the text. */
  public int pagesOfPdf() {
    return opensPdf ? PAGES : 0;
  }
}
