package io.github.huozi.publication.key;

import io.github.huozi.problem.Nearest;
import io.github.huozi.source.yaml.Key;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of {@code publication.yaml}, from the table {@code keys.txt}. */
public final class PublicationKeys {

  private static final Pattern COLUMNS = Pattern.compile(" \\|(?= |$)");

  /** Names of what style sheets say. */
  private static final Set<String> OF_THEMES =
      Set.of(
          "color",
          "colors",
          "css",
          "font",
          "font-family",
          "font-size",
          "fonts",
          "fontsize",
          "line-height",
          "margin",
          "margins",
          "mainfont",
          "style",
          "styles",
          "stylesheet");

  /** The maps whose keys authors write at the top. */
  private static final List<String> BELOW =
      List.of("imprint", "numbers", "accessibility", "contents", "notes", "cover");

  private static final Map<String, Map<String, Key>> TABLE = table();

  private PublicationKeys() {}

  /**
   * The keys of a map by their names, in the order of the table.
   *
   * @param map its name in the table: {@code publication}, {@code edition}
   */
  public static Map<String, Key> of(String map) {
    return Objects.requireNonNull(TABLE.get(map), map);
  }

  /** The keys of all maps, by the names of the maps. */
  public static Map<String, Map<String, Key>> all() {
    return TABLE;
  }

  /** The advice for a key that stands at the top and belongs below another one, or in a theme. */
  public static Optional<String> elsewhere(String key) {
    if (Nearest.to(key, of("publication").keySet()).isPresent()) {
      return Optional.empty();
    }
    if (OF_THEMES.contains(key)) {
      return Optional.of("write it as CSS, in theme/css/theme.css");
    }
    Optional<String> ofEdition = Nearest.misspelt(key, of("edition").keySet());
    if (ofEdition.isPresent()) {
      return Optional.of(
          "write it for an edition: editions: [{language: …, " + ofEdition.get() + ": …}]");
    }
    return BELOW.stream()
        .filter(map -> of(map).containsKey(key))
        .findFirst()
        .map(map -> "write it below " + map + ":");
  }

  private static Map<String, Map<String, Key>> table() {
    Map<String, Map<String, Key>> maps = new LinkedHashMap<>();
    Map<String, Key> map = Map.of();
    for (String line : text().lines().toList()) {
      if (line.startsWith("[")) {
        map = new LinkedHashMap<>();
        maps.put(line.substring(1, line.length() - 1), map);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        String[] cells = COLUMNS.split(line, -1);
        map.put(
            cells[0],
            new Key(
                cells[0], cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()));
      }
    }
    maps.replaceAll((name, keys) -> Collections.unmodifiableMap(keys));
    return Collections.unmodifiableMap(maps);
  }

  private static String text() {
    try (InputStream in = PublicationKeys.class.getResourceAsStream("keys.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
