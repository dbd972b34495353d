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

/** Converts a GIF to an image of a PDF: its first frame at its position on the logical screen. */
final class GifImage {

  private static final int SCREEN = 6;
  private static final int FLAGS = 10;
  private static final int AFTER_SCREEN = 13;
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2C;
  private static final int OPAQUE = 255;

  private GifImage() {}

  /** The image of a file in a document. */
  static PDImageXObject of(PDDocument document, byte[] file) throws IOException {
    BufferedImage frame = frame(file);
    if (!(frame.getColorModel() instanceof IndexColorModel colours)) {
      throw new IOException("no palette");
    }
    int at = frameAt(file);
    int left = word(file, at);
    int top = word(file, at + 2);
    // Browsers enlarge a screen that is too small for its first frame.
    int width = Math.max(word(file, SCREEN), left + frame.getWidth());
    int height = Math.max(word(file, SCREEN + 2), top + frame.getHeight());
    PackedRows pixels = new PackedRows(width, height, 1, 8);
    PackedRows mask = new PackedRows(width, height, 1, 8);
    boolean transparent = false;
    int[] indices = new int[frame.getWidth()];
    byte[] row = new byte[width];
    byte[] opacity = new byte[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(row, (byte) 0);
      Arrays.fill(opacity, (byte) 0);
      if (y >= top && y < top + frame.getHeight()) {
        frame.getRaster().getSamples(0, y - top, indices.length, 1, 0, indices);
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

  private static BufferedImage frame(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** The offset of the first frame's position in the file (GIF89a §20). */
  private static int frameAt(byte[] file) {
    int at = AFTER_SCREEN + ((file[FLAGS] & 0x80) != 0 ? 3 << ((file[FLAGS] & 7) + 1) : 0);
    while (file[at] == EXTENSION) {
      at += 2;
      while (file[at] != 0) {
        at += 1 + (file[at] & 0xFF);
      }
      at++;
    }
    if (file[at] != FRAME) {
      throw new IllegalArgumentException("no picture");
    }
    return at + 1;
  }

  private static int word(byte[] file, int at) {
    return (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8;
  }
}
