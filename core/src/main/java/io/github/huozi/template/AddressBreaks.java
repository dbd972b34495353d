package io.github.huozi.template;

import io.github.huozi.typography.rule.Address;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Marks with {@code wbr} where a long {@link Address} in a text of an EPUB may go on in the next
 * line. A {@code wbr} is not copied with the text, as a zero-width space would be.
 *
 * <p>It is for reading systems only: in print the composer finds these places. After {@code ://}
 * there is no mark, since reading systems end a line there without one (UAX #14).
 */
final class AddressBreaks {

  /** The least length of an address with marks: a shorter one fits on any line. */
  private static final int LEAST = 30;

  private AddressBreaks() {}

  /** Marks the addresses in a document, but not in code. */
  static void mark(Document document) {
    List<TextNode> texts = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text
              && !addresses(text.getWholeText()).isEmpty()
              && !isCode(text)) {
            texts.add(text);
          }
        },
        document.body());
    Xhtml.Replacements marked = new Xhtml.Replacements();
    texts.forEach(text -> marked.add(text, marked(text.getWholeText())));
    marked.make();
  }

  private static List<Address> addresses(String text) {
    return Address.in(text).stream().filter(address -> address.length() >= LEAST).toList();
  }

  private static boolean isCode(TextNode text) {
    @Nullable Element parent = text.parent();
    return parent != null && parent.closest("code, kbd, samp, pre, math, svg") != null;
  }

  private static List<Node> marked(String text) {
    List<Node> nodes = new ArrayList<>();
    int at = 0;
    for (Address address : addresses(text)) {
      for (int offset = address.first() + 1; offset < address.end(); offset++) {
        if (address.isJoint(offset)) {
          nodes.add(new TextNode(text.substring(at, offset)));
          nodes.add(new Element("wbr"));
          at = offset;
        }
      }
    }
    nodes.add(new TextNode(text.substring(at)));
    return nodes;
  }
}
