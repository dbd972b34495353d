package io.github.huozi.raster;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Converts a PNG to an image of a PDF. The compressed rows of most files are copied. Transparency
 * becomes a soft mask.
 */
final class PngImage {

  private static final int OPAQUE = 255;

  private final PDDocument document;
  private final PngFile file;
  private final int width;
  private final int height;
  private final int depth;
  private final Optional<PngColours> change;

  PngImage(PDDocument document, PngFile file) {
    this.document = document;
    this.file = file;
    this.width = file.width();
    this.height = file.height();
    this.depth = file.depth();
    int samples = file.isIndexed() ? 8 : depth;
    this.change = file.gamma().map(exponent -> new PngColours(samples, exponent, file.primaries()));
  }

  /** The image in the document. */
  PDImageXObject image() throws IOException {
    boolean asItIs = file.isIndexed() || change.isEmpty();
    boolean mayCopy = asItIs && !file.hasAlpha() && !file.interlaced();
    int bits = asItIs ? depth : 8;
    PackedRows colours = new PackedRows(width, height, file.colours(), bits);
    PackedRows alpha = new PackedRows(width, height, 1, 8);
    byte[] colourRow = new byte[(int) (((long) width * file.colours() * bits + 7) / 8)];
    byte[] alphaRow = new byte[width];
    boolean mayMask = file.hasAlpha() || file.transparency().length > 0;
    boolean[] transparent = {false};
    if (!mayCopy || mayMask) {
      new PngRows(file)
          .forEach(
              row -> {
                if (!mayCopy) {
                  colours.add(asItIs && !file.hasAlpha() ? row : colours(row, colourRow));
                }
                if (mayMask) {
                  transparent[0] |= alpha(row, alphaRow);
                  alpha.add(alphaRow);
                }
              });
    }
    PDImageXObject image =
        mayCopy
            ? PackedRows.image(
                document, file.pixels(), width, height, file.colours(), depth, space())
            : colours.image(document, space());
    if (transparent[0]) {
      image.getCOSObject().setItem(COSName.SMASK, alpha.mask(document));
    }
    return image;
  }

  private COSBase space() throws IOException {
    int components = file.isIndexed() ? 3 : file.colours();
    COSBase base =
        file.profile().isPresent()
            ? IccProfile.space(document, file.profile().get(), components)
            : components == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB;
    return file.isIndexed() ? indexed(palette(), base) : base;
  }

  /** The colour space of a palette. */
  static COSArray indexed(byte[] palette, COSBase base) {
    COSInteger last = COSInteger.get(palette.length / 3 - 1);
    return new COSArray(List.of(COSName.INDEXED, base, last, new COSString(palette)));
  }

  private byte[] palette() {
    byte[] palette = file.palette().clone();
    change.ifPresent(
        to -> {
          for (int i = 0; i + 2 < palette.length; i += 3) {
            to.colour(palette[i] & 0xFF, palette[i + 1] & 0xFF, palette[i + 2] & 0xFF, palette, i);
          }
        });
    // Browsers show indexes beyond the palette as black; PDF readers may fail at them.
    int colours = Math.min(1 << depth, 256);
    return palette.length / 3 == colours ? palette : Arrays.copyOf(palette, 3 * colours);
  }

  /** Writes the colours of a row without alpha. */
  private byte[] colours(byte[] row, byte[] to) {
    int samples = file.samples();
    int colours = file.colours();
    for (int x = 0; x < width; x++) {
      int from = x * samples;
      if (change.isPresent() && colours == 3) {
        change
            .get()
            .colour(sample(row, from), sample(row, from + 1), sample(row, from + 2), to, 3 * x);
      } else if (change.isPresent()) {
        to[x] = change.get().grey(sample(row, from));
      } else {
        int bytes = colours * depth / 8;
        System.arraycopy(row, x * samples * depth / 8, to, x * bytes, bytes);
      }
    }
    return to;
  }

  /**
   * Writes the opacity of a row's pixels.
   *
   * @return whether a pixel is not opaque
   */
  private boolean alpha(byte[] row, byte[] to) {
    boolean transparent = false;
    for (int x = 0; x < width; x++) {
      int alpha = alpha(row, x);
      to[x] = (byte) alpha;
      transparent |= alpha != OPAQUE;
    }
    return transparent;
  }

  private int alpha(byte[] row, int x) {
    byte[] keys = file.transparency();
    if (file.hasAlpha()) {
      int samples = file.samples();
      return sample(row, x * samples + samples - 1) >> (depth - 8);
    }
    if (file.isIndexed()) {
      int index = sample(row, x);
      return index < keys.length ? keys[index] & 0xFF : OPAQUE;
    }
    for (int i = 0; i < file.colours(); i++) {
      int mask = (1 << depth) - 1;
      if (sample(row, x * file.colours() + i) != (PngRows.sample(keys, i, 16) & mask)) {
        return OPAQUE;
      }
    }
    return 0;
  }

  private int sample(byte[] row, int index) {
    return PngRows.sample(row, index, depth);
  }
}
