package io.github.huozi.check;

import io.github.huozi.url.PercentEncoding;
import io.github.huozi.url.UrlScheme;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The target of a reference inside an archive.
 *
 * @param path the path of the target's entry, percent-decoded
 * @param fragment the part after {@code #}, percent-decoded; empty if there is none
 */
public record Href(String path, String fragment) {

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
    return UrlScheme.of(href.strip()).map(UrlScheme::name);
  }

  /** Tells whether a link leads to the web, a mail address or a telephone number. */
  public static boolean leadsOut(String href) {
    return UrlScheme.of(href.strip()).filter(UrlScheme::isLinkable).isPresent();
  }

  /** Decodes percent-encoded UTF-8: {@code %E6%B4%BB} becomes 活. Other text stays as it is. */
  public static String decode(String text) {
    return PercentEncoding.decode(text);
  }
}
