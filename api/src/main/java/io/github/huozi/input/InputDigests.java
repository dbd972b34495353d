package io.github.huozi.input;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The inputs of finished files.
 *
 * @param digests a digest of each input, by its name in messages: {@code en/intro.md}, {@code the
 *     parameter pageSize}
 */
public record InputDigests(SortedMap<String, String> digests) {

  public InputDigests {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }

  /** These digests and others, which replace those of the same name. */
  public InputDigests and(Map<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(digests);
    all.putAll(more);
    return new InputDigests(all);
  }

  /**
   * The first difference to the current inputs: {@code en/intro.md has changed}.
   *
   * @return empty if there is none
   */
  public Optional<String> change(InputDigests now) {
    if (digests.equals(now.digests)) {
      return Optional.empty();
    }
    SortedMap<String, String> names = new TreeMap<>(digests);
    names.putAll(now.digests);
    for (String name : new TreeSet<>(names.keySet())) {
      String before = digests.get(name);
      String after = now.digests.get(name);
      if (before == null) {
        return Optional.of(name + " is new");
      } else if (after == null) {
        return Optional.of(name + " is gone");
      } else if (!before.equals(after)) {
        return Optional.of(name + " has changed");
      }
    }
    return Optional.empty();
  }
}
