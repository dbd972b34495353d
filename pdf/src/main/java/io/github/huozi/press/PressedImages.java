package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile.Colors;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Brings pictures to the inks of a press. Each is changed once, in its place. */
final class PressedImages {

  /** A lossless picture of as many colours at most is a drawing: its greys are black alone. */
  private static final int COLORS_OF_A_DRAWING = 4096;

  private static final int CMYK = 4;
  private static final int MOST = 255;
  private static final int OPAQUE = 255;
  private static final int BITS = 8;

  private final PDDocument document;
  private final InkMixer inks;
  private final boolean live;
  private final PressWarnings warnings;
  private final Set<COSStream> done = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param live whether pictures may be translucent
   */
  PressedImages(PDDocument document, InkMixer inks, boolean live, PressWarnings warnings) {
    this.document = document;
    this.inks = inks;
    this.live = live;
    this.warnings = warnings;
  }

  /** Brings a picture to the inks. */
  void press(COSStream stream) throws IOException {
    if (!done.add(stream) || stream.getBoolean(COSName.IMAGE_MASK, false)) {
      return;
    }
    PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
    boolean isTranslucent = stream.getDictionaryObject(COSName.SMASK) instanceof COSStream;
    if (isTranslucent && !live) {
      flatten(stream, image);
      return;
    }
    if (inks.colors() == Colors.RGB) {
      return;
    }
    PDColorSpace space = image.getColorSpace();
    if (space instanceof PDIndexed indexed) {
      palette(stream, indexed);
    } else if (space.getNumberOfComponents() == 1 && !isOther(space)) {
      grey(stream, image);
    } else if (!isOther(space) && space.getNumberOfComponents() == CMYK) {
      inked(stream, image);
    } else {
      unkey(stream, image);
      light(stream, rows(image.getOpaqueImage()));
    }
  }

  /** Makes a mask of the colours that are left out: the values of the picture change. */
  private void unkey(COSStream stream, PDImageXObject image) throws IOException {
    if (stream.getDictionaryObject(COSName.MASK) instanceof COSArray) {
      mask(stream, image.getImage());
    }
  }

  /** Tells whether the values of a space are neither of light nor of the four inks. */
  private static boolean isOther(PDColorSpace space) {
    return space instanceof PDSeparation || space instanceof PDDeviceN;
  }

  /** A grey picture: no grey passes a profile. */
  private void grey(COSStream stream, PDImageXObject image) throws IOException {
    if (image.getBitsPerComponent() <= BITS) {
      stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    } else {
      // PDF 1.4, in which some standards are, has no more bits.
      unkey(stream, image);
      light(stream, rows(image.getOpaqueImage()));
    }
  }

  /** A new stream of the document. */
  COSStream stream() {
    return document.getDocument().createCOSStream();
  }

  /** A picture of indexes: its colours become inks, its pixels stay. */
  private void palette(COSStream stream, PDIndexed indexed) throws IOException {
    COSArray array = (COSArray) stream.getDictionaryObject(COSName.COLORSPACE);
    int last = array.getInt(2);
    PDColorSpace base = indexed.getBaseColorSpace();
    boolean grey = inks.colors() == Colors.BLACK;
    float[][] colors = new float[last + 1][];
    boolean neutral = true;
    for (int i = 0; i <= last; i++) {
      float[] light = indexed.toRGB(new float[] {i});
      colors[i] = light;
      neutral &= light[0] == light[1] && light[1] == light[2];
    }
    if (base.getNumberOfComponents() == CMYK && !grey) {
      byte[] table = table(array);
      limit(table);
      set(stream, COSName.DEVICECMYK, last, table);
      return;
    }
    if (neutral || grey) {
      byte[] table = new byte[last + 1];
      for (int i = 0; i <= last; i++) {
        table[i] = byteOf(InkMixer.grey(List.of(colors[i][0], colors[i][1], colors[i][2])));
      }
      set(stream, COSName.DEVICEGRAY, last, table);
      return;
    }
    byte[] table = new byte[CMYK * (last + 1)];
    for (int i = 0; i <= last; i++) {
      PlateInk ink =
          PlateInk.of(inks.of(List.of(colors[i][0], colors[i][1], colors[i][2])).parts());
      for (int k = 0; k < CMYK; k++) {
        table[CMYK * i + k] = byteOf(ink.parts().get(k));
      }
    }
    set(stream, COSName.DEVICECMYK, last, table);
  }

