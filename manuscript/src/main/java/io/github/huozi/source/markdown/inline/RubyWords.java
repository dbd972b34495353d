package io.github.huozi.source.markdown.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes rubies of what stands between their signs. As many readings as the base has characters
 * belong to one character each, and one reading to the whole base.
 */
final class RubyWords {

  /** A character with the marks on it. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private RubyWords() {}

  /** Makes the rubies among the children of a node. */
  static void make(Node parent) {
    RubyMark open = null;
    Node node = parent.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      if (node instanceof RubyMark mark) {
        if (!mark.begins() && open != null) {
          make(open, mark);
          open = null;
        } else {
          drop(open);
          open = mark.begins() ? mark : null;
          drop(mark.begins() ? null : mark);
        }
      }
      node = next;
    }
    drop(open);
  }

  private static void drop(@Nullable RubyMark mark) {
    if (mark != null) {
      Nodes.replace(mark, mark.typed());
    }
  }

  private static void make(RubyMark open, RubyMark close) {
    InlineElement ruby = new InlineElement("ruby");
    List<String> readings = close.readings();
    Nodes.wrap(open, close, ruby);
    if (readings.size() > 1) {
      putInside(ruby);
    }
    List<Node> characters = readings.size() > 1 ? characters(ruby) : List.of();
    for (int i = 0; i < readings.size(); i++) {
      RubyReading reading = new RubyReading(readings.get(i));
      if (i == 0) {
        reading.setSourceSpans(close.getSourceSpans());
      }
      if (characters.size() == readings.size()) {
        characters.get(i).insertAfter(reading);
      } else {
        ruby.appendChild(reading);
      }
    }
  }

  /** Puts a ruby into the emphasis that is its whole base, whose text can then be divided. */
  private static void putInside(Node ruby) {
    Node only = ruby.getFirstChild();
    while (only != null && only.getNext() == null && only.getFirstChild() != null) {
      ruby.insertBefore(only);
      Node next = only.getFirstChild();
      while (only.getFirstChild() != null) {
        ruby.appendChild(only.getFirstChild());
      }
      only.appendChild(ruby);
      only = next;
    }
  }

  /** The characters of a base, each a node of its own; empty if markup has several of them. */
  private static List<Node> characters(Node base) {
    List<Node> characters = new ArrayList<>();
    Node node = base.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      if (node instanceof Text text) {
        characters.addAll(Nodes.split(text, places(text.getLiteral())));
      } else if (node.getFirstChild() instanceof Text text
          && text.getNext() == null
          && places(text.getLiteral()).isEmpty()) {
        characters.add(node);
      } else {
        return List.of();
      }
      node = next;
    }
    return characters;
  }

  /** The places where a text is divided into its characters. */
  private static List<Integer> places(String literal) {
    List<Integer> places = new ArrayList<>();
    Matcher character = CHARACTER.matcher(literal);
    while (character.find()) {
      if (character.start() > 0) {
        places.add(character.start());
      }
    }
    return places;
  }
}
