package io.github.huozi.bibliography;

import java.util.Map;

/**
 * An entry of a BibTeX file.
 *
 * @param type its type, in lower case
 * @param key the key by which it is cited
 * @param fields the fields by their names in lower case, as LaTeX
 * @param line the line in which it begins
 */
record BibEntry(String type, String key, Map<String, String> fields, int line) {

  /** A field as LaTeX; empty if the entry lacks it. */
  String raw(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The first of some fields that the entry has, as LaTeX. */
  String first(String... names) {
    for (String name : names) {
      if (!raw(name).isBlank()) {
        return raw(name);
      }
    }
    return "";
  }
}