  private static byte[] table(COSArray indexed) throws IOException {
    if (indexed.getObject(3) instanceof COSStream stream) {
      try (InputStream in = stream.createInputStream()) {
        return in.readAllBytes();
      }
    }
    return ((COSString) indexed.getObject(3)).getBytes();
  }

  private static void set(COSStream stream, COSName base, int last, byte[] table) {
    stream.setItem(
        COSName.COLORSPACE,
        new COSArray(List.of(COSName.INDEXED, base, COSInteger.get(last), new COSString(table))));
  }

  /** A picture in four inks. */
  private void inked(COSStream stream, PDImageXObject image) throws IOException {
    // Its samples have eight bits or sixteen, and are what the key Decode makes of the stream's.
    Raster raster = image.getRawRaster();
    byte[] pixels = new byte[CMYK * raster.getWidth() * raster.getHeight()];
    int[] samples = raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
    float most = 0;
    for (int i = 0; i < samples.length; i++) {
      pixels[i] = (byte) (samples[i] >> (raster.getSampleModel().getSampleSize(0) - BITS));
      if (i % CMYK == CMYK - 1) {
        float all = 0;
        for (int k = i - CMYK + 1; k <= i; k++) {
          all += (pixels[k] & MOST) / (float) MOST;
        }
        most = Math.max(most, all);
      }
    }
    if (inks.colors() == Colors.BLACK) {
      unkey(stream, image);
      byte[] grey = new byte[pixels.length / CMYK];
      for (int i = 0; i < grey.length; i++) {
        grey[i] =
            byteOf(
                InkMixer.grey(
                    List.of(
                        part(pixels, CMYK * i),
                        part(pixels, CMYK * i + 1),
                        part(pixels, CMYK * i + 2),
                        part(pixels, CMYK * i + 3))));
      }
      replace(stream, COSName.DEVICEGRAY, grey);
    } else if (most > inks.limit() + 1f / MOST || image.getBitsPerComponent() > BITS) {
      unkey(stream, image);
      limit(pixels);
      replace(stream, COSName.DEVICECMYK, pixels);
    } else {
      stream.setItem(COSName.COLORSPACE, COSName.DEVICECMYK);
    }
  }

  private static float part(byte[] pixels, int at) {
    return (pixels[at] & MOST) / (float) MOST;
  }

  /** A picture of red, green and blue. */
  private void light(COSStream stream, byte[] light) throws IOException {
    boolean lossless = isLossless(stream);
    boolean neutral = true;
    Set<Integer> colors = new HashSet<>();
    for (int i = 0; i < light.length; i += 3) {
      neutral &= light[i] == light[i + 1] && light[i + 1] == light[i + 2];
      if (lossless && colors.size() <= COLORS_OF_A_DRAWING) {
        colors.add(
            ((light[i] & MOST) << 16) | ((light[i + 1] & MOST) << 8) | (light[i + 2] & MOST));
      }
    }
    if (neutral || inks.colors() == Colors.BLACK) {
      byte[] grey = new byte[light.length / 3];
      for (int i = 0; i < grey.length; i++) {
        grey[i] =
            neutral
                ? light[3 * i]
                : byteOf(
                    InkMixer.grey(
                        List.of(
                            part(light, 3 * i), part(light, 3 * i + 1), part(light, 3 * i + 2))));
      }
      replace(stream, COSName.DEVICEGRAY, grey);
      return;
    }
    byte[] pixels = inks.profile().inks(light);
    if (lossless && colors.size() <= COLORS_OF_A_DRAWING) {
      for (int i = 0; i < light.length / 3; i++) {
        if (light[3 * i] == light[3 * i + 1] && light[3 * i + 1] == light[3 * i + 2]) {
          Arrays.fill(pixels, CMYK * i, CMYK * i + 3, (byte) 0);
          pixels[CMYK * i + 3] = (byte) (MOST - (light[3 * i] & MOST));
        }
      }
    }
    limit(pixels);
    replace(stream, COSName.DEVICECMYK, pixels);
  }

  private static boolean isLossless(COSStream stream) {
    COSBase filters = stream.getFilters();
    boolean isJpeg =
        filters instanceof COSArray all
            ? all.toList().contains(COSName.DCT_DECODE)
            : COSName.DCT_DECODE.equals(filters);
    return !isJpeg;
  }

