package io.github.huozi.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The turn of a picture before it is shown, as a camera records it (Exif 2.3 §4.6.4, tag 274).
 * Browsers turn it unless a style sheet says {@code image-orientation: none}.
 */
public enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  UPSIDE_DOWN(false, true, true),
  UPSIDE_DOWN_MIRRORED(false, false, true),
  TRANSPOSED(true, false, false),
  QUARTER_RIGHT(true, true, false),
  TRANSVERSED(true, true, true),
  QUARTER_LEFT(true, false, true);

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int TAG = 0x112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;
  private static final int PNG_SIGNATURE = 8;

  private final boolean swapped;
  private final boolean fromRight;
  private final boolean fromBottom;

  /**
   * @param swapped whether the file's rows are shown as columns
   * @param fromRight whether the first pixel of the file is shown at the right
   * @param fromBottom whether the first pixel of the file is shown at the bottom
   */
  Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
    this.swapped = swapped;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
  }

  /** The orientation of a JPEG or PNG file; {@link #UPRIGHT} if the file records none. */
  public static Orientation of(byte[] file) {
    Optional<ByteBuffer> exif =
        switch (ImageFormat.of(file).orElse(ImageFormat.SVG)) {
          case JPEG -> exifOfJpeg(file);
          case PNG -> exifOfPng(file);
          default -> Optional.empty();
        };
    int value = exif.map(Orientation::value).orElse(1);
    return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
  }

  /** Tells whether width and height are exchanged when the picture is shown. */
  public boolean isSwapped() {
    return swapped;
  }

  /** Tells whether the picture has to be turned or mirrored. */
  public boolean isTurned() {
    return this != UPRIGHT;
  }

  /**
   * The six numbers of the PDF matrix that turns the unit square of the file's picture into that of
   * the shown one (ISO 32000-2 §8.3.3).
   */
  public double[] matrix() {
    double across = fromRight ? -1 : 1;
    double up = fromBottom ? -1 : 1;
    double left = fromRight ? 1 : 0;
    double bottom = fromBottom ? 1 : 0;
    // If swapped, the file's first row is shown as a column: x goes down, y goes left.
    return swapped
        ? new double[] {0, -up, -across, 0, 1 - left, 1 - bottom}
        : new double[] {across, 0, 0, up, left, bottom};
  }

  /** The content of the first Exif segment of a JPEG. */
  private static Optional<ByteBuffer> exifOfJpeg(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int at = 2;
    while (at + 4 <= file.limit() && file.get(at) == (byte) 0xFF) {
      int marker = file.get(at + 1) & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int length = file.getShort(at + 2) & 0xFFFF;
      int from = at + 4 + EXIF.length;
      if (marker == 0xDA || length < 2 || at + 2 + length > file.limit()) {
        return Optional.empty();
      }
      if (marker == 0xE1
          && length >= 2 + EXIF.length
          && Arrays.equals(bytes, at + 4, from, EXIF, 0, EXIF.length)) {
        return Optional.of(file.slice(from, at + 2 + length - from));
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  private static Optional<ByteBuffer> exifOfPng(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int at = PNG_SIGNATURE;
    while (at + ENTRY <= file.limit()) {
      long length = file.getInt(at) & 0xFFFFFFFFL;
      if (length > file.limit() - at - ENTRY) {
        return Optional.empty();
      }
      String name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (name.equals("IDAT")) {
        // Browsers ignore an eXIf chunk after the pixels.
        return Optional.empty();
      }
      if (name.equals("eXIf")) {
        return Optional.of(file.slice(at + 8, (int) length));
      }
      at += ENTRY + (int) length;
    }
    return Optional.empty();
  }

  /** The tag's value in the first directory; 0 if it is missing. */
  private static int value(ByteBuffer tiff) {
    if (tiff.limit() < 8) {
      return 0;
    }
    if (tiff.get(0) == 'I' && tiff.get(1) == 'I') {
      tiff.order(ByteOrder.LITTLE_ENDIAN);
    } else if (tiff.get(0) != 'M' || tiff.get(1) != 'M') {
      return 0;
    }
    long directory = tiff.getInt(4) & 0xFFFFFFFFL;
    if (tiff.getShort(2) != 42 || directory > tiff.limit() - 2) {
      return 0;
    }
    int at = (int) directory + 2;
    int count = tiff.getShort((int) directory) & 0xFFFF;
    for (int i = 0; i < count && at + ENTRY <= tiff.limit(); i++, at += ENTRY) {
      if ((tiff.getShort(at) & 0xFFFF) == TAG) {
        boolean sound = tiff.getShort(at + 2) == SHORT && tiff.getInt(at + 4) == 1;
        return sound ? tiff.getShort(at + 8) & 0xFFFF : 0;
      }
    }
    return 0;
  }
}
