package io.github.huozi.check.epub;

import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Splits a document into tokens for comparison: its elements with the attributes that style them,
 * and its text character by character. White space that does not show is left out.
 */
final class DocumentTokens implements NodeVisitor {

  /** Attributes that packaging adds or rewrites, or that other checks compare. */
  private static final Set<String> IGNORED_ATTRIBUTES =
      Set.of("id", "href", "src", "srcset", "poster", "role", "alt", "cite", "lang", "xmlns");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
          "mark", "q", "ruby", "rb", "rt", "rp", "s", "samp", "small", "span", "strong", "sub",
          "sup", "time", "u", "var", "wbr");

  /**
   * A character or a tag of a document.
   *
   * @param text the character, or the tag without brackets
   * @param isText whether the token is a character
   * @param line counted from 1; 0 if it is not known
   */
  record Token(String text, boolean isText, int line) {}

  private final List<Token> tokens = new ArrayList<>();
  private boolean afterText;
  private boolean space;
  private int preformatted;

  private DocumentTokens() {}

  /** The tokens of a document, in document order. */
  static List<Token> of(Document document) {
    DocumentTokens reader = new DocumentTokens();
    NodeTraversor.traverse(reader, document);
    return reader.tokens;
  }

  /** Numbers tokens: equal tokens of both documents have the same number. */
  static int[] codes(List<Token> tokens, Map<String, Integer> known) {
    int[] codes = new int[tokens.size()];
    for (int i = 0; i < codes.length; i++) {
      Token token = tokens.get(i);
      codes[i] =
          known.computeIfAbsent((token.isText() ? "" : "<") + token.text(), key -> known.size());
    }
    return codes;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element && !(node instanceof Document)) {
      if (isIgnored(element)) {
        return;
      }
      if (!isInline(element)) {
        afterText = false;
        space = false;
      }
      preformatted += element.nameIs("pre") || element.nameIs("style") ? 1 : 0;
      tokens.add(new Token(tag(element), false, line(element)));
    } else if (node instanceof TextNode text) {
      add(text.getWholeText(), text);
    } else if (node instanceof DataNode data) {
      add(data.getWholeData(), data);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !(node instanceof Document) && !isIgnored(element)) {
      if (!isInline(element)) {
        afterText = false;
        space = false;
      }
      preformatted -= element.nameIs("pre") || element.nameIs("style") ? 1 : 0;
      tokens.add(new Token("/" + element.normalName(), false, line(element)));
    }
  }

  private static boolean isIgnored(Element element) {
    return (element.nameIs("title") && !isDrawing(element)) || element.nameIs("meta");
  }

  private static boolean isDrawing(Element element) {
    return element.closest("svg") != null;
  }

  /** Whether an element is inline. */
  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  private void add(String text, Node node) {
    Element parent = (Element) node.parent();
    if (parent == null || isIgnored(parent)) {
      return;
    }
    int line = Math.max(0, node.sourceRange().start().lineNumber());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      boolean blank =
          codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
      if (blank && preformatted == 0) {
        space |= afterText;
      } else if (blank || !Characters.isInvisible(codePoint)) {
        if (space) {
          tokens.add(new Token(" ", true, line));
        }
        tokens.add(new Token(Character.toString(codePoint), true, line));
        space = false;
        afterText = true;
      }
      line += codePoint == '\n' && line > 0 ? 1 : 0;
    }
  }

  private static String tag(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      if (!IGNORED_ATTRIBUTES.contains(name)
          && !name.startsWith("data-")
          && !name.contains(":")
          && !name.equals("aria-label")) {
        attributes.put(name, attribute.getValue().strip());
      }
    }
    StringBuilder tag = new StringBuilder(element.normalName());
    attributes.forEach(
        (name, value) -> tag.append(' ').append(name).append("=\"").append(value).append('"'));
    return tag.toString();
  }

  private static int line(Element element) {
    return Math.max(0, element.sourceRange().start().lineNumber());
  }
}
