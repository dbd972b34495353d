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
 * A stretch of the printed document that is one to a reader: a heading, a paragraph, a cell.
 *
 * @param element what it is the text of
 * @param text its letters, as they are compared
 * @param phrases what is emphasized or linked in it, in order
 */
record TextUnit(Element element, String text, List<Phrase> phrases) {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "rb", "rt", "rp", "ruby", "s", "samp", "small", "span",
          "strong", "sub", "sup", "time", "u", "var", "wbr");

  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "svg", "math", "bookmarks");

  /** A note's number is its label, and leads back. */
  private static final String NUMBER = "note-number";

  TextUnit {
    phrases = List.copyOf(phrases);
  }

  /**
   * A phrase.
   *
   * @param role the structure type that it must have
   * @param text its letters
   * @param element the link, if it is one
   */
  record Phrase(String role, String text, Element element) {}

  /** The units of a document with letters, in order; those of its contents are none. */
  static List<TextUnit> of(Element root) {
    List<TextUnit> units = new ArrayList<>();
    collect(root, units);
    return units;
  }

  private static void collect(Element block, List<TextUnit> units) {
    boolean contents = (block.nameIs("ol") || block.nameIs("ul")) && block.closest("nav") != null;
    if (contents || UNSEEN.contains(block.normalName()) || block.hasClass("running-head")) {
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
    if (block.hasClass(NUMBER) && block.hasAttr("href")) {
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
      if (!isInline(element) || element.hasClass(NUMBER)) {
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

  /** Whether an element is part of a line. */
  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  /** Letters as they are compared: what a style sheet or a line's end may change does not count. */
  static String key(String text) {
    Keys keys = new Keys();
    text.codePoints()
        .filter(codePoint -> Characters.isRead(codePoint) && codePoint != 0x2010)
        .forEach(codePoint -> keys.add(codePoint, 0));
    int[] codes = keys.codes();
    return new String(codes, 0, codes.length);
  }

  /** Those of its phrases that lead somewhere. */
  List<Phrase> links() {
    return phrases.stream().filter(phrase -> phrase.role().equals("Link")).toList();
  }

  /** The structure type that it must have; empty if several would do. */
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

  /** Its level if it is a heading, else 0. */
  int level() {
    return element.normalName().matches("h[1-6]") ? element.normalName().charAt(1) - '0' : 0;
  }

  /** What it stands in, by structure types. */
  Set<String> surroundings() {
    Set<String> around = new TreeSet<>();
    for (Element at = element; at != null; at = at.parent()) {
      switch (at.normalName()) {
        case "ul", "ol", "dl" -> around.add(at.closest("nav") == null ? "L" : "TOC");
        case "table" -> around.add("Table");
        case "blockquote" -> around.add("BlockQuote");
        default -> {
          if (at.hasClass("footnote")) {
            around.add("Note");
          }
        }
      }
    }
    return around;
  }

  /** The language that it is in. */
  String language() {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("lang")) {
        return at.attr("lang");
      }
    }
    return "";
  }
}
