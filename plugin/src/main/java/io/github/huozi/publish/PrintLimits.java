package io.github.huozi.publish;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Section;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What the renderer cannot lay out in any time that an author would wait. It compares an element
 * with all its neighbours, and sets a page's notes anew for each that is added.
 */
final class PrintLimits {

  /** Elements side by side in one paragraph: some 500 pages without an end of line. */
  private static final int INLINES = 30_000;

  /** Some five hundred pages without a paragraph's end, which take 300 MB to compose. */
  private static final int CHARACTERS = 1_000_000;

  /** The rows of a table, each of which is laid out with a look at all others. */
  private static final int ROWS = 20_000;

  /** So many notes are set in seconds, however they crowd. */
  private static final int NOTES = 1_000;

  /** Characters of text to a note, below which the notes leave no room on the pages. */
  private static final int TEXT_TO_A_NOTE = 30;

  private PrintLimits() {}

  /**
   * Reports sections that are beyond the limits; {@code document} is what they are printed from.
   */
  static void check(Document document, Manuscript manuscript, Problems problems) {
    for (Section section : manuscript.sections()) {
      Element element = document.selectFirst("[data-section=" + section.id() + "]");
      if (element != null) {
        paragraphs(element, section, problems);
        notes(element, section, problems);
      }
    }
  }

  private static void paragraphs(Element element, Section section, Problems problems) {
    for (Element block : element.getAllElements()) {
      if (!block.isBlock()) {
        continue;
      }
      String problem = "";
      if (block.childrenSize() > INLINES && !block.firstElementChild().isBlock()) {
        problem = "a paragraph has more than " + INLINES + " links, emphases or line ends";
      } else if (block.normalName().equals("tbody") && block.childrenSize() > ROWS) {
        problem = "a table has more than " + ROWS + " rows";
      } else if (!block.normalName().equals("pre") && characters(block) > CHARACTERS) {
        problem = "a paragraph has more than " + CHARACTERS + " characters";
      }
      if (!problem.isEmpty()) {
        String line = block.attr("data-line");
        problems.error(
            new SourceLocation(section.file(), line.isEmpty() ? 0 : Integer.parseInt(line)),
            problem,
            "part it");
      }
    }
  }

  /** How long a block's own lines are. */
  private static long characters(Element block) {
    long[] length = {0};
    block.filter(
        (NodeFilter)
            (node, depth) -> {
              if (node instanceof TextNode text) {
                length[0] += text.getWholeText().length();
              }
              return depth > 0 && node instanceof Element inner && inner.isBlock()
                  ? NodeFilter.FilterResult.SKIP_ENTIRELY
                  : NodeFilter.FilterResult.CONTINUE;
            });
    return length[0];
  }

  private static void notes(Element element, Section section, Problems problems) {
    List<Element> notes = element.select("section.notes div.note");
    if (notes.size() > NOTES) {
      int ofNotes = element.select("section.notes").stream().mapToInt(PrintLimits::length).sum();
      if ((length(element) - ofNotes) / TEXT_TO_A_NOTE < notes.size()) {
        problems.error(
            SourceLocation.of(section.file()),
            notes.size() + " notes in so little text leave no room for it on the pages",
            "gather them in fewer notes, or write them into the text");
      }
    }
  }

  private static int length(Element element) {
    return element.wholeText().length();
  }
}
