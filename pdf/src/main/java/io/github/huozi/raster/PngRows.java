package io.github.huozi.raster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/** Decompresses the rows of a PNG and gives them from top to bottom (PNG specification §8, §9). */
final class PngRows {

  /** First column, first row, column step and row step of each Adam7 pass. */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final PngFile file;
  private final int bitsOfPixel;
  private final int step;

  PngRows(PngFile file) {
    this.file = file;
    this.bitsOfPixel = file.samples() * file.depth();
    this.step = Math.max(1, bitsOfPixel / 8);
  }

  /** Receives a row. The array is reused for the next row. */
  @FunctionalInterface
  interface Use {
    void of(byte[] row) throws IOException;
  }

  /** Passes all rows to a receiver, without interlacing. */
  void forEach(Use use) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(file.pixels()))) {
      if (file.interlaced()) {
        for (byte[] row : deinterlaced(in)) {
          use.of(row);
        }
      } else {
        rows(in, file.width(), file.height(), (row, y) -> use.of(row));
      }
    }
  }

  @FunctionalInterface
  private interface Placed {
    void of(byte[] row, int y) throws IOException;
  }

  private void rows(InputStream in, int columns, int rows, Placed use) throws IOException {
    byte[] row = new byte[length(columns)];
    byte[] before = new byte[row.length];
    for (int y = 0; y < rows; y++) {
      int filter = in.read();
      if (filter < 0 || in.readNBytes(row, 0, row.length) < row.length) {
        throw new IOException("rows of pixels are missing");
      }
      for (int i = 0; filter > 0 && i < row.length; i++) {
        int left = i < step ? 0 : row[i - step] & 0xFF;
        int corner = i < step ? 0 : before[i - step] & 0xFF;
        row[i] += (byte) predicted(filter, left, before[i] & 0xFF, corner);
      }
      use.of(row, y);
      byte[] last = before;
      before = row;
      row = last;
    }
  }

  private byte[][] deinterlaced(InputStream in) throws IOException {
    byte[][] whole = new byte[file.height()][length(file.width())];
    for (int[] pass : ADAM7) {
      int columns = steps(file.width() - pass[0], pass[2]);
      int rows = columns == 0 ? 0 : steps(file.height() - pass[1], pass[3]);
      rows(
          in,
          columns,
          rows,
          (row, y) -> {
            byte[] to = whole[pass[1] + y * pass[3]];
            for (int x = 0; x < columns; x++) {
              copy(row, x, to, pass[0] + x * pass[2]);
            }
          });
    }
    return whole;
  }

  private void copy(byte[] from, int x, byte[] to, int toX) {
    if (bitsOfPixel >= 8) {
      System.arraycopy(from, x * step, to, toX * step, step);
    } else {
      int value = sample(from, x, bitsOfPixel);
      int bit = toX * bitsOfPixel;
      to[bit / 8] |= (byte) (value << (8 - bitsOfPixel - bit % 8));
    }
  }

  /**
   * A sample of a row.
   *
   * @param index its index in the row
   * @param depth its bits
   */
  static int sample(byte[] row, int index, int depth) {
    if (depth == 16) {
      return (row[2 * index] & 0xFF) << 8 | (row[2 * index + 1] & 0xFF);
    }
    if (depth == 8) {
      return row[index] & 0xFF;
    }
    int bit = index * depth;
    return (row[bit / 8] & 0xFF) >> (8 - depth - bit % 8) & ((1 << depth) - 1);
  }

  private int length(int columns) {
    return (int) (((long) columns * bitsOfPixel + 7) / 8);
  }

  private static int steps(int length, int step) {
    return length <= 0 ? 0 : (length + step - 1) / step;
  }

  /**
   * The value that a filter predicts for a byte (PNG specification §9.2).
   *
   * @param corner the byte above the one at the left
   */
  static int predicted(int filter, int left, int above, int corner) {
    return switch (filter) {
      case 1 -> left;
      case 2 -> above;
      case 3 -> (left + above) / 2;
      case 4 -> paeth(left, above, corner);
      default -> 0;
    };
  }

  private static int paeth(int left, int above, int corner) {
    int guess = left + above - corner;
    int ofLeft = Math.abs(guess - left);
    int ofAbove = Math.abs(guess - above);
    int ofCorner = Math.abs(guess - corner);
    if (ofLeft <= ofAbove && ofLeft <= ofCorner) {
      return left;
    }
    return ofAbove <= ofCorner ? above : corner;
  }
}
