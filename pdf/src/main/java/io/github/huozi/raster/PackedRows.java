package io.github.huozi.raster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Compresses rows of pixels for a PDF with PNG filters (ISO 32000-1, 7.4.4). */
final class PackedRows {

  private static final int FILTERS = 5;
  private static final int PNG_PREDICTORS = 15;

  private final int width;
  private final int height;
  private final int components;
  private final int depth;
  private final int step;
  private final byte[] before;
  private final byte[][] filtered;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final DeflaterOutputStream out = new DeflaterOutputStream(packed);

  /**
   * @param components samples per pixel
   * @param depth bits per sample
   */
  PackedRows(int width, int height, int components, int depth) {
    this.width = width;
    this.height = height;
    this.components = components;
    this.depth = depth;
    this.step = Math.max(1, components * depth / 8);
    int length = (int) (((long) width * components * depth + 7) / 8);
    this.before = new byte[length];
    // Samples of less than a byte compress best without a filter.
    this.filtered = new byte[depth < 8 ? 1 : FILTERS][length + 1];
  }

  /** Adds a row with the filter that makes it smallest by estimate. */
  void add(byte[] row) throws IOException {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int filter = 0; filter < filtered.length; filter++) {
      long sum = filter(row, filter);
      if (sum < least) {
        least = sum;
        best = filter;
      }
    }
    out.write(filtered[best]);
    System.arraycopy(row, 0, before, 0, before.length);
  }

  /** Filters a row and estimates its compressed size by the sum of absolute values. */
  private long filter(byte[] row, int filter) {
    byte[] to = filtered[filter];
    to[0] = (byte) filter;
    long sum = 0;
    for (int i = 0; i < before.length; i++) {
      int left = i < step ? 0 : row[i - step] & 0xFF;
      int above = before[i] & 0xFF;
      int corner = i < step ? 0 : before[i - step] & 0xFF;
      byte value = (byte) (row[i] - PngRows.predicted(filter, left, above, corner));
      to[i + 1] = value;
      sum += Math.abs(value);
    }
    return sum;
  }

  /** The image, after all rows have been added. */
  PDImageXObject image(PDDocument document, COSBase space) throws IOException {
    out.close();
    return image(document, packed.toByteArray(), width, height, components, depth, space);
  }

  /** The rows as the soft mask of another image, after all have been added. */
  PDImageXObject mask(PDDocument document) throws IOException {
    return image(document, PDDeviceGray.INSTANCE.getCOSObject());
  }

  /** An image of compressed rows. */
  static PDImageXObject image(
      PDDocument document,
      byte[] packed,
      int width,
      int height,
      int components,
      int depth,
      COSBase space)
      throws IOException {
    PDImageXObject image =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(packed),
            COSName.FLATE_DECODE,
            width,
            height,
            depth,
            PDDeviceGray.INSTANCE);
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.PREDICTOR, PNG_PREDICTORS);
    parameters.setInt(COSName.COLORS, components);
    parameters.setInt(COSName.BITS_PER_COMPONENT, depth);
    parameters.setInt(COSName.COLUMNS, width);
    image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
    image.getCOSObject().setItem(COSName.COLORSPACE, space);
    return image;
  }
}
