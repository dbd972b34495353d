package io.github.huozi.epub;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids that a book's elements have in the package: of ASCII letters and digits, hyphens, full
 * stops, colons and underscores.
 *
 * <p>A URL encodes any other character of an id ({@code #%E6%B4%BB}), and reading systems such as
 * epub.js look for the id without decoding it: they would land at the document's start.
 */
final class PackagedIds {

  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9.:_-]");

  private final Map<String, String> packaged = new HashMap<>();

  /**
   * @param ids the ids that a book's documents have, in reading order
   */
  PackagedIds(Collection<String> ids) {
    List<String> others = ids.stream().filter(id -> OTHER.matcher(id).find()).toList();
    Set<String> taken = new HashSet<>(ids);
    for (String id : others) {
      String name = inAscii(id);
      String free = name;
      for (int i = 1; !taken.add(free); i++) {
        free = name + "-" + i;
      }
      packaged.put(id, free);
    }
  }

  /** The id in the package; one that is not the book's stays as it is. */
  String of(String id) {
    return packaged.getOrDefault(id, id);
  }

  /** {@code clay--活字} is {@code clay--u6d3bu5b57}: it does not change when other headings do. */
  private static String inAscii(String id) {
    return OTHER
        .matcher(id)
        .replaceAll(match -> "u" + Integer.toHexString(match.group().codePointAt(0)));
  }
}
