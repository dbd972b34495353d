package io.github.huozi.raster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Checks and embeds the colour profile of an image (ICC.1:2010 §7.2). */
final class IccProfile {

  private static final int HEADER = 128;
  private static final int VERSION = 8;
  private static final int CLASS = 12;
  private static final int SPACE = 16;
  private static final int SIGNATURE = 36;

  /** Profile classes that a PDF may have (ISO 32000-1, 8.6.5.5). */
  private static final Set<String> CLASSES = Set.of("mntr", "scnr", "prtr", "spac");

  private IccProfile() {}

  /**
   * Tells whether a PDF may have a profile for a number of components. Browsers ignore other
   * profiles too.
   */
  static boolean isFit(byte[] profile, int components) {
    if (profile.length < HEADER) {
      return false;
    }
    int length = ByteBuffer.wrap(profile).getInt(0);
    if (length < HEADER || length > profile.length) {
      return false;
    }
    String space =
        switch (components) {
          case 1 -> "GRAY";
          case 3 -> "RGB ";
          default -> "CMYK";
        };
    return (profile[VERSION] == 2 || profile[VERSION] == 4)
        && CLASSES.contains(text(profile, CLASS))
        && text(profile, SPACE).equals(space)
        && text(profile, SIGNATURE).equals("acsp");
  }

  /** The colour space of a profile, in a document. */
  static COSArray space(PDDocument document, byte[] profile, int components) throws IOException {
    int length = ByteBuffer.wrap(profile).getInt(0);
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(Arrays.copyOf(profile, length));
    }
    stream.setInt(COSName.N, components);
    return new COSArray(List.of(COSName.ICCBASED, stream));
  }

  private static String text(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }
}
