package io.github.huozi.epub.book;

import java.util.List;
import java.util.Optional;

/**
 * A list of figures, tables or listings, which stands after the contents.
 *
 * @param type its term in the EPUB structural semantics vocabulary: {@code loi} or {@code lot};
 *     empty if it has none
 * @param title its heading
 * @param entries at least one
 */
public record BlockList(Optional<String> type, String title, List<TocEntry> entries) {

  public BlockList {
    entries = List.copyOf(entries);
  }
}
