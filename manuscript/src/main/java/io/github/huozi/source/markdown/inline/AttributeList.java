package io.github.huozi.source.markdown.inline;

import org.commonmark.node.CustomNode;

/**
 * An attribute list at its place in the text. It stays in the tree once its attributes belong to
 * another node, so that its place is known, and is not printed.
 */
public final class AttributeList extends CustomNode {

  private final String typed;
  private final Attributes attributes;

  AttributeList(String typed, Attributes attributes) {
    this.typed = typed;
    this.attributes = attributes;
  }

  /** The list as typed, with its braces. */
  String typed() {
    return typed;
  }

  /** Tells whether the list has kramdown's colon: then it may belong to a block. */
  boolean hasColon() {
    return typed.startsWith("{:");
  }

  Attributes attributes() {
    return attributes;
  }
}
