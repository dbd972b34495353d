package io.github.huozi.preview;

import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageValues;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The choice of the reader of the page.
 *
 * @param edition the id of the edition; empty for the first
 * @param size the name of the page's size; empty for that of the edition
 */
record PreviewChoice(String edition, String size) {

  /** The sizes to choose from, by the names that the parameter {@code pageSize} has for them. */
  static final List<String> SIZES = List.copyOf(PageValues.namedSizes().keySet());

  private static final int LONGEST = 2_000;

  /** Reads a choice from a form. What cannot be chosen is not. */
  static PreviewChoice of(byte[] form) {
    Map<String, String> fields = new TreeMap<>();
    String text = new String(form, 0, Math.min(form.length, LONGEST), StandardCharsets.UTF_8);
    for (String field : text.split("&", -1)) {
      int end = field.indexOf('=');
      if (end > 0) {
        fields.put(field.substring(0, end), decoded(field.substring(end + 1)));
      }
    }
    String size = fields.getOrDefault("size", "");
    return new PreviewChoice(fields.getOrDefault("edition", ""), SIZES.contains(size) ? size : "");
  }

  /** A value of a form or query; empty if it is not one. */
  static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The size of the page; empty for that of the edition. */
  Optional<PageLayout.Size> pageSize() {
    return size.isEmpty() ? Optional.empty() : Optional.of(PageValues.size(size));
  }
}
