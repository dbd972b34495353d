package io.github.huozi.source.markdown.block;

import io.github.huozi.source.markdown.inline.Attributes;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;

/** A poem: stanzas of {@link Verse.Line}s. */
final class Verse extends CustomBlock implements Fenced {

  private final Attributes attributes;
  private final String end;

  Verse(Attributes attributes, String end) {
    this.attributes = attributes;
    this.end = end;
  }

  Attributes attributes() {
    return attributes;
  }

  @Override
  public String end() {
    return end;
  }

  /** Lines without a blank one between them. */
  static final class Stanza extends CustomBlock {}

  /** A line. */
  static final class Line extends Paragraph {

    private final int indent;

    /**
     * @param indent the number of spaces before its text
     */
    Line(int indent) {
      this.indent = indent;
    }

    int indent() {
      return indent;
    }
  }
}
