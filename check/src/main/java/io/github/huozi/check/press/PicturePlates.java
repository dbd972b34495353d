package io.github.huozi.check.press;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * The plates of a picture, with as many pixels as are shown. They are read from its samples, as
 * they are: to bring a whole picture to the colours of a screen takes a hundred times as long.
 */
final class PicturePlates {

  private static final int CMYK = 4;
  private static final int MOST = 255;
  private static final int BITS = 8;

  /** The place of the table of colours in a colour space of indexes. */
  private static final int TABLE = 3;

  private PicturePlates() {}

  /**
   * Reads a picture in grey or in the four inks.
   *
   * @param isGrey whether it has black only
   * @param most the pixels of a row, at most
   * @param mostRows the rows, at most
   * @return a picture for each plate, of which white is ink; one for black only
   */
  static List<BufferedImage> of(PDImageXObject image, boolean isGrey, int most, int mostRows)
      throws IOException {
    int width = Math.min(most, image.getWidth());
    int height = Math.min(mostRows, image.getHeight());
    int count = isGrey ? 1 : CMYK;
    PDColorSpace space = image.getColorSpace();
    byte @Nullable [] table = table(space);
    int[][] samples = samples(image, space.getNumberOfComponents(), table == null, width, height);
    int @Nullable [] opacity = opacity(image, samples, width, height);
    List<BufferedImage> plates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BufferedImage plate = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      int[] pixels = new int[width * height];
      for (int at = 0; at < pixels.length; at++) {
        int value = table == null ? samples[i][at] : colour(table, count * samples[0][at] + i);
        int ink = isGrey ? MOST - value : value;
        int alpha = opacity == null ? MOST : opacity[at];
        pixels[at] = (alpha << (3 * BITS)) | (ink << (2 * BITS)) | (ink << BITS) | ink;
      }
      plate.setRGB(0, 0, width, height, pixels, 0, width);
      plates.add(plate);
    }
    return plates;
  }

  /** A table may be shorter than the indexes are large. */
  private static int colour(byte[] table, int at) {
    return at < table.length ? table[at] & MOST : 0;
  }

  /**
   * Samples of each component, of as many pixels as are asked for.
   *
   * @param scaled whether they become numbers from 0 to 255, and do not stay as they are
   */
  private static int[][] samples(
      PDImageXObject image, int components, boolean scaled, int width, int height)
      throws IOException {
    int bits = image.isStencil() ? 1 : image.getBitsPerComponent();
    int[][] samples = new int[components][width * height];
    byte[] row = new byte[(image.getWidth() * components * bits + BITS - 1) / BITS];
    int read = 0;
    try (InputStream in = image.createInputStream()) {
      for (int y = 0; y < height; y++) {
        int wanted = middle(y, height, image.getHeight());
        in.skipNBytes((long) (wanted - read) * row.length);
        in.readNBytes(row, 0, row.length);
        read = wanted + 1;
        for (int x = 0; x < width; x++) {
          int first = middle(x, width, image.getWidth()) * components;
          for (int i = 0; i < components; i++) {
            int value = sample(row, first + i, bits);
            samples[i][y * width + x] =
                scaled && bits < BITS ? value * MOST / ((1 << bits) - 1) : value;
          }
        }
      }
    }
    return samples;
  }

  /** The pixel that is in the middle of one of fewer pixels. */
  private static int middle(int at, int count, int all) {
    return (int) ((2L * at + 1) * all / (2L * count));
  }

  /** A sample; of one with more than eight bits, the upper eight. */
  private static int sample(byte[] row, int number, int bits) {
    if (bits >= BITS) {
      return row[number * (bits / BITS)] & MOST;
    }
    int bit = number * bits;
    return (row[bit / BITS] >> (BITS - bits - bit % BITS)) & ((1 << bits) - 1);
  }

  /** The opacity of each pixel, from 0 to 255; null if all are opaque. */
  private static int @Nullable [] opacity(
      PDImageXObject image, int[][] samples, int width, int height) throws IOException {
    COSArray key = image.getColorKeyMask();
    @Nullable PDImageXObject soft = image.getSoftMask();
    @Nullable PDImageXObject hard = soft == null && key == null ? image.getMask() : null;
    if (soft == null && key == null && hard == null) {
      return null;
    }
    int[] opacity = new int[width * height];
    @Nullable PDImageXObject mask = soft == null ? hard : soft;
    // A mask may have more pixels than its picture, or fewer.
    int across = mask == null ? width : Math.min(width, mask.getWidth());
    int down = mask == null ? height : Math.min(height, mask.getHeight());
    int[] masked = mask == null ? opacity : samples(mask, 1, true, across, down)[0];
    boolean hides = mask == hard && (mask == null || !isTurned(mask));
    for (int at = 0; at < opacity.length; at++) {
      if (mask == null) {
        opacity[at] = isKey(key, samples, at) ? 0 : MOST;
      } else {
        int value = masked[at / width * down / height * across + at % width * across / width];
        opacity[at] = hides ? MOST - value : value;
      }
    }
    return opacity;
  }

  /** Tells whether a stencil paints where it usually leaves out. */
  private static boolean isTurned(PDImageXObject stencil) {
    COSArray decode = stencil.getDecode();
    return decode != null && decode.getInt(0, 0) == 1;
  }

  /** Tells whether all components of a pixel are in the ranges that are transparent. */
  private static boolean isKey(COSArray ranges, int[][] samples, int at) {
    for (int i = 0; i < samples.length; i++) {
      if (samples[i][at] < ranges.getInt(2 * i, 0)
          || samples[i][at] > ranges.getInt(2 * i + 1, MOST)) {
        return false;
      }
    }
    return true;
  }

  /** The colours of a picture that has indexes for them; null for another picture. */
  private static byte @Nullable [] table(PDColorSpace space) throws IOException {
    if (!(space instanceof PDIndexed)
        || !(space.getCOSObject() instanceof COSArray array)
        || array.size() <= TABLE) {
      return null;
    }
    if (array.getObject(TABLE) instanceof COSString string) {
      return string.getBytes();
    } else if (array.getObject(TABLE) instanceof COSStream stream) {
      try (InputStream in = stream.createInputStream()) {
        return in.readAllBytes();
      }
    }
    return null;
  }
}
