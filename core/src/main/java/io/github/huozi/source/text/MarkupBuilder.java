package io.github.huozi.source.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes HTML and keeps count of the lines that it comes from. */
public final class MarkupBuilder {

  private final StringBuilder html = new StringBuilder();
  private final Map<Integer, String> calls = new HashMap<>();
  private int[] offsets = new int[64];
  private int[] lines = new int[64];
  private int marks;

  public MarkupBuilder(int firstLine) {
    at(firstLine);
  }

  /** What is written next comes from this line. */
  public MarkupBuilder at(int line) {
    if (marks > 0 && offsets[marks - 1] == html.length()) {
      marks--;
    } else if (marks == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * marks);
      lines = Arrays.copyOf(lines, 2 * marks);
    }
    offsets[marks] = html.length();
    lines[marks++] = line;
    return this;
  }

  /** How much is written. */
  public int length() {
    return html.length();
  }

  /** Writes HTML as it is. */
  public MarkupBuilder raw(String markup) {
    html.append(markup);
    return this;
  }

  public MarkupBuilder text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
    return this;
  }

  /** Continues an open start tag. */
  public MarkupBuilder attribute(String name, String value) {
    return raw(" ").raw(name).raw("=\"").text(value.replace('\n', ' ')).raw("\"");
  }

  /** Writes an element that stands for the call of a note. */
  public MarkupBuilder call(String note) {
    calls.put(html.length(), note);
    return raw("<span></span>");
  }

  /**
   * @param finish maps each character of the HTML to the one that the author typed
   */
  public Markup build(UnaryOperator<String> finish) {
    LineMap map = LineMap.of(html, Arrays.copyOf(offsets, marks), Arrays.copyOf(lines, marks));
    return new Markup(finish.apply(html.toString()), map, calls);
  }
}
