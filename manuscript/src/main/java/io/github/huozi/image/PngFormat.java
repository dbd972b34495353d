package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The format of a PNG's pixels, from its header chunk (PNG specification §11.2.2).
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth bits of a sample
 * @param colourType 0 greyscale, 2 truecolour, 3 indexed, 4 greyscale with alpha, 6 truecolour with
 *     alpha
 * @param interlace 0 for rows from top to bottom, 1 for Adam7
 */
record PngFormat(int width, int height, int depth, int colourType, int interlace) {

  /** The value before a header has been read. */
  static final PngFormat NONE = new PngFormat(0, 0, 0, 0, 0);

  private static final int GREY = 0;
  private static final int COLOURS = 2;
  private static final int INDEXED = 3;
  private static final int GREY_AND_ALPHA = 4;
  private static final int COLOURS_AND_ALPHA = 6;

  /** Tells whether a PNG may have this combination of depth, colour type and interlacing. */
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

  /** Tells whether the PDF's writer decodes such pixels. */
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
   * Tells whether a transparency chunk may have this length.
   *
   * @param colours the number of colours of the palette
   */
  boolean allowsTransparency(int length, int colours) {
    return switch (colourType) {
      case GREY -> length == 2;
      case COLOURS -> length == 6;
      case INDEXED -> length <= colours;
      default -> false;
    };
  }

  /**
   * Unpacks the pixels and finds missing rows and unknown filters.
   *
   * @param packed the contents of the IDAT chunks
   */
  Optional<Flaw> flawOfPixels(List<ByteBuffer> packed) {
    return new Rows(this).flaw(packed);
  }

  /**
   * Unpacks rows of pixels without keeping them, and checks that each begins with a known filter
   * (PNG specification §9, §10).
   */
  private static final class Rows {

    private static final int LAST_FILTER = 4;

    /** The first column and row of each pass of Adam7, and the steps to the next ones. */
    private static final int[][] ADAM7 = {
      {0, 0, 8, 8},
      {4, 0, 8, 8},
      {0, 4, 4, 8},
      {2, 0, 4, 4},
      {0, 2, 2, 4},
      {1, 0, 2, 2},
      {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final PngFormat format;
    private final int[][] passes;
    private int pass = -1;
    private long rowsLeft;
    private long rowLength;
    private long bytesLeft;

    Rows(PngFormat format) {
      this.format = format;
      this.passes = format.isInterlaced() ? ADAM7 : ONE_PASS;
    }

    Optional<Flaw> flaw(List<ByteBuffer> packed) {
      Inflater inflater = new Inflater();
      try {
        Iterator<ByteBuffer> pieces = packed.iterator();
        byte[] unpacked = new byte[1 << 16];
        boolean more = nextRow();
        while (more) {
          int count = inflater.inflate(unpacked);
          if (count > 0) {
            more = read(unpacked, count);
          } else if (inflater.needsInput() && pieces.hasNext()) {
            inflater.setInput(pieces.next());
          } else {
            return ImageFile.undecodable("rows of pixels are missing");
          }
        }
        return Optional.empty();
      } catch (DataFormatException e) {
        return ImageFile.undecodable("its data is damaged");
      } finally {
        inflater.end();
      }
    }

    /**
     * Reads unpacked bytes.
     *
     * @return whether more bytes are expected
     */
    private boolean read(byte[] unpacked, int count) throws DataFormatException {
      int at = 0;
      while (at < count) {
        if (bytesLeft == rowLength && (unpacked[at] & 0xFF) > LAST_FILTER) {
          throw new DataFormatException("no filter");
        }
        int step = (int) Math.min(count - at, bytesLeft);
        at += step;
        bytesLeft -= step;
        if (bytesLeft == 0 && !nextRow()) {
          return false;
        }
      }
      return true;
    }

    private boolean nextRow() {
      while (rowsLeft == 0) {
        if (++pass == passes.length) {
          return false;
        }
        int[] steps = passes[pass];
        long columns = steps(format.width() - steps[0], steps[2]);
        rowsLeft = columns == 0 ? 0 : steps(format.height() - steps[1], steps[3]);
        rowLength = 1 + (columns * format.bitsOfPixel() + 7) / 8;
      }
      rowsLeft--;
      bytesLeft = rowLength;
      return true;
    }

    private static long steps(int length, int step) {
      return length <= 0 ? 0 : (length + (long) step - 1) / step;
    }
  }
}
