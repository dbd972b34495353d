package io.github.huozi.check.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * Finds the differences of two documents. Tokens are compared from the front as long as the
 * documents have the same elements, and then from the back. The tokens left between are one
 * difference.
 */
final class MarkupDifferences {

  /** The most differences that are returned; a document with more is another document. */
  private static final int MAX_DIFFERENCES = 10;

  private final List<Token> wanted;
  private final List<Token> found;
  private final List<Difference> list = new ArrayList<>();

  private MarkupDifferences(List<Token> wanted, List<Token> found) {
    this.wanted = wanted;
    this.found = found;
  }

  /**
   * A difference.
   *
   * @param wanted the expected token; empty if the found token is added
   * @param found the token in the found document; empty if it is missing
   * @param attribute the attribute that differs, if both are start tags of one name
   * @param near the token of the found document whose place is reported
   */
  record Difference(
      Optional<Token> wanted,
      Optional<Token> found,
      Optional<String> attribute,
      Optional<Token> near) {}

  /** The differences in document order, ten at most. */
  static List<Difference> of(List<Token> wanted, List<Token> found) {
    MarkupDifferences differences = new MarkupDifferences(wanted, found);
    differences.find();
    return differences.list;
  }

  private void find() {
    int at = 0;
    while (at < wanted.size() && at < found.size() && list.size() < MAX_DIFFERENCES) {
      Token one = wanted.get(at);
      Token other = found.get(at);
      if (!one.equalsIgnoringNode(other)) {
        boolean same =
            one.kind() == other.kind() && (isText(one) || one.text().equals(other.text()));
        if (!same) {
          break;
        }
        compare(one, other);
      }
      at++;
    }
    if (list.size() >= MAX_DIFFERENCES) {
      return;
    }
    int wantedEnd = wanted.size();
    int foundEnd = found.size();
    while (wantedEnd > at
        && foundEnd > at
        && wanted.get(wantedEnd - 1).equalsIgnoringNode(found.get(foundEnd - 1))) {
      wantedEnd--;
      foundEnd--;
    }
    if (wantedEnd > at || foundEnd > at) {
      list.add(
          new Difference(
              Optional.ofNullable(wantedEnd > at ? wanted.get(at) : null),
              Optional.ofNullable(foundEnd > at ? found.get(at) : null),
              Optional.empty(),
              found.isEmpty()
                  ? Optional.empty()
                  : Optional.of(found.get(Math.min(at, found.size() - 1)))));
    }
  }

  private static boolean isText(Token token) {
    return token.kind() == Token.Kind.TEXT;
  }

  private void compare(Token one, Token other) {
    TreeSet<String> names = new TreeSet<>(one.attributes().keySet());
    names.addAll(other.attributes().keySet());
    Optional<String> differs =
        names.stream()
            .filter(
                name -> !Objects.equals(one.attributes().get(name), other.attributes().get(name)))
            .findFirst();
    list.add(new Difference(Optional.of(one), Optional.of(other), differs, Optional.of(other)));
  }

  /**
   * A tag of an XML document, or the text between two tags.
   *
   * @param text the element's name, or the text. White space is collapsed to one space, and removed
   *     at the edges of a block.
   * @param attributes the attributes of a start tag
   * @param node the node that the token was read from
   */
  record Token(Kind kind, String text, Map<String, String> attributes, Node node) {

    /** The kind of a token. */
    enum Kind {
      START,
      END,
      TEXT,
      /** A document type or a processing instruction. */
      OTHER
    }

    /** Inline elements: white space beside other elements does not show. */
    private static final Set<String> INLINE =
        Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "img", "ins",
            "kbd", "mark", "q", "rb", "rt", "rp", "rtc", "ruby", "s", "samp", "small", "span",
            "strong", "sub", "sup", "time", "u", "var", "wbr");

    Token {
      attributes = Map.copyOf(attributes);
    }

    /** Whether two tokens are the same to a reader. */
    boolean equalsIgnoringNode(Token other) {
      return kind == other.kind && text.equals(other.text) && attributes.equals(other.attributes);
    }

    /** The element of the token; for text, the element that contains it. */
    Element element() {
      if (node instanceof Element element) {
        return element;
      }
      return node.parentNode() instanceof Element parent ? parent : new Element("x");
    }

    /**
     * The tokens of a document.
     *
     * @param skipped elements that are left out with their content
     */
    static List<Token> of(Document document, Predicate<Element> skipped) {
      Reader reader = new Reader(skipped);
      for (Node node : document.childNodes()) {
        reader.read(node);
      }
      reader.flush(false);
      return reader.tokens;
    }

    private static final class Reader {

      private final Predicate<Element> skipped;
      private final List<Token> tokens = new ArrayList<>();
      private final StringBuilder text = new StringBuilder();
      private Node textNode = new TextNode("");
      private boolean afterBlock = true;
      private int preformatted;

      Reader(Predicate<Element> skipped) {
        this.skipped = skipped;
      }

      /** Reads a tree without recursion, since a document may be nested deeper than the stack. */
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
            // Only the root may lack a parent, and the loop ends there.
            node = Objects.requireNonNull(node.parent());
          }
        }
      }

      private boolean begin(Node node) {
        if (node instanceof Element element) {
          if (skipped.test(element)) {
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
          tokens.add(new Token(Kind.OTHER, written, Map.of(), node));
        }
        return false;
      }

      private void end(Node node) {
        if (node instanceof Element element && !skipped.test(element)) {
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
            attributes.put(
                attribute.getKey(), attribute.getValue().strip().replaceAll("\\s+", " "));
          }
        }
        tokens.add(new Token(kind, element.tagName(), attributes, element));
      }

      /** Adds the collected text as a token. */
      void flush(boolean beforeInline) {
        String words = text.toString();
        text.setLength(0);
        if (preformatted == 0) {
          words = words.replaceAll("\\s+", " ");
          words = afterBlock ? words.stripLeading() : words;
          words = beforeInline ? words : words.stripTrailing();
        }
        if (!words.isEmpty()) {
          tokens.add(new Token(Kind.TEXT, words, Map.of(), textNode));
          afterBlock = false;
        }
      }
    }
  }
}
