package io.github.huozi.raster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Adds a JPEG to a PDF: the file itself, and a description of its colours. */
final class JpegImage {

  private static final int INKS = 4;
  private static final int TEMPORARY = 0x01;
  private static final int FIRST_RESTART = 0xD0;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int START_OF_SCAN = 0xDA;
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RGB = {'R', 'G', 'B'};
  private static final COSName COLOR_TRANSFORM = COSName.getPDFName("ColorTransform");

  private final byte[] file;
  private final SortedMap<Integer, byte[]> profile = new TreeMap<>();
  private int frame;
  private boolean knownTransform;

  private JpegImage(byte[] file) {
    this.file = file;
  }

  /** The image of a file in a document. */
  static PDImageXObject of(PDDocument document, byte[] file) throws IOException {
    return new JpegImage(file).image(document);
  }

  private PDImageXObject image(PDDocument document) throws IOException {
    readSegments();
    int components = file[frame + 5];
    PDImageXObject image =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(file),
            COSName.DCT_DECODE,
            word(frame + 3),
            word(frame + 1),
            8,
            PDDeviceRGB.INSTANCE);
    COSDictionary dictionary = image.getCOSObject();
    dictionary.setItem(COSName.COLORSPACE, space(document, components));
    if (components == INKS) {
      // Programs write, and browsers read, 255 as no ink.
      COSArray inverted = new COSArray();
      for (int i = 0; i < 2 * INKS; i++) {
        inverted.add(COSInteger.get(1 - i % 2));
      }
      dictionary.setItem(COSName.DECODE, inverted);
    }
    if (components == 3 && !knownTransform && isNamedRgb()) {
      COSDictionary parameters = new COSDictionary();
      parameters.setInt(COLOR_TRANSFORM, 0);
      dictionary.setItem(COSName.DECODE_PARMS, parameters);
    }
    return image;
  }

  private COSBase space(PDDocument document, int components) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    profile.values().forEach(whole::writeBytes);
    if (IccProfile.isFit(whole.toByteArray(), components)) {
      return IccProfile.space(document, whole.toByteArray(), components);
    }
    return switch (components) {
      case 1 -> COSName.DEVICEGRAY;
      case 3 -> COSName.DEVICERGB;
      default -> COSName.DEVICECMYK;
    };
  }

  /** Reads the segments before the first scan (ITU T.81 annex B). */
  private void readSegments() throws IOException {
    int at = 2;
    while (true) {
      while (file[at] != (byte) 0xFF || !isMarker(file[at + 1] & 0xFF)) {
        at++;
      }
      int marker = file[at + 1] & 0xFF;
      int content = at + 4;
      int end = at + 2 + word(at + 2);
      if (marker == START_OF_SCAN) {
        if (frame == 0) {
          throw new IOException("no frame");
        }
        return;
      }
      boolean ofTables = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
      if (marker >= 0xC0 && marker <= 0xCF && !ofTables) {
        frame = content;
      } else if (marker == 0xE2 && begins(content, end, PROFILE)) {
        int part = content + PROFILE.length;
        profile.put(file[part] & 0xFF, Arrays.copyOfRange(file, part + 2, end));
      } else if (marker == 0xE0 || marker == 0xEE) {
        knownTransform |= begins(content, end, marker == 0xE0 ? JFIF : ADOBE);
      }
      at = end;
    }
  }

  /** Tells whether a code marks a segment. Fill bytes may stand before it (annex B.1.1.2). */
  private static boolean isMarker(int code) {
    boolean alone = code == TEMPORARY || (code >= FIRST_RESTART && code <= START_OF_IMAGE);
    return code != 0 && code != 0xFF && !alone;
  }

  private boolean begins(int from, int end, byte[] name) {
    return end - from >= name.length + 2
        && Arrays.equals(file, from, from + name.length, name, 0, name.length);
  }

  /**
   * Tells whether the component identifiers are R, G and B, which mark a file without colour
   * transform.
   */
  private boolean isNamedRgb() {
    for (int i = 0; i < RGB.length; i++) {
      if (file[frame + 6 + 3 * i] != RGB[i]) {
        return false;
      }
    }
    return true;
  }

  private int word(int at) {
    return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
  }
}
