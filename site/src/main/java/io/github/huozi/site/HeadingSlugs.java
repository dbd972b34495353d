package io.github.huozi.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The ids that GitHub gives to the headings of a document, so that links work in both places. */
final class HeadingSlugs {

  private final Map<String, Integer> used = new HashMap<>();

  /**
   * The id of the next heading: letters, digits, hyphens and underscores; a second one ends in -1.
   */
  String next(String heading) {
    String slug =
        heading
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]", "")
            .replace(' ', '-');
    int before = used.merge(slug, 1, Integer::sum) - 1;
    return before == 0 ? slug : slug + "-" + before;
  }
}
