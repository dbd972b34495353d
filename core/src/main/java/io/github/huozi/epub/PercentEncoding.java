package io.github.huozi.epub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Characters of URLs (RFC 3986 §2). */
final class PercentEncoding {

  private static final String HEX = "0123456789ABCDEF";
  private static final String NEVER = "\"<>\\^`{|}\u007F";

  private PercentEncoding() {}

  /** An author's URL with whatever a URL cannot hold encoded, and all else as it is. */
  static String mend(String url) {
    StringBuilder out = new StringBuilder();
    int authority = url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3;
    int path = authority;
    while (path < url.length() && "/?#".indexOf(url.charAt(path)) < 0) {
      path++;
    }
    int fragment = url.indexOf('#');
    for (int i = 0; i < url.length(); i = url.offsetByCodePoints(i, 1)) {
      int c = url.codePointAt(i);
      // Brackets are for IPv6 addresses.
      boolean bracket = (c == '[' || c == ']') && i >= path;
      boolean strayPercent = c == '%' && hexValue(url, i + 1) < 0;
      boolean strayHash = c == '#' && i != fragment;
      if (c <= 0x20 || NEVER.indexOf(c) >= 0 || bracket || strayPercent || strayHash) {
        encode(c, out);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** Per cent signs that encode nothing stay as they are. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int value = text.charAt(i) == '%' ? hexValue(text, i + 1) : -1;
      if (value >= 0) {
        bytes.write(value);
        i += 2;
      } else {
        bytes.writeBytes(Character.toString(text.codePointAt(i)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void encode(int codePoint, StringBuilder out) {
    for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
    }
  }

  private static int hexValue(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = HEX.indexOf(Character.toUpperCase(text.charAt(at)));
    int low = HEX.indexOf(Character.toUpperCase(text.charAt(at + 1)));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
