package io.github.huozi.source.markdown.inline;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Makes elements of texts in brackets: links and images if a destination with a tag follows, {@code
 * span} elements if an attribute list does.
 */
final class Spans {

  private Spans() {}

  /** An opening bracket. */
  private record Bracket(Text text, int place) {}

  /** Makes the links and images among the children of a node. */
  static void links(Node parent) {
    make(parent, TagDestination.class);
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TagDestination destination) {
        node = Nodes.replace(destination, destination.typed());
      }
    }
  }

  /** Makes the spans among the children of a node. */
  static void spans(Node parent) {
    make(parent, AttributeList.class);
  }

  private static void make(Node parent, Class<? extends Node> end) {
    if (!has(parent, end)) {
      return;
    }
    Deque<Bracket> open = new ArrayDeque<>();
    Node node = parent.getFirstChild();
    while (node != null) {
      if (node instanceof Text text) {
        node = read(text, open, end);
      }
      if (node instanceof Link && end.equals(TagDestination.class)) {
        open.clear(); // a link holds no other
      }
      node = node.getNext();
    }
  }

  private static boolean has(Node parent, Class<? extends Node> end) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (end.isInstance(node)
          && node.getPrevious() instanceof Text text
          && text.getLiteral().endsWith("]")) {
        return true;
      }
    }
    return false;
  }

  /** Reads the brackets of a text; gives the node where to go on. */
  private static Node read(Text text, Deque<Bracket> open, Class<? extends Node> end) {
    String literal = text.getLiteral();
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '[') {
        open.push(new Bracket(text, i));
      } else if (c == ']' && !open.isEmpty()) {
        Bracket bracket = open.pop();
        boolean last = i == literal.length() - 1 && end.isInstance(text.getNext());
        boolean empty =
            end.equals(AttributeList.class)
                && bracket.text().equals(text)
                && bracket.place() == i - 1;
        if (last && !empty) {
          return wrap(bracket, text);
        }
      }
    }
    return text;
  }

  private static Node wrap(Bracket bracket, Text end) {
    Node next = end.getNext();
    boolean image =
        next instanceof TagDestination
            && bracket.text().getLiteral().startsWith("!", bracket.place() - 1);
    int from = bracket.place() - (image ? 1 : 0);
    Text opening = Nodes.split(bracket.text(), from);
    Text last = end.equals(bracket.text()) ? opening : end;
    Text rest = Nodes.split(opening, bracket.place() + 1 - from);
    last = last.equals(opening) ? rest : last;
    Text closing = Nodes.split(last, last.getLiteral().length() - 1);
    Node element;
    if (next instanceof TagDestination destination) {
      element = destination.element(image);
      Nodes.wrap(opening, destination, element);
      closing.unlink();
    } else {
      element = new InlineElement("span");
      Nodes.wrap(opening, closing, element);
    }
    dropEmpty(bracket.text());
    dropEmpty(rest);
    dropEmpty(last);
    return element;
  }

  private static void dropEmpty(Text text) {
    if (text.getLiteral().isEmpty()) {
      text.unlink();
    }
  }
}
