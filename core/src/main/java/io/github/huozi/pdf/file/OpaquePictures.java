package io.github.huozi.pdf.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Keeps pictures as they are on a page that has something translucent on it.
 *
 * <p>The renderer says how translucent a colour is and says nothing before a picture: a picture
 * that is drawn after a translucent background would be as faint as that.
 */
final class OpaquePictures {

  private static final COSName NAME = COSName.getPDFName("opaque");
  private static final byte[] BEFORE = ascii("q\n/opaque gs\n");
  private static final byte[] AFTER = ascii("Q\n");
  private static final byte[] PICTURE = ascii(" Do\n");
  private static final byte[] GRADIENT = ascii(" sh\n");

  private OpaquePictures() {}

  /**
   * Gives a page that has something translucent on it a name for what is not.
   *
   * @return whether its pictures are to be kept
   */
  static boolean prepare(COSDictionary resources) {
    COSDictionary states = resources.getCOSDictionary(COSName.EXT_G_STATE);
    if (states == null
        || states.getValues().stream().noneMatch(state -> isTranslucent(state.getCOSObject()))) {
      return false;
    }
    COSDictionary opaque = new COSDictionary();
    opaque.setItem(COSName.TYPE, COSName.EXT_G_STATE);
    opaque.setItem(COSName.CA_NS, COSFloat.ONE);
    states.setItem(NAME, opaque);
    return true;
  }

  private static boolean isTranslucent(COSBase state) {
    return state instanceof COSDictionary dictionary
        && dictionary.getDictionaryObject(COSName.CA_NS) instanceof COSNumber alpha
        && alpha.floatValue() < 1;
  }

  /** Draws each picture of a page's content as it is. An operator ends its line in it. */
  static byte[] keep(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    int line = 0;
    while (line < content.length) {
      int next = line;
      while (next < content.length && content[next] != '\n') {
        next++;
      }
      next = Math.min(next + 1, content.length);
      boolean picture =
          content[line] == '/'
              && (ends(content, line, next, PICTURE) || ends(content, line, next, GRADIENT));
      if (picture) {
        out.writeBytes(BEFORE);
      }
      out.write(content, line, next - line);
      if (picture) {
        out.writeBytes(AFTER);
      }
      line = next;
    }
    return out.toByteArray();
  }

  private static boolean ends(byte[] content, int from, int to, byte[] expected) {
    int start = to - expected.length;
    return start >= from && Arrays.equals(content, start, to, expected, 0, expected.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
