package io.github.huozi.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The DOI of a publication, which its identifier names (ISO 26324). */
public final class Doi {

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:)(10\\.[0-9.]+/\\S+)");

  private Doi() {}

  /** The address of a DOI, {@code https://doi.org/10.1000/182}; empty if a URI is none. */
  public static Optional<String> address(String uri) {
    Matcher matcher = ADDRESS.matcher(uri);
    return matcher.matches()
        ? Optional.of("https://doi.org/" + matcher.group(1))
        : Optional.empty();
  }
}
