package io.github.huozi.source.markdown.inline;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Makes {@code span} elements of texts in brackets that an attribute list follows. */
final class Spans {

  private Spans() {}

  /** An opening bracket. */
  private record Bracket(Text text, int place) {}

  /** Makes the spans among the children of a node. */
  static void make(Node parent) {
    if (!hasSpan(parent)) {
      return;
    }
    Deque<Bracket> open = new ArrayDeque<>();
    Node node = parent.getFirstChild();
    while (node != null) {
      if (node instanceof Text text) {
        node = read(text, open);
      }
      node = node.getNext();
    }
  }

  private static boolean hasSpan(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof AttributeList
          && node.getPrevious() instanceof Text text
          && text.getLiteral().endsWith("]")) {
        return true;
      }
    }
    return false;
  }

  /** Reads the brackets of a text; gives the node where to go on. */
  private static Node read(Text text, Deque<Bracket> open) {
    String literal = text.getLiteral();
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '[') {
        open.push(new Bracket(text, i));
      } else if (c == ']' && !open.isEmpty()) {
        Bracket bracket = open.pop();
        boolean last = i == literal.length() - 1 && text.getNext() instanceof AttributeList;
        boolean empty = bracket.text().equals(text) && bracket.place() == i - 1;
        if (last && !empty) {
          return wrap(bracket, text);
        }
      }
    }
    return text;
  }

  private static Node wrap(Bracket bracket, Text end) {
    Text opening = Nodes.split(bracket.text(), bracket.place());
    Text last = end.equals(bracket.text()) ? opening : end;
    Text rest = Nodes.split(opening, 1);
    last = last.equals(opening) ? rest : last;
    Text closing = Nodes.split(last, last.getLiteral().length() - 1);
    InlineElement span = new InlineElement("span");
    Nodes.wrap(opening, closing, span);
    dropEmpty(bracket.text());
    dropEmpty(rest);
    dropEmpty(last);
    return span;
  }

  private static void dropEmpty(Text text) {
    if (text.getLiteral().isEmpty()) {
      text.unlink();
    }
  }
}
