package io.github.huozi.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Marks the places where a long web address in a text may go on in the next line: before its marks,
 * so that none of them looks like the end of the address. A {@code wbr} is not copied with the
 * text, as a zero-width space would be.
 *
 * <p>It is for reading systems only: in print the composer finds these places.
 */
final class AddressBreaks {

  /** Addresses of at least thirty characters: a shorter one fits on any line. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[!-~&&[^\"<>`]]{22,}");

  /** Before a mark between two parts of an address. */
  private static final Pattern BREAK =
      Pattern.compile("(?<=[A-Za-z0-9%_~)])(?=[/.?&=#-][A-Za-z0-9%_~(])");

  private AddressBreaks() {}

  /** Marks the addresses in a document, but not in code. */
  static void mark(Document document) {
    List<TextNode> texts = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text
              && ADDRESS.matcher(text.getWholeText()).find()
              && !isCode(text)) {
            texts.add(text);
          }
        },
        document.body());
    Xhtml.Replacements marked = new Xhtml.Replacements();
    texts.forEach(text -> marked.add(text, marked(text.getWholeText())));
    marked.make();
  }

  private static boolean isCode(TextNode text) {
    @Nullable Element parent = text.parent();
    return parent != null && parent.closest("code, kbd, samp, pre, math, svg") != null;
  }

  private static List<Node> marked(String text) {
    List<Node> nodes = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    int at = 0;
    while (address.find()) {
      Matcher places =
          BREAK.matcher(text).region(address.start(), address.end()).useTransparentBounds(true);
      while (places.find()) {
        nodes.add(new TextNode(text.substring(at, places.start())));
        nodes.add(new Element("wbr"));
        at = places.start();
      }
    }
    nodes.add(new TextNode(text.substring(at)));
    return nodes;
  }
}
