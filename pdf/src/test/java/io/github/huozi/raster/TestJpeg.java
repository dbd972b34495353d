package io.github.huozi.raster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JPEGs of the kinds that cameras and programs write, with four fields of one colour each.
 */
public final class TestJpeg {

  public static final int SIDE = 32;

  private static final int BLOCK = 8;
  private static final int CATEGORIES = 12;

  private TestJpeg() {}

  /**
   * A file with the given values of its components. Every block is of one colour, so that there are
   * no details to code.
   *
   * @param fields the components of the fields: upper left, upper right, lower left, lower right
   * @param transform Adobe's number of the colour transform; negative for no Adobe marker
   * @param width a multiple of sixteen
   * @param height a multiple of sixteen
   */
  public static byte[] of(
      int[][] fields, int transform, boolean progressive, int width, int height) {
    int components = fields[0].length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
    if (transform >= 0) {
      byte[] adobe = "Adobe\0\144\0\0\0\0.".getBytes(StandardCharsets.US_ASCII);
      adobe[11] = (byte) transform;
      segment(out, 0xEE, adobe);
    }
    byte[] quantization = new byte[65];
    Arrays.fill(quantization, 1, 65, (byte) 1);
    segment(out, 0xDB, quantization);
    ByteBuffer frame = ByteBuffer.allocate(6 + 3 * components);
    frame.put((byte) 8).putShort((short) height).putShort((short) width).put((byte) components);
    ByteBuffer scan = ByteBuffer.allocate(4 + 2 * components).put((byte) components);
    for (int i = 1; i <= components; i++) {
      frame.put((byte) i).put((byte) 0x11).put((byte) 0);
      scan.put((byte) i).put((byte) 0);
    }
    scan.put(1 + 2 * components + 1, (byte) (progressive ? 0 : 63));
    segment(out, progressive ? 0xC2 : 0xC0, frame.array());
    byte[] means = new byte[17 + CATEGORIES];
    means[4] = CATEGORIES;
    for (int i = 0; i < CATEGORIES; i++) {
      means[17 + i] = (byte) i;
    }
    segment(out, 0xC4, means);
    byte[] details = new byte[18];
    details[0] = 0x10;
    details[1] = 1;
    segment(out, 0xC4, details);
    segment(out, 0xDA, scan.array());
    int columns = width / BLOCK;
    int rows = height / BLOCK;
    out.writeBytes(data(fields, progressive, columns, rows));
    for (int i = 1; progressive && i <= components; i++) {
      // Decoders estimate details that are missing.
      segment(out, 0xDA, new byte[] {1, (byte) i, 0, 1, 63, 0});
      out.writeBytes(bytes(new StringBuilder("0".repeat(columns * rows))));
    }
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (content.length + 2)});
    out.writeBytes(content);
  }

  private static byte[] data(int[][] fields, boolean progressive, int columns, int rows) {
    StringBuilder bits = new StringBuilder();
    int[] last = new int[fields[0].length];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int[] colour = fields[y * 2 / rows * 2 + x * 2 / columns];
        for (int i = 0; i < last.length; i++) {
          int mean = BLOCK * (colour[i] - 128);
          code(bits, mean - last[i]);
          last[i] = mean;
          bits.append(progressive ? "" : "0");
        }
      }
    }
    return bytes(bits);
  }

  private static byte[] bytes(StringBuilder bits) {
    while (bits.length() % 8 != 0) {
      bits.append('1');
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < bits.length(); i += 8) {
      int value = Integer.parseInt(bits.substring(i, i + 8), 2);
      bytes.write(value);
      if (value == 0xFF) {
        bytes.write(0);
      }
    }
    return bytes.toByteArray();
  }

  /** A difference of means (ITU T.81 §F.1.2.1): its length, and as many bits. */
  private static void code(StringBuilder bits, int difference) {
    int length = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
    bits.append(Integer.toBinaryString(1 << 4 | length).substring(1));
    if (length > 0) {
      int value = difference < 0 ? difference + (1 << length) - 1 : difference;
      bits.append(Integer.toBinaryString(1 << length | value).substring(1));
    }
  }

  /** A file with a segment after its start. */
  public static byte[] with(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + content.length + 4);
    whole.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
    whole.putShort((short) (content.length + 2)).put(content).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  /** A file with an Exif orientation. */
  public static byte[] turned(byte[] jpeg, int orientation) {
    byte[] exif = exif(orientation);
    byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    byte[] content = Arrays.copyOf(name, name.length + exif.length);
    System.arraycopy(exif, 0, content, name.length, exif.length);
    return with(jpeg, 0xE1, content);
  }

  /** The Exif segment with an orientation. */
  public static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  /** The position at which a pixel is seen after turning (Exif 2.3 §4.6.4). */
  public static int[] shown(int orientation, int x, int y, int width, int height) {
    int right = width - 1 - x;
    int low = height - 1 - y;
    return switch (orientation) {
      case 2 -> new int[] {right, y};
      case 3 -> new int[] {right, low};
      case 4 -> new int[] {x, low};
      case 5 -> new int[] {y, x};
      case 6 -> new int[] {low, x};
      case 7 -> new int[] {low, right};
      case 8 -> new int[] {y, right};
      default -> new int[] {x, y};
    };
  }
}
