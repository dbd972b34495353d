package io.github.huozi.source.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The keys that a map may have. */
public final class Keys {

  /** No keys are known: a map may have any. */
  static final Keys ANY = new Keys();

  private static final Pattern COLUMNS = Pattern.compile(" \\|(?= |$)");

  private final Map<String, Key> keys = new LinkedHashMap<>();

  private Keys() {}

  /**
   * The keys of each map that a table has, in its order. The name of a map stands in brackets
   * before its keys, each of which is a line.
   */
  public static Map<String, Keys> table(String text) {
    Map<String, Keys> maps = new LinkedHashMap<>();
    Keys map = ANY;
    for (String line : text.lines().toList()) {
      if (line.startsWith("[")) {
        map = new Keys();
        maps.put(line.substring(1, line.length() - 1), map);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        List<String> columns = new ArrayList<>(List.of(COLUMNS.split(line, -1)));
        columns.replaceAll(String::strip);
        map.keys.put(
            columns.get(0),
            new Key(
                columns.get(0), columns.get(1), columns.get(2), columns.get(3), columns.get(4)));
      }
    }
    return maps;
  }

  /** These keys and another one, of which no table says anything. */
  public Keys and(String name) {
    Keys more = new Keys();
    more.keys.putAll(keys);
    more.keys.put(name, new Key(name, "", "", "", ""));
    return more;
  }

  /** The keys in their order. */
  public Collection<Key> all() {
    return keys.values();
  }

  /** The names of the keys in their order. */
  public List<String> names() {
    return List.copyOf(keys.keySet());
  }

  /** A key that is one of these. */
  public Key get(String name) {
    return Objects.requireNonNull(keys.get(name), name);
  }
}
