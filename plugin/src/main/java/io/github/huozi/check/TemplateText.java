package io.github.huozi.check;

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
 * @param starts which of them begin a text
 */
record TemplateText(List<Integer> codePoints, BitSet starts) {

  TemplateText {
    codePoints = List.copyOf(codePoints);
  }

  /**
   * What a document has that is not the manuscript's.
   *
   * @param manuscript its blocks, readings apart
   */
  static TemplateText of(Document document, List<SourceBlock> manuscript) {
    List<Integer> all = new ArrayList<>();
    BitSet runs = new BitSet();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && !isPassedOver(text)) {
            runs.set(all.size());
            text.getWholeText().codePoints().filter(Characters::isRead).forEach(all::add);
          }
        },
        document.body());
    Keys wanted = new Keys();
    BitSet starts = new BitSet();
    for (SourceBlock block : manuscript) {
      if (block.kind() == SourceBlock.Kind.READING) {
        continue;
      }
      starts.set(wanted.size());
      block.letters().forEach(letter -> wanted.add(letter.codePoint(), 0));
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
    BitSet restStarts = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      if (!used.get(i)) {
        if (runs.get(i) || i == 0 || used.get(i - 1)) {
          restStarts.set(rest.size());
        }
        rest.add(all.get(i));
      }
    }
    return new TemplateText(rest, restStarts);
  }

  /** Running heads stand at the edge of many pages, or of none; readings are the manuscript's. */
  private static boolean isPassedOver(TextNode text) {
    return text.parent() != null && text.parent().closest(".running-head, rt, rp, rtc") != null;
  }
}
