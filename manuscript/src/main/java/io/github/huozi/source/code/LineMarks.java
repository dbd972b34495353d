package io.github.huozi.source.code;

import io.github.huozi.model.section.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Marks the lines of a listing that follow hidden ones with their numbers in the author's file, as
 * {@code data-line}, so that problems name the right line.
 */
final class LineMarks {

  /** The number of lines that are hidden above each shown line, by its index. */
  private final Map<Integer, Integer> hidden = new HashMap<>();

  private final int first;
  private final List<Node> out = new ArrayList<>();

  /**
   * @param jumps see {@link HiddenLines.Shown#jumps}
   * @param first the line of the file where the code begins
   */
  LineMarks(String jumps, int first) {
    this.first = first;
    for (String jump : jumps.split(",", -1)) {
      if (jump.matches("\\d{1,7}:\\d{1,7}")) {
        String[] parts = jump.split(":", -1);
        hidden.put(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
    }
  }

  /** The same nodes, with the marks; a part of a text that needs one becomes a {@code span}. */
  List<Node> mark(List<Node> nodes) {
    if (hidden.isEmpty()) {
      return nodes;
    }
    int line = 0;
    boolean begins = true;
    for (Node node : nodes) {
      if (!(node instanceof TextNode text)) {
        if (begins && hidden.containsKey(line)) {
          mark((Element) node, line);
        }
        out.add(node);
        begins = false;
        continue;
      }
      String whole = text.getWholeText();
      int start = 0;
      for (int feed = whole.indexOf('\n'); feed >= 0; feed = whole.indexOf('\n', start)) {
        add(whole.substring(start, feed), begins, line);
        out.add(new TextNode("\n"));
        line++;
        begins = true;
        start = feed + 1;
      }
      add(whole.substring(start), begins, line);
      begins &= start == whole.length();
    }
    return joined();
  }

  private void add(String text, boolean begins, int line) {
    if (text.isEmpty()) {
      return;
    }
    TextNode node = new TextNode(text);
    boolean marked = begins && hidden.containsKey(line);
    out.add(marked ? mark(new Element("span"), line).appendChild(node) : node);
  }

  private Element mark(Element element, int line) {
    int number = first + line + hidden.getOrDefault(line, 0);
    return element.attr(Names.LINE, String.valueOf(number)).attr(CodeListings.JUMPS, "");
  }

  /** Texts side by side as one. */
  private List<Node> joined() {
    List<Node> joined = new ArrayList<>();
    StringBuilder texts = new StringBuilder();
    for (Node node : out) {
      if (node instanceof TextNode text) {
        texts.append(text.getWholeText());
      } else {
        flush(texts, joined);
        joined.add(node);
      }
    }
    flush(texts, joined);
    return joined;
  }

  private static void flush(StringBuilder texts, List<Node> joined) {
    if (texts.length() > 0) {
      joined.add(new TextNode(texts.toString()));
      texts.setLength(0);
    }
  }
}
