package io.github.huozi.check.pages;

import io.github.huozi.check.text.PdfText;
import io.github.huozi.check.text.TextAlignment;
import io.github.huozi.problem.SourceLocation;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which line of the sources text comes from.
 *
 * @param alignment the manuscript's text in the file
 * @param asked the lines of the sources that the author begins a page with
 */
record Sources(TextAlignment alignment, Set<SourceLocation> asked) {

  Sources {
    asked = Set.copyOf(asked);
  }

  /**
   * The source of an item: that of its first character which is no number that a template has
   * added. Empty for a picture and for text that is all a template's.
   */
  Optional<SourceLocation> of(PageItem item) {
    PdfText text = (PdfText) alignment.found();
    for (int i = 0; i < item.glyphs().size(); i++) {
      Optional<SourceLocation> source = alignment.source(text.place(item.first() + i));
      if (source.isPresent()) {
        return source;
      }
    }
    return Optional.empty();
  }

  /** Tells whether an item is a line of verse. */
  boolean isVerse(PageItem item) {
    return !item.isPicture()
        && alignment.isVerse(((PdfText) alignment.found()).place(item.first()));
  }

  /** Tells whether an item is a line in a list or in a box, such as an alert. */
  boolean isInset(PageItem item) {
    return !item.isPicture()
        && alignment.isInset(((PdfText) alignment.found()).place(item.first()));
  }

  /** Tells whether the author demands that a page begins as this one does. */
  boolean startsByAuthor(PageContents page) {
    if (asked.isEmpty()) {
      return false;
    }
    for (PageItem item : page.body()) {
      Optional<SourceLocation> source = of(item);
      if (source.isPresent()) {
        return asked.contains(source.get());
      }
    }
    return false;
  }
}
