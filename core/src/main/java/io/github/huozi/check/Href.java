package io.github.huozi.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The target of a reference inside an archive.
 *
 * @param path the path of the target's entry, percent-decoded
 * @param fragment the part after {@code #}, percent-decoded; empty if there is none
 */
public record Href(String path, String fragment) {

  /** The URL schemes that a link of a book may have. Others open local files or run code. */
  private static final Set<String> ALLOWED = Set.of("http", "https", "mailto", "tel", "doi");

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

  /**
   * Resolves a reference as RFC 3986 §5.2 does, but within the archive.
   *
   * @param from the path of the entry that has the reference
   * @param href the reference: a path, a fragment, or both
   */
  public static Href resolve(String from, String href) {
    int hash = href.indexOf('#');
    String file = hash < 0 ? href : href.substring(0, hash);
    String fragment = hash < 0 ? "" : decode(href.substring(hash + 1));
    if (file.isEmpty()) {
      return new Href(from, fragment);
    }
    Deque<String> steps = new ArrayDeque<>();
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    for (String step : (file.startsWith("/") ? file : folder + decode(file)).split("/", -1)) {
      switch (step) {
        case "", "." -> {}
        case ".." -> steps.pollLast();
        default -> steps.addLast(step);
      }
    }
    return new Href(String.join("/", steps), fragment);
  }

  /** The URL scheme of a reference in lower case; empty if the reference is relative. */
  public static Optional<String> scheme(String href) {
    Matcher matcher = SCHEME.matcher(href.strip());
    return matcher.lookingAt()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether a link leads to the web, a mail address or a telephone number. */
  public static boolean leadsOut(String href) {
    return scheme(href).filter(ALLOWED::contains).isPresent();
  }

  /** Decodes percent-encoded UTF-8: {@code %E6%B4%BB} becomes 活. Other text stays as it is. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
      if (in[i] == '%' && high >= 0 && low >= 0) {
        out[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        out[length++] = in[i];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }
}
