package io.github.huozi.bibliography;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists of works: CSL-JSON and CSL-YAML. */
public final class Bibliography {

  private Bibliography() {}

  /**
   * Reads a list of works, as far as possible.
   *
   * @param text the text of the file
   * @param faults takes what is wrong, also a key that two works have: the first one counts
   */
  public static List<Listed> read(String text, Faults faults) {
    Map<String, Listed> works = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Listed listed : CslJson.read(text, faults)) {
      String id = listed.work().id();
      Integer first = lines.putIfAbsent(id, listed.line());
      if (first == null) {
        works.put(id, listed);
      } else if (!id.isEmpty()) {
        faults.add(listed.line(), "the work \"" + id + "\" stands in line " + first + ", too");
      }
    }
    return List.copyOf(works.values());
  }
}
