package io.github.huozi.check.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;

/**
 * A tag of an XML document, or the text between two tags.
 *
 * @param kind what it is
 * @param text the element's name, or the text; white space is one space, and none beside a block
 * @param attributes those of a start tag
 * @param node what it was read from
 */
record MarkupToken(Kind kind, String text, Map<String, String> attributes, Node node) {

  /** What a token is. */
  enum Kind {
    START,
    END,
    TEXT,
    /** A document type, or an instruction to whoever reads the document. */
    OTHER
  }

  /** Beside any other element white space does not show. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "img", "ins",
          "kbd", "mark", "q", "rb", "rt", "rp", "rtc", "ruby", "s", "samp", "small", "span",
          "strong", "sub", "sup", "time", "u", "var", "wbr");

  MarkupToken {
    attributes = Map.copyOf(attributes);
  }

  /** Whether it is the same to a reader. */
  boolean isLike(MarkupToken other) {
    return kind == other.kind && text.equals(other.text) && attributes.equals(other.attributes);
  }

  /** Where it was read from: an element; a text's is the one around it. */
  Element element() {
    if (node instanceof Element element) {
      return element;
    }
    return node.parentNode() instanceof Element parent ? parent : new Element("x");
  }

  /**
   * The tokens of a document.
   *
   * @param passedOver elements that are left out, with all that is in them
   */
  static List<MarkupToken> of(Document document, Predicate<Element> passedOver) {
    Reader reader = new Reader(passedOver);
    for (Node node : document.childNodes()) {
      reader.read(node);
    }
    reader.flush(false);
    return reader.tokens;
  }

  private static final class Reader {

    private final Predicate<Element> passedOver;
    private final List<MarkupToken> tokens = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Node textNode = new TextNode("");
    private boolean afterBlock = true;
    private int preformatted;

    Reader(Predicate<Element> passedOver) {
      this.passedOver = passedOver;
    }

    /** Not recursive: a document may be deeper than the stack. */
    void read(Node root) {
      Node node = root;
      while (true) {
        if (begin(node) && node.childNodeSize() > 0) {
          node = node.childNode(0);
          continue;
        }
        while (true) {
          end(node);
          if (node.equals(root)) {
            return;
          }
          Node next = node.nextSibling();
          if (next != null) {
            node = next;
            break;
          }
          node = node.parent();
        }
      }
    }

    private boolean begin(Node node) {
      if (node instanceof Element element) {
        if (passedOver.test(element)) {
          return false;
        }
        add(Kind.START, element);
        preformatted += element.nameIs("pre") ? 1 : 0;
        return true;
      } else if (node instanceof TextNode words) {
        append(words.getWholeText(), node);
      } else if (node instanceof DataNode data) {
        append(data.getWholeData(), node);
      } else if (node instanceof DocumentType
          || (node instanceof XmlDeclaration declaration && !declaration.name().equals("xml"))) {
        flush(false);
        String written = node.outerHtml().strip().replaceAll("\\s+", " ");
        tokens.add(new MarkupToken(Kind.OTHER, written, Map.of(), node));
      }
      return false;
    }

    private void end(Node node) {
      if (node instanceof Element element && !passedOver.test(element)) {
        preformatted -= element.nameIs("pre") ? 1 : 0;
        add(Kind.END, element);
      }
    }

    private void append(String words, Node node) {
      if (text.length() == 0) {
        textNode = node;
      }
      text.append(words);
    }

    private void add(Kind kind, Element element) {
      boolean inline = INLINE.contains(element.normalName());
      flush(inline);
      afterBlock = !inline;
      Map<String, String> attributes = new TreeMap<>();
      if (kind == Kind.START) {
        for (Attribute attribute : element.attributes()) {
          attributes.put(attribute.getKey(), attribute.getValue().strip().replaceAll("\\s+", " "));
        }
      }
      tokens.add(new MarkupToken(kind, element.tagName(), attributes, element));
    }

    /** Ends a text. */
    void flush(boolean beforeInline) {
      String words = text.toString();
      text.setLength(0);
      if (preformatted == 0) {
        words = words.replaceAll("\\s+", " ");
        words = afterBlock ? words.stripLeading() : words;
        words = beforeInline ? words : words.stripTrailing();
      }
      if (!words.isEmpty()) {
        tokens.add(new MarkupToken(Kind.TEXT, words, Map.of(), textNode));
        afterBlock = false;
      }
    }
  }
}
