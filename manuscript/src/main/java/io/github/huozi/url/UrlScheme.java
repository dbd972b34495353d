package io.github.huozi.url;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scheme that an absolute URL begins with (RFC 3986 §3.1).
 *
 * @param name in lower case, without the colon: {@code https}
 */
public record UrlScheme(String name) {

  private static final Pattern SYNTAX = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

  /** The web, and the schemes that address a person, a telephone or a document. */
  private static final Set<String> LINKABLE = Set.of("http", "https", "mailto", "tel", "doi");

  /** The schemes whose URLs a browser or reading system runs, or opens on the reader's machine. */
  private static final Set<String> UNSAFE = Set.of("data", "file", "javascript", "vbscript");

  /** The schemes whose URLs are read from a network or a disk even without slashes after them. */
  private static final Set<String> FETCHED =
      Set.of("http", "https", "ftp", "ftps", "ws", "wss", "file");

  /** The scheme of a URL; empty for a relative reference. White space counts as it stands. */
  public static Optional<UrlScheme> of(String url) {
    Matcher matcher = SYNTAX.matcher(url);
    return matcher.lookingAt()
        ? Optional.of(new UrlScheme(matcher.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Tells whether a publication may have links to such URLs. */
  public boolean isLinkable() {
    return LINKABLE.contains(name);
  }

  /**
   * Tells whether such URLs run code, hold their own content or lead to the reader's own files:
   * none of them identifies a publication.
   */
  public boolean isUnsafe() {
    return UNSAFE.contains(name);
  }

  /** Tells whether a browser fetches such URLs, whatever follows the colon (URL Standard §4.4). */
  public boolean isFetched() {
    return FETCHED.contains(name);
  }

  /** Tells whether such URLs have a host: {@code http} and {@code https}. */
  public boolean isWeb() {
    return name.equals("http") || name.equals("https");
  }
}
