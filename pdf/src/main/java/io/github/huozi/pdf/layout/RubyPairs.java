package io.github.huozi.pdf.layout;

import io.github.huozi.typography.Characters;
import io.github.huozi.typography.rule.RubyParentheses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The texts of a {@code ruby} element, each with its reading (HTML §4.5.10).
 *
 * @param pairs the texts in order; the last may have no reading
 */
record RubyPairs(List<Pair> pairs) {

  RubyPairs {
    pairs = List.copyOf(pairs);
  }

  /**
   * A text with its reading.
   *
   * @param reading the {@code rt} element; null if there is none, or it is blank
   */
  record Pair(List<Node> base, @Nullable Element reading) {

    Pair {
      base = List.copyOf(base);
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      base.forEach(node -> text.append(node.getTextContent()));
      return text.toString().strip();
    }
  }

  static RubyPairs of(Element ruby) {
    List<Pair> pairs = new ArrayList<>();
    List<Node> base = new ArrayList<>();
    for (Node child = ruby.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeName().equals("rt")) {
        boolean blank = child.getTextContent().isBlank();
        end(base);
        pairs.add(new Pair(base, blank ? null : (Element) child));
        base.clear();
      } else if (!child.getNodeName().equals("rp")) {
        base.add(child);
      }
    }
    end(base);
    if (!base.isEmpty()) {
      pairs.add(new Pair(base, null));
    }
    return new RubyPairs(pairs);
  }

  /** Removes the white space at the end of a text, which only separates tags. */
  private static void end(List<Node> base) {
    while (!base.isEmpty() && base.get(base.size() - 1) instanceof Text text) {
      text.setData(text.getData().stripTrailing());
      if (!text.getData().isEmpty()) {
        return;
      }
      base.remove(base.size() - 1);
    }
  }

  /** The first reading; null if there is none. */
  @Nullable Element first() {
    return pairs.stream().map(Pair::reading).filter(rt -> rt != null).findFirst().orElse(null);
  }

  /** The reading of the whole text: 取り扱い（とりあつかい）. Kana between read as they are. */
  String inParentheses(RubyParentheses parentheses) {
    StringBuilder text = new StringBuilder();
    for (Pair pair : pairs) {
      String part =
          pair.reading != null
              ? pair.reading.getTextContent().strip()
              : pair.text().codePoints().allMatch(Characters::isKana) ? pair.text() : "";
      boolean words =
          text.length() > 0
              && !part.isEmpty()
              && isWord(text.codePointBefore(text.length()))
              && isWord(part.codePointAt(0));
      text.append(words ? " " : "").append(part);
    }
    return parentheses.opening() + text + parentheses.closing();
  }

  /** Tells whether a reading with this character is in a script that separates words by spaces. */
  private static boolean isWord(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HANGUL -> false;
      default -> !Characters.isKana(codePoint);
    };
  }
}
