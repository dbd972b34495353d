package io.github.huozi.check.tagging;

import io.github.huozi.check.text.Keys;
import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A block of text of the printed document: a heading, a paragraph, a cell.
 *
 * @param element the block
 * @param text the text, normalized for comparison
 * @param phrases the emphasized and linked phrases, in order
 */
record TextUnit(Element element, String text, List<Phrase> phrases) {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "rb", "rt", "rp", "ruby", "s", "samp", "small", "span",
          "strong", "sub", "sup", "time", "u", "var", "wbr");

  /** Elements whose text is not printed. */
  private static final Set<String> UNPRINTED =
      Set.of("head", "script", "style", "svg", "math", "bookmarks");

  /** The class of a note's number, which is the note's label and links back to the text. */
  private static final String NOTE_NUMBER = "note-number";

  TextUnit {
    phrases = List.copyOf(phrases);
  }

  /**
   * An emphasized or linked phrase.
   *
   * @param role the structure type that its tag must have
   * @param text the text, normalized for comparison
   * @param element the inline element
   */
  record Phrase(String role, String text, Element element) {}

  /** The units of a document with text, in order, without the lists of its table of contents. */
  static List<TextUnit> of(Element root) {
    List<TextUnit> units = new ArrayList<>();
    collect(root, units);
    return units;
  }

  private static void collect(Element block, List<TextUnit> units) {
    boolean contents = (block.nameIs("ol") || block.nameIs("ul")) && block.closest("nav") != null;
    if (contents || UNPRINTED.contains(block.normalName()) || block.hasClass("running-head")) {
      return;
    }
    StringBuilder text = new StringBuilder();
    List<Phrase> phrases = new ArrayList<>();
    List<Element> inner = new ArrayList<>();
    int place = units.size();
    for (Node child : block.childNodes()) {
      read(child, text, phrases, inner);
    }
    String letters = key(text.toString());
    if (block.hasClass(NOTE_NUMBER) && block.hasAttr("href")) {
      phrases.add(0, new Phrase("Link", letters, block));
    }
    if (!letters.isEmpty()) {
      units.add(place, new TextUnit(block, letters, phrases));
    }
    for (Element element : inner) {
      collect(element, units);
    }
  }

  private static void read(
      Node node, StringBuilder text, List<Phrase> phrases, List<Element> inner) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (!isInline(element) || element.hasClass(NOTE_NUMBER)) {
        inner.add(element);
        return;
      }
      int start = text.length();
      int place = phrases.size();
      for (Node child : element.childNodes()) {
        read(child, text, phrases, inner);
      }
      String role = role(element);
      String letters = role == null ? "" : key(text.substring(start));
      if (role != null && !letters.isEmpty()) {
        phrases.add(place, new Phrase(role, letters, element));
      }
    }
  }

  private static @Nullable String role(Element element) {
    return switch (element.normalName()) {
      case "em", "i" -> "Em";
      case "strong", "b" -> "Strong";
      case "a" -> element.hasAttr("href") ? "Link" : null;
      default -> null;
    };
  }

  /** Whether an element is inline. */
  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  /** Normalizes text for comparison: what style sheets and line ends may change is left out. */
  static String key(String text) {
    Keys keys = new Keys();
    text.codePoints()
        .filter(codePoint -> Characters.isRead(codePoint) && codePoint != 0x2010)
        .forEach(codePoint -> keys.add(codePoint, 0));
    int[] codes = keys.codes();
    return new String(codes, 0, codes.length);
  }

  /** The phrases that are links. */
  List<Phrase> links() {
    return phrases.stream().filter(phrase -> phrase.role().equals("Link")).toList();
  }

  /** The structure type that the unit's tag must have; empty if several are allowed. */
  String role() {
    return switch (element.normalName()) {
      case "p", "pre" -> "P";
      case "th" -> "TH";
      case "td" -> "TD";
      case "caption", "figcaption" -> "Caption";
      case "li", "dd" -> "LBody";
      case "dt", "a" -> "Lbl";
      default -> "";
    };
  }

  /** The level of a heading; 0 for other units. */
  int level() {
    return element.normalName().matches("h[1-6]") ? element.normalName().charAt(1) - '0' : 0;
  }

  /** The structure types of the enclosing lists, tables, quotations and notes. */
  Set<String> surroundings() {
    Set<String> around = new TreeSet<>();
    for (Element at = element; at != null; at = at.parent()) {
      switch (at.normalName()) {
        case "ul", "ol", "dl" -> around.add(at.closest("nav") == null ? "L" : "TOC");
        case "table" -> around.add("Table");
        case "blockquote" -> around.add("BlockQuote");
        default -> {
          if (at.hasClass("footnote") || at.hasClass("endnote")) {
            around.add("Note");
          }
        }
      }
    }
    return around;
  }

  /** The language of the unit; empty if none is declared. */
  String language() {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("lang")) {
        return at.attr("lang");
      }
    }
    return "";
  }
}
