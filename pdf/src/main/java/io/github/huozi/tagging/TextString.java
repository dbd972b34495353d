package io.github.huozi.tagging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSString;

/**
 * Says which texts fit a string of a PDF: PDF/A-2 takes no more than 32,767 bytes (ISO 19005-2,
 * 6.1.13). That is as many letters of PDFDocEncoding, and half as many of UTF-16.
 */
public final class TextString {

  /** The most bytes of a string. */
  public static final int MOST_BYTES = 32_767;

  private static final byte[] LATIN_ELLIPSIS = {(byte) 0x83};
  private static final byte[] ELLIPSIS = "…".getBytes(StandardCharsets.UTF_16BE);

  private TextString() {}

  /** Tells whether a text is short enough for one string. */
  static boolean fits(String text) {
    return text.length() <= MOST_BYTES / 2 - 1
        || new COSString(text).getBytes().length <= MOST_BYTES;
  }

  /** Text in XML with references in the place of what is not ASCII: often half as many bytes. */
  static String ascii(String xml) {
    StringBuilder ascii = new StringBuilder();
    xml.codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                ascii.append((char) c);
              } else {
                ascii.append("&#").append(c).append(';');
              }
            });
    return ascii.toString();
  }

  /** The bytes of a string, without the end of a text that is too long. */
  public static byte[] cut(byte[] bytes) {
    if (bytes.length <= MOST_BYTES) {
      return bytes;
    }
    boolean utf16 = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    byte[] sign = utf16 ? ELLIPSIS : LATIN_ELLIPSIS;
    int end = MOST_BYTES - sign.length;
    if (utf16) {
      end -= end % 2;
      // No half of a character that has two units.
      end -= (bytes[end - 2] & 0xFC) == 0xD8 ? 2 : 0;
    }
    byte[] cut = Arrays.copyOf(bytes, end + sign.length);
    System.arraycopy(sign, 0, cut, end, sign.length);
    return cut;
  }
}
