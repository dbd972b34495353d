package io.github.huozi.pdf;

import io.github.huozi.language.Language;
import io.github.huozi.typography.SegmentBreaks;
import io.github.huozi.typography.rule.RubyParentheses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Puts ruby text after its base, in parentheses, since the renderer cannot set it above: 漢字（かんじ）. A
 * word with ruby text for each character gets a single one.
 */
final class RubyReadings {

  private final RubyParentheses parentheses;

  private RubyReadings(RubyParentheses parentheses) {
    this.parentheses = parentheses;
  }

  /**
   * Rewrites every {@code ruby} of a document as {@code <ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp>
   * </ruby>}.
   *
   * @param language the edition's language, which has its own parentheses
   */
  static void place(Document document, Language language) {
    RubyReadings readings = new RubyReadings(RubyParentheses.of(language));
    List<Element> rubies = new ArrayList<>(document.select("ruby"));
    // Inner elements first.
    Collections.reverse(rubies);
    rubies.forEach(readings::place);
  }

  private void place(Element ruby) {
    List<Node> bases = new ArrayList<>();
    Reading reading = new Reading();
    StringBuilder unread = new StringBuilder();
    for (Node child : List.copyOf(ruby.childNodes())) {
      if (isNamed(child, "rt")) {
        endBase(bases);
        add(reading, (Element) child, unread.toString());
        unread.setLength(0);
      } else if (isNamed(child, "rp")) {
        endBase(bases);
      } else if (!isBlank(child) || isBetweenBases(child)) {
        bases.add(child);
        unread.append(text(child));
      }
    }
    if (reading.isGiven()) {
      addKana(reading, unread.toString());
    }
    endBase(bases);
    ruby.empty();
    ruby.appendChildren(bases);
    if (reading.isGiven()) {
      ruby.appendElement("rp").text(parentheses.opening());
      ruby.appendChild(reading.element);
      ruby.appendElement("rp").text(parentheses.closing());
    }
  }

  private static void add(Reading reading, Element rt, String base) {
    if (isBlank(rt)) {
      addKana(reading, base);
      return;
    }
    if (!rt.attr("lang").isEmpty()) {
      reading.element.attr("lang", rt.attr("lang"));
    }
    reading.append(List.copyOf(rt.childNodes()), rt.wholeText());
  }

  /** Adds a base of kana without ruby text to the reading as it is: the り of 取り扱い. */
  private static void addKana(Reading reading, String base) {
    String kana = base.strip();
    if (!kana.isEmpty() && kana.codePoints().allMatch(RubyReadings::isKana)) {
      reading.append(List.of(new TextNode(kana)), kana);
    }
  }

  /** Whether a reading with this character is in a script that separates words by spaces. */
  private static boolean isWord(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HANGUL -> false;
      default -> !isKana(codePoint);
    };
  }

  private static boolean isKana(int codePoint) {
    return codePoint == 'ー'
        || switch (Character.UnicodeScript.of(codePoint)) {
          case HIRAGANA, KATAKANA -> true;
          default -> false;
        };
  }

  /** Removes the white space at the end of a base, which only separates tags. */
  private static void endBase(List<Node> bases) {
    if (!bases.isEmpty() && bases.get(bases.size() - 1) instanceof TextNode last) {
      String text = last.getWholeText();
      int end = text.length();
      while (end > 0 && SegmentBreaks.isSpace(text.charAt(end - 1))) {
        end--;
      }
      last.text(text.substring(0, end));
    }
  }

  private static boolean isBetweenBases(Node blank) {
    return isBase(blank.previousSibling()) && isBase(blank.nextSibling());
  }

  private static boolean isBase(@Nullable Node node) {
    return node != null && !isNamed(node, "rt") && !isNamed(node, "rp");
  }

  private static boolean isNamed(Node node, String name) {
    return node instanceof Element element && element.nameIs(name);
  }

  private static boolean isBlank(Node node) {
    return text(node).codePoints().allMatch(SegmentBreaks::isSpace)
        && !(node instanceof Element element && !element.select("img, a").isEmpty());
  }

  /** The text of a node. */
  private static String text(Node node) {
    if (node instanceof Element element) {
      return element.wholeText();
    }
    return node instanceof TextNode text ? text.getWholeText() : "";
  }

  /** The reading of a word, to which parts are added. */
  private static final class Reading {

    private final Element element = new Element("rt");

    /** The last character that is not white space; 0 before the first. */
    private int last;

    boolean isGiven() {
      return element.childNodeSize() > 0;
    }

    void append(List<Node> nodes, String text) {
      String read = text.strip();
      if (last != 0 && !read.isEmpty() && isWord(last) && isWord(read.codePointAt(0))) {
        element.appendText(" ");
      }
      element.appendChildren(nodes);
      last = read.isEmpty() ? last : read.codePointBefore(read.length());
    }
  }
}
