package io.github.huozi.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PNG of any kind, and gives the colours that it has on white paper.
 *
 * @param type the colour type: 0, 2, 3, 4 or 6
 * @param depth bits of a sample
 * @param interlaced whether in the passes of Adam7
 * @param transparent whether it has a {@code tRNS}
 * @param width in pixels
 * @param height in pixels
 */
public record TestPng(
    int type, int depth, boolean interlaced, boolean transparent, int width, int height) {

  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  /** All kinds of PNG. */
  public static List<TestPng> kinds() {
    List<TestPng> kinds = new ArrayList<>();
    int[][] depths = {{0, 1, 2, 4, 8, 16}, {2, 8, 16}, {3, 1, 2, 4, 8}, {4, 8, 16}, {6, 8, 16}};
    for (int[] ofType : depths) {
      for (int i = 1; i < ofType.length; i++) {
        for (int k = 0; k < 4; k++) {
          boolean transparent = k % 2 == 1;
          if (ofType[0] < 4 || !transparent) {
            kinds.add(new TestPng(ofType[0], ofType[i], k > 1, transparent, 13, 11));
          }
        }
      }
    }
    return kinds;
  }

  /** The file, with further chunks before its pixels. */
  public byte[] file(byte[]... chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) depth).put((byte) type).put(12, (byte) (interlaced ? 1 : 0));
    out.writeBytes(chunk("IHDR", header.array()));
    for (byte[] chunk : chunks) {
      out.writeBytes(chunk);
    }
    if (type == 3) {
      out.writeBytes(chunk("PLTE", palette()));
    }
    if (transparent) {
      out.writeBytes(chunk("tRNS", transparency()));
    }
    out.writeBytes(chunk("IDAT", pixels()));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  public static byte[] chunk(String name, byte[] content) {
    byte[] named = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(named);
    crc.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(named)
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  /** The expected red, green and blue of a pixel, from 0 to 255. */
  public int[] seen(int x, int y) {
    double[] colour = new double[3];
    double alpha = 1;
    for (int i = 0; i < 3; i++) {
      colour[i] = sample(x, y, colours() == 1 ? 0 : i) / (double) max();
    }
    if (type == 3) {
      int index = sample(x, y, 0);
      for (int i = 0; i < 3; i++) {
        colour[i] = (palette()[3 * index + i] & 0xFF) / 255.0;
      }
      alpha = transparent && index < transparency().length ? transparency()[index] / 255.0 : 1;
    } else if (type >= 4) {
      alpha = sample(x, y, colours()) / (double) max();
    } else if (transparent && x == 2 && y == 3) {
      alpha = 0;
    }
    int[] seen = new int[3];
    for (int i = 0; i < 3; i++) {
      seen[i] = (int) Math.round(255 * (alpha * colour[i] + 1 - alpha));
    }
    return seen;
  }

  private int max() {
    return (1 << depth) - 1;
  }

  private int colours() {
    return type == 2 || type == 6 ? 3 : 1;
  }

  private int samples() {
    return colours() + (type >= 4 ? 1 : 0);
  }

  /** A sample. Neighbours differ; 29 is a dark grey that must stay as dark. */
  private int sample(int x, int y, int i) {
    if (depth == 8 && x == 1 && y == 1) {
      return i == samples() - 1 && type >= 4 ? 255 : type == 3 ? 5 : 29;
    }
    if (transparent && type != 3 && !(x == 2 && y == 3)) {
      int other = value(x, y, i);
      return i == 0 && other == value(2, 3, 0) ? (other + 1) % (max() + 1) : other;
    }
    return value(x, y, i);
  }

  private int value(int x, int y, int i) {
    int value = (x * 7 + y * 5 + x * y + 3 * i) * (depth == 16 ? 397 : 1) + i;
    return value & max();
  }

  private byte[] palette() {
    int colours = Math.min(max() + 1, 256);
    byte[] palette = new byte[3 * colours];
    for (int i = 0; i < colours; i++) {
      palette[3 * i] = (byte) (29 + i * 200 / colours);
      palette[3 * i + 1] = (byte) (250 - i * 190 / colours);
      palette[3 * i + 2] = (byte) (i * 83);
    }
    return palette;
  }

  private byte[] transparency() {
    if (type == 3) {
      return new byte[] {0, 127};
    }
    ByteBuffer key = ByteBuffer.allocate(2 * colours());
    for (int i = 0; i < colours(); i++) {
      key.putShort((short) sample(2, 3, i));
    }
    return key.array();
  }

  private byte[] pixels() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int[] pass : interlaced ? ADAM7 : new int[][] {{0, 0, 1, 1}}) {
        byte[] before = new byte[0];
        int filter = 0;
        for (int y = pass[1]; y < height && pass[0] < width; y += pass[3]) {
          byte[] row = row(pass, y);
          before = before.length == 0 ? new byte[row.length] : before;
          out.write(filter);
          out.write(filtered(row, before, filter));
          before = row;
          filter = (filter + 1) % 5;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private byte[] row(int[] pass, int y) {
    StringBuilder bits = new StringBuilder();
    for (int x = pass[0]; x < width; x += pass[2]) {
      for (int i = 0; i < samples(); i++) {
        String sample = Integer.toBinaryString(1 << depth | sample(x, y, i));
        bits.append(sample.substring(1));
      }
    }
    while (bits.length() % 8 != 0) {
      bits.append('0');
    }
    byte[] row = new byte[bits.length() / 8];
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return row;
  }

  private byte[] filtered(byte[] row, byte[] before, int filter) {
    int step = Math.max(1, samples() * depth / 8);
    byte[] filtered = new byte[row.length];
    for (int i = 0; i < row.length; i++) {
      int a = i < step ? 0 : row[i - step] & 0xFF;
      int b = before[i] & 0xFF;
      int c = i < step ? 0 : before[i - step] & 0xFF;
      int p = a + b - c;
      int nearest = Math.min(Math.abs(p - a), Math.min(Math.abs(p - b), Math.abs(p - c)));
      int paeth = Math.abs(p - a) == nearest ? a : Math.abs(p - b) == nearest ? b : c;
      filtered[i] = (byte) (row[i] - new int[] {0, a, b, (a + b) / 2, paeth}[filter]);
    }
    return filtered;
  }
}
