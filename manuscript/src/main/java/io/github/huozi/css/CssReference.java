package io.github.huozi.css;

import io.github.huozi.url.UrlScheme;
import java.util.regex.Pattern;

/**
 * A reference in a style sheet.
 *
 * @param kind the kind of the reference
 * @param target its address or name, escapes resolved
 * @param line the style sheet's line, from 1
 */
public record CssReference(Kind kind, String target, int line) {

  /** The kinds of references. */
  public enum Kind {
    /** {@code @charset}: an encoding other than UTF-8. */
    CHARSET,
    /** {@code @import}. */
    IMPORT,
    /** {@code url(…)} and other functions that take an address. */
    RESOURCE,
    /**
     * Code that old browsers ran: {@code expression(…)}, {@code behavior}, {@code -moz-binding}.
     */
    SCRIPT
  }

  /** A picture made of pixels, embedded in the style sheet. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "data:image/(?:png|jpe?g|gif|webp)(?:;base64)?,[a-z0-9+/=%!$'()*._~\\s-]*+",
          Pattern.CASE_INSENSITIVE);

  /** A path that begins with the name of a host: {@code //example.org/}. */
  private static final Pattern WITH_HOST = Pattern.compile("[/\\\\]{2,}[^/\\\\\\s]");

  /**
   * Tells whether the reference needs no other file: it names a place in the document, or embeds a
   * picture made of pixels.
   */
  public boolean isContained() {
    String address = target.strip();
    return kind == Kind.RESOURCE
        && (address.isEmpty() || address.startsWith("#") || PICTURE.matcher(address).matches());
  }

  /**
   * Tells whether a text is an address in the network or among the reader's files, as browsers read
   * it (URL Standard §4.4): control characters before it, and tabs and line ends in it, are
   * ignored.
   */
  static boolean isRemote(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    String address = text.substring(start).replaceAll("[\\t\\r\\n]", "");
    return UrlScheme.of(address)
        .map(scheme -> scheme.isFetched() || isSlash(address, scheme.name().length() + 1))
        .orElseGet(() -> WITH_HOST.matcher(address).lookingAt());
  }

  private static boolean isSlash(String text, int index) {
    return index < text.length() && (text.charAt(index) == '/' || text.charAt(index) == '\\');
  }
}
