package io.github.huozi.source.html.text;

import io.github.huozi.source.text.Markup;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.TextNode;

/** The text of a block without its markup, which knows the lines that it comes from. */
final class FlowText {

  /** Marks and letters of Chinese, Japanese and Korean begin here, and some of other scripts. */
  private static final char FIRST_WIDE = '\u2018';

  private final StringBuilder text = new StringBuilder();

  /** The lines by the offsets at which they begin. */
  private final TreeMap<Integer, Integer> lines = new TreeMap<>();

  /**
   * Adds the text of a node. Line feeds after Chinese characters, with the white space around them,
   * are left out: they are no part of the text in print.
   */
  void add(TextNode node) {
    int line = Markup.lineOf(node);
    lines.put(text.length(), line);
    String whole = node.getWholeText();
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      int end = i;
      int feeds = 0;
      while (end < whole.length() && " \t\r\n".indexOf(whole.charAt(end)) >= 0) {
        feeds += whole.charAt(end) == '\n' ? 1 : 0;
        end++;
      }
      if (feeds == 0) {
        text.append(c);
        continue;
      }
      if (last() != 0 && last() < FIRST_WIDE) {
        text.append(' ');
      }
      line += feeds;
      lines.put(text.length(), line);
      i = end - 1;
    }
  }

  /** Adds a character for what is no prose; several in a row become one. */
  void add(char c) {
    if (last() != c) {
      text.append(c);
    }
  }

  private char last() {
    return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
  }

  /** The line of the character at an offset. */
  int lineOf(int place) {
    Map.Entry<Integer, Integer> line = lines.floorEntry(place);
    return line == null ? 0 : line.getValue();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
