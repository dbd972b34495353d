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
 * The words that a template puts around the sections: title, contents, imprint, labels.
 *
 * @param codePoints those of them in their order, without white space
 * @param required which of them surely stand around the sections, and not in them
 */
record TemplateText(List<Integer> codePoints, BitSet required) {

  TemplateText {
    codePoints = List.copyOf(codePoints);
  }

  /**
   * What a document has that is not the manuscript's.
   *
   * @param manuscript its blocks, readings apart
   */
  static TemplateText of(Document document, List<SourceBlock> manuscript) {
    boolean told = document.selectFirst("[data-section]") != null;
    List<Integer> all = new ArrayList<>();
    BitSet required = new BitSet();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && !isPassedOver(text) && !isOfSection(text)) {
            boolean outside = told && text.parent().closest("[data-section]") == null;
            for (int codePoint : text.getWholeText().codePoints().toArray()) {
              if (Characters.isRead(codePoint)) {
                required.set(all.size(), outside);
                all.add(codePoint);
              }
            }
          }
        },
        document.body());
    return told ? new TemplateText(all, required) : rest(all, manuscript);
  }

  /** What is left of a text when the manuscript's is taken out: the template says nothing of it. */
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

  /** Whether a text came from a section: its block then says from which line. */
  private static boolean isOfSection(TextNode text) {
    return text.parent() != null && text.parent().closest("[data-section] [data-line]") != null;
  }

  /** Running heads stand at the edge of many pages, or of none; readings are the manuscript's. */
  private static boolean isPassedOver(TextNode text) {
    return text.parent() != null && text.parent().closest(".running-head, rt, rp, rtc") != null;
  }
}
