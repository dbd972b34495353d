package io.github.huozi.verify;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes pictures for tests, and damages pictures. */
final class TestPictures {

  private TestPictures() {}

  /** A picture without symmetry: a disc with a bar and a dot. */
  static BufferedImage scene(int width, int height, Color color) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(color);
    graphics.fillOval(width / 8, height / 8, width * 3 / 4, height * 3 / 4);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(width / 4, height / 4, width / 3, height / 20);
    graphics.setColor(Color.GREEN);
    graphics.fillOval(width * 3 / 4, height * 2 / 3, width / 12, width / 12);
    graphics.dispose();
    return image;
  }

  static BufferedImage read(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return plain;
  }

  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /**
   * A JPEG.
   *
   * @param quality from 0, the worst, to 1
   */
  static byte[] jpeg(BufferedImage image, double quality) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality((float) quality);
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** The picture with a few pixels of another colour. */
  static BufferedImage withBlock(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.MAGENTA);
    graphics.fillRect(image.getWidth() / 3, image.getHeight() / 3, 8, 8);
    graphics.dispose();
    return image;
  }

  static BufferedImage mirrored(BufferedImage image) {
    AffineTransform mirror = AffineTransform.getTranslateInstance(image.getWidth(), 0);
    mirror.scale(-1, 1);
    return transformed(image, mirror);
  }

  static BufferedImage upsideDown(BufferedImage image) {
    return transformed(
        image,
        AffineTransform.getQuadrantRotateInstance(
            2, image.getWidth() / 2.0, image.getHeight() / 2.0));
  }

  static BufferedImage inverted(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, ~image.getRGB(x, y));
      }
    }
    return image;
  }

  /** The picture scaled to an eighth and back. */
  static BufferedImage coarse(BufferedImage image) {
    BufferedImage small =
        new BufferedImage(image.getWidth() / 8, image.getHeight() / 8, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
    graphics.dispose();
    return small;
  }

  private static BufferedImage transformed(BufferedImage image, AffineTransform transform) {
    BufferedImage other =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = other.createGraphics();
    graphics.drawImage(image, transform, null);
    graphics.dispose();
    return other;
  }
}
