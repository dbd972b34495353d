package io.github.huozi.publication;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Isbn;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.url.UrlScheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads the identifiers of editions: absolute URIs (EPUB 3.3 §5.5.3.1). */
final class IdentifierReader {

  private static final Pattern ISBN =
      Pattern.compile("(?i)(?:isbn(?:-1[03])?[:\\s]*)?((?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dx])");
  private static final Pattern UUID =
      Pattern.compile("(?i)(?:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final Pattern DOI = Pattern.compile("(?i)(?:doi:\\s+)?(10\\.\\d{4,9}/\\S+)");

  private static final String KEY = "identifier";

  private final List<Edition> editions;
  private final Reporter reporter;

  IdentifierReader(List<Edition> editions, Reporter reporter) {
    this.editions = editions;
    this.reporter = reporter;
  }

  /** The identifiers of the editions that have one, by their ids. */
  Map<String, String> read(YamlMap publication) {
    Map<String, String> identifiers = new LinkedHashMap<>();
    if (publication.value(KEY).orElse(null) instanceof MappingNode mapping) {
      YamlMap map = YamlMap.of(mapping, reporter);
      map.values().keySet().forEach(key -> checkKey(key, map.line(key)));
      Map<String, String> given = new LinkedHashMap<>();
      for (String key : map.values().keySet()) {
        map.string(key)
            .flatMap(uri -> parse(uri, map.line(key), reporter))
            .ifPresent(uri -> given.put(key, uri));
      }
      for (Edition edition : editions) {
        key(edition, given.keySet())
            .ifPresent(key -> identifiers.put(edition.id(), given.get(key)));
      }
      tellShared(identifiers, id -> map.line(key(edition(id), given.keySet()).orElse("")));
    } else {
      int line = publication.line(KEY);
      publication
          .string(KEY)
          .flatMap(uri -> parse(uri, line, reporter))
          .ifPresent(uri -> identifiers.putAll(ofAll(uri, editions)));
      tellShared(identifiers, id -> line);
    }
    return identifiers;
  }

  /** One identifier for all editions. */
  static Map<String, String> ofAll(String uri, List<Edition> editions) {
    return editions.stream().collect(Collectors.toMap(Edition::id, edition -> uri));
  }

  private Edition edition(String id) {
    return editions.stream().filter(edition -> edition.id().equals(id)).findFirst().orElseThrow();
  }

  /** The key that is an edition's: its id, or its language with or without the last subtags. */
  private static Optional<String> key(Edition edition, Collection<String> keys) {
    if (keys.contains(edition.id())) {
      return Optional.of(edition.id());
    }
    String tag = edition.language().tag();
    for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
      String range = tag.substring(0, end);
      Optional<String> key = keys.stream().filter(range::equalsIgnoreCase).findFirst();
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  private void checkKey(String key, int line) {
    if (editions.stream().noneMatch(edition -> key(edition, Set.of(key)).isPresent())) {
      List<String> ids = editions.stream().map(Edition::id).toList();
      reporter.error(
          line,
          "there is no edition " + key,
          reporter
              .guess(key, ids)
              .map(guess -> "did you mean " + guess + "?")
              .orElse("write the id of an edition or its language"));
    }
  }

  /** Warns of an ISBN that several editions have: shops and libraries could not tell them apart. */
  private void tellShared(Map<String, String> identifiers, ToIntFunction<String> line) {
    Map<String, List<String>> byNumber = new LinkedHashMap<>();
    for (Edition edition : editions) {
      Optional.ofNullable(identifiers.get(edition.id()))
          .flatMap(Isbn::of)
          .ifPresent(
              isbn ->
                  byNumber
                      .computeIfAbsent(isbn.digits(), digits -> new ArrayList<>())
                      .add(edition.id()));
    }
    for (List<String> ids : byNumber.values()) {
      if (ids.size() > 1) {
        String last = ids.get(ids.size() - 1);
        reporter.warning(
            line.applyAsInt(last),
            "the editions %s and %s have the same ISBN"
                .formatted(String.join(", ", ids.subList(0, ids.size() - 1)), last),
            "give each its own with identifier: {%s: …, %s: …}".formatted(ids.get(0), last));
      }
    }
  }

  /** The identifier, if it is an absolute URI; otherwise empty, with a problem. */
  static Optional<String> parse(String identifier, int line, Reporter reporter) {
    Optional<String> corrected =
        uri(ISBN, "urn:isbn:", identifier)
            .or(() -> uri(UUID, "urn:uuid:", identifier))
            .or(() -> uri(DOI, "https://doi.org/", identifier));
    if (corrected.isEmpty() && identifier.toLowerCase(Locale.ROOT).startsWith(Isbn.SCHEME)) {
      return isbn(identifier, line, reporter);
    }
    if (corrected.isEmpty() && isAbsolute(identifier)) {
      return Optional.of(identifier);
    }
    reporter.error(
        line,
        "\"" + identifier + "\" is not an absolute URI",
        "write " + corrected.orElse("urn:isbn:…, urn:uuid:… or https://…"));
    return Optional.empty();
  }

  /** The number of a form; empty, with a problem, if it is no ISBN. */
  static Optional<Isbn> number(String text, int line, Reporter reporter) {
    String uri = Isbn.SCHEME + text.replaceFirst("(?i)^(urn:isbn:|isbn[:\\s]*)", "").strip();
    return isbn(uri, line, reporter).flatMap(Isbn::of);
  }

  private static Optional<String> isbn(String identifier, int line, Reporter reporter) {
    Optional<Isbn> isbn = Isbn.of(identifier);
    if (isbn.isPresent() && isbn.get().isSound()) {
      return Optional.of(identifier);
    }
    String number = identifier.substring(Isbn.SCHEME.length());
    reporter.error(
        line,
        isbn.isEmpty()
            ? "\"" + number + "\" is not an ISBN"
            : "the check digit of the ISBN " + number + " is wrong",
        isbn.isEmpty()
            ? "write its 13 digits, with or without hyphens"
            : "compare all digits with the number that you were given");
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
