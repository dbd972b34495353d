package io.github.huozi.publication.key;

import io.github.huozi.source.yaml.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The keys of {@code publication.yaml}, from the table {@code keys.txt}. */
public final class PublicationKeys {

  private static final Map<String, Keys> TABLE = table();

  private PublicationKeys() {}

  /**
   * The keys of a map.
   *
   * @param map its name in the table: {@code publication}, {@code edition}
   */
  public static Keys of(String map) {
    return Objects.requireNonNull(TABLE.get(map), map);
  }

  /** The keys of each map, in the order of the table. */
  public static Map<String, Keys> all() {
    return TABLE;
  }

  private static Map<String, Keys> table() {
    try (InputStream in = PublicationKeys.class.getResourceAsStream("keys.txt")) {
      return Keys.table(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
