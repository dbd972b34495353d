package io.github.huozi.template;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Section;
import java.util.List;

/**
 * Decides whether the sections below a book's chapters begin pages in print. They do if they have
 * two pages or more on average; shorter ones run on, as the sections of a chapter in one file do.
 */
final class SectionStarts {

  /** The Han characters of two pages. */
  private static final int TWO_PAGES = 1_300;

  private final boolean runOn;

  SectionStarts(Publication publication, Manuscript manuscript) {
    List<Section> nested =
        manuscript.sections().stream().filter(section -> section.place().depth() > 1).toList();
    this.runOn =
        publication.type() == Publication.Type.BOOK
            && !nested.isEmpty()
            && nested.stream().mapToLong(SectionStarts::length).sum() / nested.size() < TWO_PAGES;
  }

  /** Whether a section continues the page of the section before it. */
  boolean runsOn(Section section) {
    return runOn && section.place().depth() > 1;
  }

  /** The length of a section's text, in Han characters: letters of other scripts take less room. */
  private static long length(Section section) {
    long wide = 0;
    long narrow = 0;
    boolean inTag = false;
    String content = section.content();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '<' || c == '>') {
        inTag = c == '<';
      } else if (!inTag) {
        wide += c >= '\u2E80' ? 1 : 0;
        narrow += c < '\u2E80' ? 1 : 0;
      }
    }
    return wide + narrow * 2 / 5;
  }
}
