package io.github.huozi.source.markdown.inline;

import org.commonmark.node.CustomNode;

/** The reading of what stands before it in a ruby. */
public final class RubyReading extends CustomNode {

  private final String text;

  RubyReading(String text) {
    this.text = text;
  }

  /** The reading; empty if what stands before it has none. */
  public String text() {
    return text;
  }
}
