package io.github.huozi.source.markdown.block;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;

/** The nodes of a list of definitions. */
final class Definition {

  private Definition() {}

  /** A list of terms and descriptions. */
  static final class Group extends CustomBlock {}

  /** A term. */
  static final class Term extends Paragraph {}

  /** A description. */
  static final class Description extends CustomBlock {

    private final int indent;

    /**
     * @param indent how far its content is indented, in columns
     */
    Description(int indent) {
      this.indent = indent;
    }

    int indent() {
      return indent;
    }
  }
}
