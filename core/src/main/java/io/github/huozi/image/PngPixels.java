package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the pixels of a PNG without keeping them: whether all rows are there, and each begins
 * with a filter that there is (PNG specification §9, §10).
 */
final class PngPixels {

  private static final int LAST_FILTER = 4;

  /** First column and row, and the steps to the next, of the passes of Adam7. */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

  private final PngFormat format;
  private final int[][] passes;
  private int pass = -1;
  private long rowsLeft;
  private long rowLength;
  private long bytesLeft;

  PngPixels(PngFormat format) {
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
   * Goes over unpacked bytes.
   *
   * @return whether there are to be more
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
