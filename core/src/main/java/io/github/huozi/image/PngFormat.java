package io.github.huozi.image;

/**
 * What a PNG's header says of its pixels (PNG specification §11.2.2).
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth bits of a sample
 * @param colourType 0 grey, 2 colours, 3 a palette's, 4 grey and alpha, 6 colours and alpha
 * @param interlace 0 for rows from top to bottom, 1 for Adam7
 */
record PngFormat(int width, int height, int depth, int colourType, int interlace) {

  /** Before a header has been read. */
  static final PngFormat NONE = new PngFormat(0, 0, 0, 0, 0);

  private static final int GREY = 0;
  private static final int COLOURS = 2;
  private static final int INDEXED = 3;
  private static final int GREY_AND_ALPHA = 4;
  private static final int COLOURS_AND_ALPHA = 6;

  /** Whether a PNG may be so. */
  boolean isKnown() {
    boolean depthFits =
        switch (colourType) {
          case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case INDEXED -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case COLOURS, GREY_AND_ALPHA, COLOURS_AND_ALPHA -> depth == 8 || depth == 16;
          default -> false;
        };
    return depthFits && (interlace == 0 || interlace == 1);
  }

  boolean isIndexed() {
    return colourType == INDEXED;
  }

  boolean hasColours() {
    return colourType == COLOURS || colourType == INDEXED;
  }

  boolean isInterlaced() {
    return interlace == 1;
  }

  boolean wideSamples() {
    return depth == 16;
  }

  /** Whether the PDF's writer has to decode such pixels. */
  boolean isDecoded() {
    return isInterlaced() || !hasColours();
  }

  int bitsOfPixel() {
    int samples =
        switch (colourType) {
          case COLOURS -> 3;
          case GREY_AND_ALPHA -> 2;
          case COLOURS_AND_ALPHA -> 4;
          default -> 1;
        };
    return samples * depth;
  }

  /**
   * Whether a chunk of transparency may be so long.
   *
   * @param colours how many the palette has
   */
  boolean allowsTransparency(int length, int colours) {
    return switch (colourType) {
      case GREY -> length == 2;
      case COLOURS -> length == 6;
      case INDEXED -> length <= colours;
      default -> false;
    };
  }
}
