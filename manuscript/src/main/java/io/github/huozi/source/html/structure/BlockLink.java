package io.github.huozi.source.html.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A link, an insertion or a deletion around blocks. HTML allows it (§4.5.1), but a page has an
 * inline box for it that begins in one block and ends in another, which the layout engine prints
 * twice and which has no place in the structure tree of a PDF.
 *
 * <pre>{@code
 * <a href="x"><div>1</div><p>2</p></a>  →  <div><a href="x">1</a></div><p><a href="x">2</a></p>
 * }</pre>
 */
final class BlockLink {

  /** Elements that hold nothing but other blocks. */
  private static final Set<String> FRAMES =
      Set.of("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr");

  private final Element link;

  BlockLink(Element link) {
    this.link = link;
  }

  /** Puts a copy of the link around each run of text in its blocks. The blocks stay inside it. */
  void spread() {
    String id = link.id();
    spread(link);
    if (!id.isEmpty() && link.hasAttr("id")) {
      // No copy has taken the id: there is no text. Links may lead to it.
      Element block = link.child(0);
      if (block.id().isEmpty()) {
        block.attr("id", id);
      }
    }
  }

  private void spread(Element parent) {
    List<Node> nodes = new ArrayList<>();
    for (List<Node> run : Nesting.runs(Nesting.detach(parent))) {
      if (Nesting.isBlock(run.get(0))) {
        Element block = (Element) run.get(0);
        if (FRAMES.contains(block.normalName())) {
          block.children().forEach(this::spread);
        } else {
          spread(block);
        }
        nodes.add(block);
      } else if (FRAMES.contains(parent.normalName())) {
        nodes.addAll(run);
      } else {
        nodes.add(copy().appendChildren(run));
      }
    }
    parent.appendChildren(nodes);
  }

  /** A copy of the link without its content; only the first one has the id. */
  private Element copy() {
    Element copy = link.shallowClone();
    link.removeAttr("id");
    return copy;
  }
}
