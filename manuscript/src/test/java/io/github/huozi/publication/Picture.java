package io.github.huozi.publication;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Small images for tests, whole and damaged. */
public final class Picture {

  private Picture() {}

  /** A whole image of a few pixels. */
  public static byte[] of(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PNG whose header has another size than its pixels. */
  public static byte[] png(int width, int height) {
    byte[] png = of("png");
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    return png;
  }

  /** A PNG with a further chunk after its header. */
  public static byte[] png(String chunk, int length) {
    byte[] png = of("png");
    byte[] further = ByteBuffer.allocate(length + 12).putInt(length).array();
    System.arraycopy(chunk.getBytes(StandardCharsets.US_ASCII), 0, further, 4, 4);
    return with(png, 33, further);
  }

  /** A JPEG whose frame has another size than its pixels. */
  public static byte[] jpeg(int width, int height) {
    byte[] jpeg = of("jpeg");
    for (int i = 0; i < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
        return jpeg;
      }
    }
    throw new IllegalStateException("no frame");
  }

  /** A JPEG with a number of equal scans. */
  public static byte[] jpeg(int scans) {
    byte[] jpeg = of("jpeg");
    int start = jpeg.length - 2;
    while (jpeg[start] != (byte) 0xFF || jpeg[start + 1] != (byte) 0xDA) {
      start--;
    }
    byte[] scan = Arrays.copyOfRange(jpeg, start, jpeg.length - 2);
    byte[] many = new byte[scan.length * scans];
    for (int i = 0; i < many.length; i++) {
      many[i] = scan[i % scan.length];
    }
    return with(jpeg, jpeg.length - 2, many);
  }

  private static byte[] with(byte[] image, int place, byte[] further) {
    byte[] whole = Arrays.copyOf(image, image.length + further.length);
    System.arraycopy(further, 0, whole, place, further.length);
    System.arraycopy(image, place, whole, place + further.length, image.length - place);
    return whole;
  }
}
