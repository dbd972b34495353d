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
    Text second = new Text(literal.substring(place));
    text.setLiteral(literal.substring(0, place));
    List<SourceSpan> spans = text.getSourceSpans();
    int length = spans.stream().mapToInt(SourceSpan::getLength).sum();
    if (length == literal.length()) {
      List<SourceSpan> before = new ArrayList<>();
      List<SourceSpan> after = new ArrayList<>();
      int at = 0;
      for (SourceSpan span : spans) {
        int cut = Math.max(0, Math.min(span.getLength(), place - at));
        if (cut > 0) {
          before.add(span.subSpan(0, cut));
        }
        if (cut < span.getLength()) {
          after.add(span.subSpan(cut));
        }
        at += span.getLength();
      }
      text.setSourceSpans(before);
      second.setSourceSpans(after);
    } else {
      second.setSourceSpans(spans);
    }
    text.insertAfter(second);
    return second;
  }

  /** Puts a text in place of a node. */
  static void replace(Node node, String literal) {
    Text text = new Text(literal);
    text.setSourceSpans(node.getSourceSpans());
    node.insertAfter(text);
    node.unlink();
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
