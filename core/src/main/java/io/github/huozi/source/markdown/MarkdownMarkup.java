package io.github.huozi.source.markdown;

import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Block;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/** Writes a Markdown document as HTML whose lines are known. */
final class MarkdownMarkup {

  private static final int MAX_DEPTH = 100;

  /** A few addresses that are referred to time and again may make gigabytes of a small file. */
  private static final int MAX_LENGTH = 32 << 20;

  private final MarkdownSource source;
  private final Map<Node, String> calls;
  private final PlainText plainText;
  private final Reporter reporter;

  /**
   * @param calls the key of the note that each call calls
   */
  MarkdownMarkup(
      MarkdownSource source, Map<Node, String> calls, PlainText plainText, Reporter reporter) {
    this.source = source;
    this.calls = calls;
    this.plainText = plainText;
    this.reporter = reporter;
  }

  /** Writes what is below a node, except the notes that are defined there. */
  Markup write(Node root) {
    Markup.Builder out = new Markup.Builder(source.lineOf(root).orElse(1));
    BlockMarkup blocks = new BlockMarkup(source, out);
    InlineMarkup inlines = new InlineMarkup(source, calls, plainText, out);
    boolean loose = root instanceof InlineFootnote;
    out.raw(loose ? "<p>" : "");
    walk(root, out, blocks, inlines);
    out.raw(loose ? "</p>" : "");
    return out.build(source::shown);
  }

  /**
   * Goes through the tree without recursion, since emphasis may be nested as deeply as one likes.
   */
  private void walk(Node root, Markup.Builder out, BlockMarkup blocks, InlineMarkup inlines) {
    int depth = 0;
    Node node = root.getFirstChild();
    while (node != null) {
      source.lineOf(node).ifPresent(out::at);
      if (out.length() > MAX_LENGTH) {
        int line = source.lineOf(node).orElse(0);
        reporter.error(line, "the text becomes more than 32 MB of HTML", "refer to less");
        return;
      }
      Node next = null;
      if (opens(node, blocks, inlines)) {
        next = node.getFirstChild();
        if (next != null && ++depth > MAX_DEPTH) {
          int line = source.lineOf(node).orElse(0);
          reporter.error(line, "the text is nested more than 100 levels deep", "write it flatter");
          depth--;
          next = null;
        }
        if (next == null) {
          close(node, blocks, inlines);
        }
      }
      while (next == null && node != null) {
        next = node.getNext();
        if (next == null) {
          node = node.getParent();
          depth--;
          if (node == root || node == null) {
            return;
          }
          close(node, blocks, inlines);
        }
      }
      node = next;
    }
  }

  /** Whether what is below the node is to be written. */
  private static boolean opens(Node node, BlockMarkup blocks, InlineMarkup inlines) {
    if (node instanceof FootnoteDefinition || node instanceof LinkReferenceDefinition) {
      return false;
    }
    return BlockMarkup.knows(node) ? blocks.open(node) : inlines.open(node);
  }

  private static void close(Node node, BlockMarkup blocks, InlineMarkup inlines) {
    if (BlockMarkup.knows(node)) {
      blocks.close(node);
    } else if (!(node instanceof Block)) {
      inlines.close(node);
    }
  }
}
