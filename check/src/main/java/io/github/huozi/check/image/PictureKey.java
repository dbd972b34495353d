package io.github.huozi.check.image;

import io.github.huozi.check.pdf.PdfFilters;
import io.github.huozi.input.DigestStream;
import io.github.huozi.input.RegularFile;
import io.github.huozi.raster.PrintedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes keys that identify images. Images of equal samples and colour spaces have the same key,
 * whatever their compression. The key of an image file is that of the PDF image made from it.
 */
public final class PictureKey {

  /** The dictionary keys that do not change the colours of an image, and a drawing's fonts. */
  private static final Set<COSName> IGNORED_KEYS =
      Set.of(
          COSName.TYPE,
          COSName.SUBTYPE,
          COSName.NAME,
          COSName.LENGTH,
          COSName.FILTER,
          COSName.DECODE_PARMS,
          COSName.METADATA,
          COSName.OC,
          COSName.STRUCT_PARENT,
          COSName.STRUCT_PARENTS,
          COSName.FONT,
          COSName.PARENT,
          COSName.INTERPOLATE,
          COSName.getPDFName("Intent"),
          COSName.getPDFName("ID"),
          COSName.getPDFName("Alternate"));

  /** The most samples, in bytes, that are decoded in memory to undo a predictor. */
  private static final long MAX_IN_MEMORY = 64L << 20;

  private static final int MAX_DEPTH = 12;

  private PictureKey() {}

  /** The key of a PDF image, or of the form of a drawing but for its fonts. */
  public static String of(COSStream image) throws IOException {
    return write(image, 0);
  }

  /**
   * The key of an image file.
   *
   * @return empty if the file cannot be decoded
   */
  static Optional<String> of(Path file) throws IOException {
    byte[] bytes = RegularFile.bytes(file);
    try (PDDocument made = new PDDocument()) {
      return Optional.of(of(PrintedImage.of(made, bytes).image().getCOSObject()));
    } catch (IOException e) {
      // The reader of the sources reports an image that cannot be decoded.
      return Optional.empty();
    }
  }

  private static String write(COSBase base, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new IOException("an image is nested too deeply");
    }
    if (base instanceof COSObject object) {
      return write(object.getObject(), depth);
    } else if (base instanceof COSName name) {
      return "/" + name.getName();
    } else if (base instanceof COSNumber number) {
      return String.valueOf(number.floatValue());
    } else if (base instanceof COSBoolean bool) {
      return String.valueOf(bool.getValue());
    } else if (base instanceof COSString string) {
      return "<" + HexFormat.of().formatHex(string.getBytes()) + ">";
    } else if (base instanceof COSArray array) {
      StringBuilder text = new StringBuilder("[");
      for (COSBase item : array) {
        text.append(write(item, depth + 1)).append(' ');
      }
      return text.append(']').toString();
    } else if (base instanceof COSDictionary dictionary) {
      TreeMap<String, String> entries = new TreeMap<>();
      for (COSName key : dictionary.keySet()) {
        if (!IGNORED_KEYS.contains(key)) {
          entries.put(key.getName(), write(dictionary.getItem(key), depth + 1));
        }
      }
      return entries + (dictionary instanceof COSStream stream ? samples(stream) : "");
    }
    return "null";
  }

  /**
   * A digest of the samples if they are not compressed or deflated; otherwise of the compressed
   * data.
   */
  private static String samples(COSStream stream) throws IOException {
    String filters = String.join(" ", PdfFilters.of(stream));
    boolean predicted =
        stream.getDictionaryObject(COSName.DECODE_PARMS) instanceof COSDictionary parameters
            && parameters.getInt(COSName.PREDICTOR, 1) > 1;
    if (filters.isEmpty()) {
      return digest(stream.createRawInputStream());
    }
    if (PdfFilters.isDeflatedOnly(stream) && !predicted) {
      return digest(new InflaterInputStream(stream.createRawInputStream()));
    }
    if (PdfFilters.isDeflatedOnly(stream) && size(stream) <= MAX_IN_MEMORY) {
      return digest(stream.createInputStream());
    }
    String parameters = write(stream.getDictionaryObject(COSName.DECODE_PARMS), 1);
    return filters + parameters + digest(stream.createRawInputStream());
  }

  private static long size(COSStream image) {
    return (long) image.getInt(COSName.WIDTH, 0)
        * image.getInt(COSName.HEIGHT, 0)
        * Math.max(1, image.getInt(COSName.BITS_PER_COMPONENT, 8))
        * 4
        / 8;
  }

  /** The SHA-256 digest of a stream, which is closed. */
  static String digest(InputStream content) throws IOException {
    try (InputStream in = content;
        DigestStream out = DigestStream.of(OutputStream.nullOutputStream())) {
      in.transferTo(out);
      return out.digest();
    }
  }
}
