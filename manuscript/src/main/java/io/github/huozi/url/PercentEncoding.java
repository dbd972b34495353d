package io.github.huozi.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of the characters of URLs, as the bytes of UTF-8 (RFC 3986 §2.1). */
public final class PercentEncoding {

  private static final String HEX = "0123456789ABCDEF";
  private static final String NEVER = "\"<>\\^`{|}\u007F";

  private PercentEncoding() {}

  /** An author's URL with the characters encoded that no URL may hold; all others as they are. */
  public static String mend(String url) {
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
        out.append(encode(Character.toString(c)));
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /**
   * A text with the characters that its {@code %E6%B4%BB} stand for. A percent sign without two
   * hexadecimal digits after it stays as it is (URL Standard §1.3, percent-decode); bytes that are
   * no UTF-8 become U+FFFD.
   */
  public static String decode(String text) {
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

  /** A text with all of its characters encoded. */
  public static String encode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
    }
    return out.toString();
  }

  /** A URL with the characters encoded that are not ASCII. */
  public static String ascii(String url) {
    StringBuilder out = new StringBuilder();
    url.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> out.append(c.charAt(0) < 0x80 ? c : encode(c)));
    return out.toString();
  }

  private static int hexValue(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = hexDigit(text.charAt(at));
    int low = hexDigit(text.charAt(at + 1));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** Only the digits of ASCII count, not the full-width ones. */
  private static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
