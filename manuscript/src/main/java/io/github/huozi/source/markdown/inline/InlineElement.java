package io.github.huozi.source.markdown.inline;

import java.util.Optional;
import org.commonmark.node.CustomNode;

/** Text in an element of HTML for which CommonMark has no mark. */
public final class InlineElement extends CustomNode {

  private final String name;
  private final Optional<String> title;

  InlineElement(String name) {
    this(name, Optional.empty());
  }

  InlineElement(String name, Optional<String> title) {
    this.name = name;
    this.title = title;
  }

  /** The element's name, such as {@code mark} or {@code span}. */
  public String name() {
    return name;
  }

  /** The full form of an abbreviation. */
  public Optional<String> title() {
    return title;
  }
}
