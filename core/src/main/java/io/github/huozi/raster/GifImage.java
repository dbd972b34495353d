package io.github.huozi.raster;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A GIF as an image of a PDF: its first picture, at its place on the screen that the file has. */
final class GifImage {

  private static final int SCREEN = 6;
  private static final int FLAGS = 10;
  private static final int AFTER_SCREEN = 13;
  private static final int EXTENSION = 0x21;
  private static final int PICTURE = 0x2C;
  private static final int OPAQUE = 255;

  private GifImage() {}

  static PDImageXObject of(PDDocument document, byte[] file) throws IOException {
    BufferedImage picture = picture(file);
    if (!(picture.getColorModel() instanceof IndexColorModel colours)) {
      throw new IOException("no palette");
    }
    int place = place(file);
    int left = word(file, place);
    int top = word(file, place + 2);
    // Browsers enlarge a screen that is too small for its first picture.
    int width = Math.max(word(file, SCREEN), left + picture.getWidth());
    int height = Math.max(word(file, SCREEN + 2), top + picture.getHeight());
    PackedRows pixels = new PackedRows(width, height, 1, 8);
    PackedRows mask = new PackedRows(width, height, 1, 8);
    boolean transparent = false;
    int[] indices = new int[picture.getWidth()];
    byte[] row = new byte[width];
    byte[] opacity = new byte[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(row, (byte) 0);
      Arrays.fill(opacity, (byte) 0);
      if (y >= top && y < top + picture.getHeight()) {
        picture.getRaster().getSamples(0, y - top, indices.length, 1, 0, indices);
        for (int x = 0; x < indices.length; x++) {
          row[left + x] = (byte) indices[x];
          opacity[left + x] = (byte) colours.getAlpha(indices[x]);
        }
      }
      for (int x = 0; x < width && !transparent; x++) {
        transparent = opacity[x] != (byte) OPAQUE;
      }
      pixels.add(row);
      mask.add(opacity);
    }
    PDImageXObject image = pixels.image(document, space(colours));
    if (transparent) {
      image.getCOSObject().setItem(COSName.SMASK, mask.mask(document));
    }
    return image;
  }

  private static COSArray space(IndexColorModel colours) {
    byte[] palette = new byte[3 * colours.getMapSize()];
    for (int i = 0; i < colours.getMapSize(); i++) {
      palette[3 * i] = (byte) colours.getRed(i);
      palette[3 * i + 1] = (byte) colours.getGreen(i);
      palette[3 * i + 2] = (byte) colours.getBlue(i);
    }
    return PngImage.indexed(palette, COSName.DEVICERGB);
  }

  private static BufferedImage picture(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** Where the first picture's place on the screen is told (GIF89a §20). */
  private static int place(byte[] file) {
    int at = AFTER_SCREEN + ((file[FLAGS] & 0x80) != 0 ? 3 << ((file[FLAGS] & 7) + 1) : 0);
    while (file[at] == EXTENSION) {
      at += 2;
      while (file[at] != 0) {
        at += 1 + (file[at] & 0xFF);
      }
      at++;
    }
    if (file[at] != PICTURE) {
      throw new IllegalArgumentException("no picture");
    }
    return at + 1;
  }

  private static int word(byte[] file, int at) {
    return (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8;
  }
}
