package io.github.huozi.svg.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Paints a drawing as a PNG image: e-book shops take covers only as pixels. */
public final class SvgRaster {

  private static final int BITS = 8;
  private static final int RGB = 2;
  private static final int FROM_ABOVE = 2;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private SvgRaster() {}

  /**
   * The drawing as a PNG on white.
   *
   * @param longerSide in pixels; the other side follows from the drawing's ratio
   */
  public static byte[] png(SvgDrawing drawing, int longerSide) throws IOException {
    double ratio = drawing.viewport().ratio() > 0 ? drawing.viewport().ratio() : 1;
    return png(
        drawing,
        (int) Math.max(1, Math.round(ratio < 1 ? longerSide * ratio : longerSide)),
        (int) Math.max(1, Math.round(ratio < 1 ? longerSide : longerSide / ratio)));
  }

  /** The drawing as a PNG on white of a size in pixels, placed there as its file asks. */
  public static byte[] png(SvgDrawing drawing, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      drawing.paint(graphics, width, height, SvgPaintBudget.limited());
    } finally {
      graphics.dispose();
    }
    return encode(image);
  }

  /**
   * Encodes an image as a PNG of colour type 2. Each row holds the differences from the row above
   * (filter 2): covers, which are text on a plain ground, compress well so, in half the time that
   * ImageIO takes.
   *
   * @param image of the type {@link BufferedImage#TYPE_INT_RGB}
   */
  static byte[] encode(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    chunk(out, "IHDR", header(image.getWidth(), image.getHeight()));
    chunk(out, "IDAT", pixels(image));
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(width);
    out.writeInt(height);
    out.writeByte(BITS);
    out.writeByte(RGB);
    // Deflate, adaptive filters, no interlacing.
    out.write(new byte[3]);
    return bytes.toByteArray();
  }

  private static byte[] pixels(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] row = new byte[1 + 3 * width];
    row[0] = FROM_ABOVE;
    byte[] same = row.clone();
    int[] above = new int[width];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int from = 0; from < pixels.length; from += width) {
        // Most rows of a cover equal the row above.
        if (Arrays.equals(pixels, from, from + width, above, 0, width)) {
          out.write(same);
          continue;
        }
        for (int x = 0; x < width; x++) {
          int pixel = pixels[from + x];
          int up = above[x];
          row[3 * x + 1] = (byte) ((pixel >> 16) - (up >> 16));
          row[3 * x + 2] = (byte) ((pixel >> 8) - (up >> 8));
          row[3 * x + 3] = (byte) (pixel - up);
        }
        System.arraycopy(pixels, from, above, 0, width);
        out.write(row);
      }
    }
    return packed.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) check.getValue());
  }
}
