package io.github.huozi.check.tagging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units of the printed document and the tags that say the same. */
final class UnitPairs {

  private UnitPairs() {}

  /** A unit and its tag. */
  record Pair(TextUnit wanted, TagUnit found) {}

  /**
   * Pairs units by their text; of those that say the same, first those that are the same in all
   * else. A unit that no tag says, since a style sheet hides it or adds to it, has none.
   */
  static List<Pair> of(List<TextUnit> wanted, List<TagUnit> found) {
    Map<String, Deque<TagUnit>> byLooks = new HashMap<>();
    Map<String, Deque<TagUnit>> byText = new HashMap<>();
    for (TagUnit unit : found) {
      byLooks.computeIfAbsent(looks(unit), unused -> new ArrayDeque<>()).add(unit);
    }
    @Nullable TagUnit[] pairs = new @Nullable TagUnit[wanted.size()];
    Set<TagUnit> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = next(byLooks, looks(wanted.get(i)));
      if (pairs[i] != null) {
        taken.add(pairs[i]);
      }
    }
    for (TagUnit unit : found) {
      if (!taken.contains(unit)) {
        byText.computeIfAbsent(unit.text(), unused -> new ArrayDeque<>()).add(unit);
      }
    }
    List<Pair> list = new ArrayList<>();
    for (int i = 0; i < pairs.length; i++) {
      TagUnit pair = pairs[i] != null ? pairs[i] : next(byText, wanted.get(i).text());
      if (pair != null) {
        list.add(new Pair(wanted.get(i), pair));
      }
    }
    return list;
  }

  private static @Nullable TagUnit next(Map<String, Deque<TagUnit>> units, String key) {
    Deque<TagUnit> same = units.get(key);
    return same == null ? null : same.pollFirst();
  }

  private static String looks(TextUnit unit) {
    String role = unit.level() > 0 ? "H" : unit.role().isEmpty() ? "P" : unit.role();
    List<String> phrases =
        unit.phrases().stream().map(phrase -> phrase.role() + phrase.text()).toList();
    return role + unit.surroundings() + phrases + unit.text();
  }

  private static String looks(TagUnit unit) {
    String role = unit.tag().role();
    List<String> phrases =
        unit.phrases().stream().map(phrase -> phrase.role() + phrase.text()).toList();
    return (role.matches("H[1-6]") ? "H" : role) + unit.surroundings() + phrases + unit.text();
  }
}
