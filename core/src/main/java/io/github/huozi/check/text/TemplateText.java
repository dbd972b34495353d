package io.github.huozi.check.text;

import io.github.huozi.check.difference.CommonText;
import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The text that a template adds to the sections: title, contents, imprint, labels.
 *
 * @param codePoints the characters in document order, without white space
 * @param required the indexes of the characters that are certainly outside the sections
 */
record TemplateText(List<Integer> codePoints, BitSet required) {

  TemplateText {
    codePoints = List.copyOf(codePoints);
  }

  /**
   * Finds the text of a document that is not the manuscript's.
   *
   * @param document the document that the template wrote
   * @param manuscript the blocks of the manuscript, with ruby text as blocks of its own
   */
  static TemplateText of(Document document, List<SourceBlock> manuscript) {
    boolean marked = document.selectFirst("[data-section]") != null;
    List<Integer> all = new ArrayList<>();
    BitSet required = new BitSet();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && !isIgnored(text) && !isOfSection(text)) {
            boolean outside = marked && !isIn(text, "[data-section]");
            for (int codePoint : text.getWholeText().codePoints().toArray()) {
              if (Characters.isRead(codePoint)) {
                required.set(all.size(), outside);
                all.add(codePoint);
              }
            }
          }
        },
        document.body());
    return marked ? new TemplateText(all, required) : rest(all, manuscript);
  }

  /**
   * Removes the manuscript's text from the text of a document. This is for a template that does not
   * mark the sections.
   */
  private static TemplateText rest(List<Integer> all, List<SourceBlock> manuscript) {
    Keys wanted = new Keys();
    BitSet starts = new BitSet();
    for (SourceBlock block : manuscript) {
      if (block.kind() != SourceBlock.Kind.READING) {
        starts.set(wanted.size());
        block.letters().forEach(letter -> wanted.add(letter.codePoint(), 0));
      }
    }
    Keys offered = new Keys();
    for (int i = 0; i < all.size(); i++) {
      offered.add(all.get(i), i);
    }
    BitSet used = new BitSet();
    for (int key : CommonText.match(wanted.codes(), offered.codes(), starts, new BitSet())) {
      if (key >= 0) {
        used.set(offered.owner(key));
      }
    }
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!used.get(i)) {
        rest.add(all.get(i));
      }
    }
    return new TemplateText(rest, new BitSet());
  }

  /**
   * Whether a text is a section's: its block then has the line. The heading of notes is not, nor
   * the number of a heading.
   */
  private static boolean isOfSection(TextNode text) {
    return isIn(text, "[data-section] [data-line]")
        && !isIn(text, ".endnotes-title, .heading-number");
  }

  /** Whether a text is a running head, which any number of pages may have, or ruby text. */
  private static boolean isIgnored(TextNode text) {
    return isIn(text, ".running-head, rt, rp, rtc");
  }

  private static boolean isIn(TextNode text, String selector) {
    return text.parent() != null && text.parent().closest(selector) != null;
  }
}
