package io.github.huozi.check;

import io.github.huozi.url.PercentEncoding;
import io.github.huozi.url.UrlScheme;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where a reference inside an archive leads.
 *
 * @param path the entry's path, per cent signs decoded
 * @param fragment what follows {@code #}, decoded; empty if there is none
 */
public record Href(String path, String fragment) {

  /**
   * @param from the path of the entry that refers
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

  /** The scheme of a reference that leads out of the archive, in lower case. */
  public static Optional<String> scheme(String href) {
    return UrlScheme.of(href.strip()).map(UrlScheme::name);
  }

  /** Whether a link leads to the web or to an address. */
  public static boolean leadsOut(String href) {
    return UrlScheme.of(href.strip()).filter(UrlScheme::isLinkable).isPresent();
  }

  /** With each {@code %E6%B4%BB} as the character that it stands for. */
  public static String decode(String text) {
    return PercentEncoding.decode(text);
  }
}
