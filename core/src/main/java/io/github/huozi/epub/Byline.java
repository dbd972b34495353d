package io.github.huozi.epub;

import io.github.huozi.epub.book.Creator;
import io.github.huozi.epub.book.EpubMetadata;
import java.util.List;

/**
 * Who counts as creator and who as contributor (EPUB 3.3 §5.5.3.2): authors are creators, all
 * others contributors; of a publication without an author the first named is the creator.
 */
record Byline(List<Creator> creators, List<Creator> contributors) {

  static Byline of(EpubMetadata metadata) {
    List<Creator> all = metadata.creators();
    if (!all.isEmpty() && all.stream().noneMatch(Creator::isAuthor)) {
      return new Byline(all.subList(0, 1), all.subList(1, all.size()));
    }
    return new Byline(
        all.stream().filter(Creator::isAuthor).toList(),
        all.stream().filter(creator -> !creator.isAuthor()).toList());
  }
}
