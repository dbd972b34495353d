package io.github.huozi.url;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends web addresses as authors type them: {@code https://https://x.org}, {@code http:/x.org},
 * {@code //x.org}, {@code www.x.org}, and characters that no URL may hold. An address without a
 * valid host is refused, as browsers refuse it (URL Standard §3.5, §4.4).
 */
public final class WebAddress {

  /** A scheme, perhaps with a full-width colon or a wrong number of slashes. */
  private static final Pattern SCHEME =
      Pattern.compile(
          "(?i)(https?)(?:\\s{0,9}[:\uFF1A]\\s{0,9}[/\\\\\uFF0F]{0,9}|[/\\\\\uFF0F]{2,9})");

  private static final Pattern USER =
      Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%\\p{XDigit}{2})*+@");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9_])?\\.?");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}\\]");
  private static final Pattern PORT = Pattern.compile("(.*?)(:\\d{0,5})?");
  private static final Pattern NUMBER_LAST = Pattern.compile("(?:.*\\.)?\\d+\\.?");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final int MAX_PORT = 65_535;
  private static final String NEVER = "\"<>\\^`{|}[]";

  private WebAddress() {}

  /**
   * Tells whether a text is meant as a web address: it begins with {@code http}, {@code https},
   * {@code //} and a host, or {@code www.}.
   */
  public static boolean isMeant(String text) {
    return SCHEME.matcher(text).lookingAt()
        || isWithoutScheme(text)
        || text.regionMatches(true, 0, "www.", 0, 4);
  }

  /** Tells whether a text begins with two slashes and a host with a dot. */
  private static boolean isWithoutScheme(String text) {
    return text.startsWith("//") && text.substring(2, authorityEnd(text, 2)).indexOf('.', 1) > 0;
  }

  /**
   * The address that is meant.
   *
   * @return an absolute URL of the scheme {@code http} or {@code https}, percent-encoded where it
   *     has to be; letters that are not ASCII stay, except in the host; empty if it has no valid
   *     host
   */
  public static Optional<String> mended(String text) {
    String rest = text.strip();
    String scheme = "https";
    Matcher found = SCHEME.matcher(rest);
    if (!found.lookingAt() && rest.startsWith("//")) {
      rest = rest.substring(2);
    }
    int from = 0;
    boolean doubtful = false;
    for (found = SCHEME.matcher(rest); found.lookingAt(); found.region(from, rest.length())) {
      scheme = found.group(1).toLowerCase(Locale.ROOT);
      from = found.end();
      doubtful = !found.group().endsWith("//");
    }
    int end = authorityEnd(rest, from);
    String tail = encoded(rest.substring(end));
    String start = scheme + "://";
    String typed = rest.substring(from, end);
    if (doubtful && typed.indexOf('.') < 0) {
      return Optional.empty();
    }
    return authority(typed).map(authority -> start + authority + tail).filter(WebAddress::isValid);
  }

  /**
   * A path, query and fragment with the characters encoded that no URL may hold: white space,
   * controls, brackets, a percent sign without two digits, a second number sign.
   */
  public static String encoded(String tail) {
    StringBuilder out = new StringBuilder();
    String mended = PercentEncoding.mend(tail);
    mended
        .codePoints()
        .forEach(
            c -> {
              if (isUnfit(c)) {
                out.append(PercentEncoding.encode(Character.toString(c)));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isUnfit(int c) {
    int type = Character.getType(c);
    return c <= ' '
        || NEVER.indexOf(c) >= 0
        || Character.isSpaceChar(c)
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE;
  }

  private static int authorityEnd(String text, int from) {
    int end = from;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The user, host and port; empty if the host is not valid. */
  private static Optional<String> authority(String typed) {
    Matcher user = USER.matcher(typed);
    int from = user.lookingAt() ? user.end() : 0;
    Matcher parts = PORT.matcher(typed.substring(from).strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String port = parts.group(2) == null ? "" : parts.group(2);
    if (port.length() > 1 && Integer.parseInt(port.substring(1)) > MAX_PORT) {
      return Optional.empty();
    }
    return host(parts.group(1)).map(host -> typed.substring(0, from) + host + port);
  }

  private static Optional<String> host(String typed) {
    if (IPV6.matcher(typed).matches()) {
      return Optional.of(typed);
    }
    String host = PercentEncoding.decode(typed);
    if (host.chars().anyMatch(c -> c >= 0x80)) {
      try {
        host = IDN.toASCII(host);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    boolean valid =
        HOST.matcher(host).matches()
            && !host.contains("..")
            && (!NUMBER_LAST.matcher(host).matches() || IPV4.matcher(host).matches());
    return valid ? Optional.of(host) : Optional.empty();
  }

  private static boolean isValid(String address) {
    try {
      return new URI(address).getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
