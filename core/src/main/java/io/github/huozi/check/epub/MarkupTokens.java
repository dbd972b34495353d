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
 * A document as it is compared with another one: its elements with what styles them, and its text
 * character by character. How its source is laid out does not matter.
 */
final class MarkupTokens implements NodeVisitor {

  /** What the package adds or rewrites, and what other checks look at. */
  private static final Set<String> OTHERS =
      Set.of("id", "href", "src", "srcset", "poster", "role", "alt", "cite", "lang", "xmlns");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
          "mark", "q", "ruby", "rb", "rt", "rp", "s", "samp", "small", "span", "strong", "sub",
          "sup", "time", "u", "var", "wbr");

  /**
   * A part of a document.
   *
   * @param text a character; else the tag
   * @param isText whether it is a character
   * @param line where it stands, 0 if it is not known
   */
  record Token(String text, boolean isText, int line) {}

  private final List<Token> tokens = new ArrayList<>();
  private boolean afterText;
  private boolean space;
  private int preformatted;

  private MarkupTokens() {}

  static List<Token> of(Document document) {
    MarkupTokens reader = new MarkupTokens();
    NodeTraversor.traverse(reader, document);
    return reader.tokens;
  }

  /** The same number for the same token, in both documents. */
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
      if (isPassedOver(element)) {
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
    if (node instanceof Element element && !(node instanceof Document) && !isPassedOver(element)) {
      if (!isInline(element)) {
        afterText = false;
        space = false;
      }
      preformatted -= element.nameIs("pre") || element.nameIs("style") ? 1 : 0;
      tokens.add(new Token("/" + element.normalName(), false, line(element)));
    }
  }

  private static boolean isPassedOver(Element element) {
    return (element.nameIs("title") && !isDrawing(element)) || element.nameIs("meta");
  }

  private static boolean isDrawing(Element element) {
    return element.closest("svg") != null;
  }

  /** Whether an element stands in a line. */
  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  private void add(String text, Node node) {
    Element parent = (Element) node.parent();
    if (parent == null || isPassedOver(parent)) {
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
      if (!OTHERS.contains(name)
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
