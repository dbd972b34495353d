package io.github.huozi.pdf.layout;

import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.file.PageProgress;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Counts the sections of a document whose lines are composed, and reports them. */
final class SectionProgress {

  private final PageProgress progress;
  private int sections;
  private int composed;

  SectionProgress(PageProgress progress) {
    this.progress = progress;
  }

  /** Counts the sections that there are. */
  void begin(Element body) {
    sections = count(body);
  }

  /** Reports a section if the element, which is composed, is one. */
  void leave(Element element) {
    if (isSection(element)) {
      composed++;
      progress.composed(composed, sections);
    }
  }

  private static boolean isSection(Element element) {
    return element.hasAttribute(Names.SECTION) && !Names.has(element, Names.PAGE_NOTES);
  }

  private static int count(Element element) {
    int count = isSection(element) ? 1 : 0;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      count += child instanceof Element inside ? count(inside) : 0;
    }
    return count;
  }
}
