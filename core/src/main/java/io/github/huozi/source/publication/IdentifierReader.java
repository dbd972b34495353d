package io.github.huozi.source.publication;

import io.github.huozi.source.text.Reporter;
import io.github.huozi.url.UrlScheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the identifier of a publication: an absolute URI (EPUB 3.3 §5.5.3.1). */
final class IdentifierReader {

  private static final Pattern ISBN =
      Pattern.compile("(?i)(?:isbn(?:-1[03])?[:\\s]*)?((?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dx])");
  private static final Pattern UUID =
      Pattern.compile("(?i)(?:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final Pattern DOI = Pattern.compile("(?i)(?:doi:\\s+)?(10\\.\\d{4,9}/\\S+)");

  private IdentifierReader() {}

  /** The identifier, if it is an absolute URI; otherwise empty, with a problem. */
  static Optional<String> parse(String identifier, int line, Reporter reporter) {
    Optional<String> corrected =
        uri(ISBN, "urn:isbn:", identifier)
            .or(() -> uri(UUID, "urn:uuid:", identifier))
            .or(() -> uri(DOI, "https://doi.org/", identifier));
    if (corrected.isEmpty() && isAbsolute(identifier)) {
      return Optional.of(identifier);
    }
    reporter.error(
        line,
        "\"" + identifier + "\" is no absolute URI",
        "write " + corrected.orElse("urn:isbn:…, urn:uuid:… or https://…"));
    return Optional.empty();
  }

  private static Optional<String> uri(Pattern pattern, String scheme, String identifier) {
    Matcher matcher = pattern.matcher(identifier);
    return matcher.matches()
        ? Optional.of(scheme + matcher.group(1).replace(" ", ""))
        : Optional.empty();
  }

  private static boolean isAbsolute(String identifier) {
    try {
      return new URI(identifier).isAbsolute()
          && UrlScheme.of(identifier).filter(scheme -> !scheme.isUnsafe()).isPresent();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