  private void limit(byte[] pixels) {
    float[] amounts = new float[CMYK];
    int limit = (int) (inks.limit() * MOST);
    for (int i = 0; i < pixels.length; i += CMYK) {
      int all = 0;
      for (int k = 0; k < CMYK; k++) {
        all += pixels[i + k] & MOST;
      }
      if (all > limit) {
        for (int k = 0; k < CMYK; k++) {
          amounts[k] = part(pixels, i + k);
        }
        InkLimit.apply(amounts, inks.limit());
        for (int k = 0; k < CMYK; k++) {
          // Rounded down, so that the sum does not exceed the limit.
          pixels[i + k] = (byte) (int) (amounts[k] * MOST);
        }
      }
    }
  }

  /** A translucent picture becomes opaque: the paper shines through. */
  private void flatten(COSStream stream, PDImageXObject image) throws IOException {
    BufferedImage mixed = image.getImage();
    boolean soft = false;
    byte[] light = new byte[3 * mixed.getWidth() * mixed.getHeight()];
    int[] row = new int[mixed.getWidth()];
    int at = 0;
    for (int y = 0; y < mixed.getHeight(); y++) {
      mixed.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        int alpha = pixel >>> 24;
        soft |= alpha != 0 && alpha != OPAQUE;
        for (int shift = 16; shift >= 0; shift -= BITS) {
          int part = pixel >> shift & MOST;
          light[at++] =
              (byte) Math.round((part * alpha + MOST * (OPAQUE - alpha)) / (float) OPAQUE);
        }
      }
    }
    // A mask may have more pixels than its picture.
    stream.setInt(COSName.WIDTH, mixed.getWidth());
    stream.setInt(COSName.HEIGHT, mixed.getHeight());
    mask(stream, mixed);
    stream.removeItem(COSName.SMASK);
    if (soft) {
      warnings.add(
          "part of an image is translucent; the standard of the file allows no transparency,"
              + " so only the paper shows through",
          "check that it is on white, or write standard: x-4");
    }
    if (inks.colors() == Colors.RGB) {
      replace(stream, COSName.DEVICERGB, light);
    } else {
      light(stream, light);
    }
  }

  /** Leaves out what is wholly transparent, by a mask without shades. */
  private void mask(COSStream stream, BufferedImage mixed) throws IOException {
    int width = mixed.getWidth();
    int bytes = (width + BITS - 1) / BITS;
    byte[] bits = new byte[bytes * mixed.getHeight()];
    boolean any = false;
    for (int y = 0; y < mixed.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        if (mixed.getRGB(x, y) >>> 24 == 0) {
          bits[y * bytes + x / BITS] |= (byte) (0x80 >> x % BITS);
          any = true;
        }
      }
    }
    stream.removeItem(COSName.MASK);
    if (!any) {
      return;
    }
    COSStream mask = stream();
    try (OutputStream out = mask.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bits);
    }
    mask.setItem(COSName.TYPE, COSName.XOBJECT);
    mask.setItem(COSName.SUBTYPE, COSName.IMAGE);
    mask.setInt(COSName.WIDTH, width);
    mask.setInt(COSName.HEIGHT, mixed.getHeight());
    mask.setBoolean(COSName.IMAGE_MASK, true);
    mask.setInt(COSName.BITS_PER_COMPONENT, 1);
    stream.setItem(COSName.MASK, mask);
  }

  private static byte[] rows(BufferedImage image) {
    byte[] light = new byte[3 * image.getWidth() * image.getHeight()];
    int[] row = new int[image.getWidth()];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        light[at++] = (byte) (pixel >> 16);
        light[at++] = (byte) (pixel >> BITS);
        light[at++] = (byte) pixel;
      }
    }
    return light;
  }

  private static void replace(COSStream stream, COSName space, byte[] pixels) throws IOException {
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(pixels);
    }
    stream.setItem(COSName.COLORSPACE, space);
    stream.setInt(COSName.BITS_PER_COMPONENT, BITS);
    stream.removeItem(COSName.DECODE);
    stream.removeItem(COSName.DECODE_PARMS);
  }

  private static byte byteOf(float part) {
    return (byte) Math.round(part * MOST);
  }
}
