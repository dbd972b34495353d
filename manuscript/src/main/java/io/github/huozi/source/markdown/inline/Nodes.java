package io.github.huozi.source.markdown.inline;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Changes a tree of Markdown nodes, and keeps their places in the source. */
final class Nodes {

  private Nodes() {}

  /** The nodes that have children, in reading order, without recursion. */
  static List<Node> parents(Node root) {
    List<Node> parents = new ArrayList<>();
    Node node = root;
    while (node != null) {
      Node next = node.getFirstChild();
      if (next != null) {
        parents.add(node);
      }
      while (next == null && node != null && !node.equals(root)) {
        next = node.getNext();
        node = next == null ? node.getParent() : node;
      }
      node = next;
    }
    return parents;
  }

  /**
   * Moves the nodes from one to another, both left out, into a wrapper in place of the first.
   *
   * @param first removed
   * @param last removed
   */
  static void wrap(Node first, Node last, Node wrapper) {
    List<SourceSpan> spans = new ArrayList<>(first.getSourceSpans());
    first.insertBefore(wrapper);
    Node node = first.getNext();
    while (node != null && !node.equals(last)) {
      Node next = node.getNext();
      spans.addAll(node.getSourceSpans());
      wrapper.appendChild(node);
      node = next;
    }
    spans.addAll(last.getSourceSpans());
    first.unlink();
    last.unlink();
    wrapper.setSourceSpans(joined(spans));
  }

  /** Divides a text in two, and gives the second. Each keeps its part of the source if known. */
  static Text split(Text text, int place) {
    String literal = text.getLiteral();
    SpanCutter spans = new SpanCutter(text);
    text.setLiteral(literal.substring(0, place));
    text.setSourceSpans(spans.next(place));
    Text second = part(literal.substring(place), spans.rest());
    text.insertAfter(second);
    return second;
  }

  /**
   * Divides a text, and gives its parts in their order; none is empty.
   *
   * @param places the offsets where to divide it, ascending
   */
  static List<Text> split(Text text, List<Integer> places) {
    if (places.isEmpty()) {
      return List.of(text);
    }
    String literal = text.getLiteral();
    SpanCutter spans = new SpanCutter(text);
    List<Text> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= places.size(); i++) {
      int to = i == places.size() ? literal.length() : places.get(i);
      if (to > from) {
        boolean last = to == literal.length();
        Text part = part(literal.substring(from, to), last ? spans.rest() : spans.next(to - from));
        text.insertBefore(part);
        parts.add(part);
        from = to;
      }
    }
    text.unlink();
    return parts;
  }

  private static Text part(String literal, List<SourceSpan> spans) {
    Text part = new Text(literal);
    part.setSourceSpans(spans);
    return part;
  }

  /**
   * Divides the places of a text in the source. A text with entities is shorter than its places:
   * there the parts are at most a few characters off, and all in the text's line.
   */
  private static final class SpanCutter {

    private final List<SourceSpan> spans;
    private int index;
    private int used;

    SpanCutter(Text text) {
      spans = text.getSourceSpans();
    }

    /** The places of the next characters. */
    List<SourceSpan> next(int length) {
      List<SourceSpan> next = new ArrayList<>();
      int left = length;
      while (left > 0 && index < spans.size()) {
        SourceSpan span = spans.get(index);
        int end = used + Math.min(span.getLength() - used, left);
        next.add(span.subSpan(used, end));
        left -= end - used;
        used = end;
        if (used == span.getLength()) {
          index++;
          used = 0;
        }
      }
      return next;
    }

    /** The places that are left. */
    List<SourceSpan> rest() {
      return next(Integer.MAX_VALUE);
    }
  }

  /** Puts a text in place of a node. */
  static Text replace(Node node, String literal) {
    Text text = new Text(literal);
    text.setSourceSpans(node.getSourceSpans());
    node.insertAfter(text);
    node.unlink();
    return text;
  }

  /** Joins the texts that follow one another among the children of a node. */
  static void mergeTexts(Node parent) {
    Node node = parent.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      if (node instanceof Text first && next instanceof Text) {
        StringBuilder literal = new StringBuilder(first.getLiteral());
        List<SourceSpan> spans = new ArrayList<>(first.getSourceSpans());
        while (next instanceof Text text) {
          literal.append(text.getLiteral());
          spans.addAll(text.getSourceSpans());
          next = text.getNext();
          text.unlink();
        }
        first.setLiteral(literal.toString());
        first.setSourceSpans(joined(spans));
      }
      node = next;
    }
  }

  /** Spans of which those that touch are one. */
  private static List<SourceSpan> joined(List<SourceSpan> spans) {
    List<SourceSpan> joined = new ArrayList<>();
    for (SourceSpan span : spans) {
      SourceSpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.getLineIndex() == span.getLineIndex()
          && last.getInputIndex() + last.getLength() == span.getInputIndex()) {
        joined.set(
            joined.size() - 1,
            SourceSpan.of(
                last.getLineIndex(),
                last.getColumnIndex(),
                last.getInputIndex(),
                last.getLength() + span.getLength()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
