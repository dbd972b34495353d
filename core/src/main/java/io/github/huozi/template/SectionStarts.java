package io.github.huozi.template;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Section;
import java.util.List;
import org.jsoup.nodes.TextNode;

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

  /** Tells whether a section continues the page of the section before it. */
  boolean runsOn(Section section) {
    return runOn && section.place().depth() > 1;
  }

  /** The number of pages that an article has, about. */
  static long pages(Manuscript manuscript) {
    return manuscript.sections().stream().mapToLong(SectionStarts::length).sum() * 2 / TWO_PAGES;
  }

  /** The length of a section's text, in Han characters: letters of other scripts take less room. */
  private static long length(Section section) {
    long[] letters = new long[2];
    section
        .contentTree()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text) {
                String whole = text.getWholeText();
                long wide = whole.chars().filter(c -> c >= '\u2E80').count();
                letters[0] += wide;
                letters[1] += whole.length() - wide;
              }
            });
    return letters[0] + letters[1] * 2 / 5;
  }
}
