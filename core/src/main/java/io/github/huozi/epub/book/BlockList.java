package io.github.huozi.epub.book;

import java.util.List;

/**
 * A list of figures or tables, which stands after the contents.
 *
 * @param type its term in the EPUB structural semantics vocabulary: {@code loi} or {@code lot}
 * @param title its heading
 * @param entries at least one
 */
public record BlockList(String type, String title, List<TocEntry> entries) {

  public BlockList {
    entries = List.copyOf(entries);
  }
}
