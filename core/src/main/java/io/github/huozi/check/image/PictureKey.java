package io.github.huozi.check.image;

import io.github.huozi.check.pdf.PdfFilters;
import io.github.huozi.raster.PrintedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 * Tells one image of a PDF from another: the same samples that mean the same colours have the same
 * key, however they are packed. A file of the author's has the key of the image that is made of it.
 */
final class PictureKey {

  /** What says how the samples are packed, or nothing about how they look. */
  private static final Set<COSName> PASSED_OVER =
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
          COSName.INTERPOLATE,
          COSName.getPDFName("Intent"),
          COSName.getPDFName("ID"),
          COSName.getPDFName("Alternate"));

  /** A predictor is undone in memory. */
  private static final long MOST_IN_MEMORY = 64L << 20;

  private static final int DEEPEST = 12;
  private static final int BUFFER = 1 << 15;

  private PictureKey() {}

  /** The key of an image of a PDF. */
  static String of(COSStream image) throws IOException {
    return write(image, 0);
  }

  /**
   * The key of a file as it is put into a PDF.
   *
   * @return empty if it cannot be
   */
  static Optional<String> of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (PDDocument made = new PDDocument()) {
      return Optional.of(of(PrintedImage.of(made, bytes).image().getCOSObject()));
    } catch (IOException e) {
      // The reader of the sources reports an image that cannot be decoded.
      return Optional.empty();
    }
  }

  private static String write(COSBase base, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("an image is nested too deep");
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
        if (!PASSED_OVER.contains(key)) {
          entries.put(key.getName(), write(dictionary.getItem(key), depth + 1));
        }
      }
      return entries + (dictionary instanceof COSStream stream ? samples(stream) : "");
    }
    return "null";
  }

  /**
   * A digest of the samples; of a stream that is packed in another way than by deflating, of that.
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
    if (PdfFilters.isDeflatedOnly(stream) && size(stream) <= MOST_IN_MEMORY) {
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

  private static String digest(InputStream content) throws IOException {
    try (InputStream in = content) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
