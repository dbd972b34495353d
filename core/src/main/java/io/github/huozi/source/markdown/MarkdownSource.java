package io.github.huozi.source.markdown;

import io.github.huozi.source.html.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Finds the author's own words for a node of a Markdown document. */
public final class MarkdownSource {

  private final HanPunctuation marks;
  private final String text;

  /**
   * @param marks the text that the parser is given, from the first line of the file on
   */
  public MarkdownSource(HanPunctuation marks) {
    this.marks = marks;
    this.text = marks.hidden();
  }

  /** What the author typed, of something that the parser found in the text. */
  public String shown(String found) {
    return marks.shown(found);
  }

  /** The line where the node starts, if the parser tells. */
  public Optional<Integer> lineOf(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(0).getLineIndex() + 1);
  }

  /** The node as typed, without the indents and marks of blocks around it. */
  String of(Node node) {
    return of(node, text);
  }

  /** The whole text, for {@link #of(Node, CharSequence)}. */
  String text() {
    return text;
  }

  /**
   * What stands at the place of the node.
   *
   * @param text as long as {@link #text}
   */
  String of(Node node, CharSequence text) {
    StringBuilder source = new StringBuilder();
    int line = -1;
    for (SourceSpan span : node.getSourceSpans()) {
      if (line >= 0 && span.getLineIndex() > line) {
        source.append("\n".repeat(span.getLineIndex() - line));
      }
      line = span.getLineIndex();
      source.append(text, span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
    return source.toString();
  }

  /** The nodes below a node, in reading order, without recursion. */
  public static List<Node> below(Node root) {
    List<Node> nodes = new ArrayList<>();
    Node node = root.getFirstChild();
    while (node != null) {
      nodes.add(node);
      Node next = node.getFirstChild();
      while (next == null && node != root) {
        next = node.getNext();
        node = next == null ? node.getParent() : node;
      }
      node = next;
    }
    return nodes;
  }

  /** The text below a node, on one line. */
  public static String plainText(Node markdown, PlainText plain) {
    StringBuilder text = new StringBuilder();
    for (Node node : below(markdown)) {
      if (node instanceof Text literal) {
        text.append(literal.getLiteral());
      } else if (node instanceof Code code) {
        text.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        text.append('\n');
      }
    }
    return plain.joined(text.toString());
  }
}
