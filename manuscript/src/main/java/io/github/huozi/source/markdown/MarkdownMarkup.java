package io.github.huozi.source.markdown;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.markdown.block.AlertWords;
import io.github.huozi.source.markdown.math.Formulas;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Block;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/** Writes a Markdown document as HTML with line numbers. */
final class MarkdownMarkup {

  private static final int MAX_DEPTH = 100;

  /**
   * The most HTML, in characters. A small file that repeats reference links to long addresses may
   * make gigabytes.
   */
  private static final int MAX_LENGTH = 32 << 20;

  /** The length that each file may make. A long one may make more. */
  private static final int USUAL_LENGTH = 4 << 20;

  private static final int MAX_FACTOR = 8;

  private final MarkdownSource source;
  private final Map<Node, String> calls;
  private final PlainText plainText;
  private final AlertWords words;
  private final Reporter reporter;
  private final Formulas formulas = new Formulas();
  private final long limit;

  /** The HTML of the parts that are finished: the text, and each of its notes. */
  private long finished;

  /**
   * @param calls the key of the note, by the node that calls it
   */
  MarkdownMarkup(
      MarkdownSource source,
      Map<Node, String> calls,
      PlainText plainText,
      AlertWords words,
      Reporter reporter) {
    this.source = source;
    this.calls = calls;
    this.plainText = plainText;
    this.words = words;
    this.reporter = reporter;
    this.limit = Math.min(MAX_LENGTH, USUAL_LENGTH + (long) MAX_FACTOR * source.text().length());
  }

  /** Writes the content of a node, except note definitions. */
  Markup write(Node root) {
    Markup.Builder out = new Markup.Builder(source.lineOf(root).orElse(1));
    BlockMarkup blocks = new BlockMarkup(source, words, plainText, formulas, out);
    InlineMarkup inlines = new InlineMarkup(source, calls, plainText, formulas, out);
    boolean loose = root instanceof InlineFootnote;
    out.raw(loose ? "<p>" : "");
    walk(root, out, blocks, inlines);
    formulas.report(reporter);
    out.raw(loose ? "</p>" : "");
    finished += out.length();
    return out.build();
  }

  /** Walks the tree without recursion, since emphasis may be nested without limit. */
  private void walk(Node root, Markup.Builder out, BlockMarkup blocks, InlineMarkup inlines) {
    int depth = 0;
    Node node = root.getFirstChild();
    while (node != null) {
      source.lineOf(node).ifPresent(out::at);
      if (finished + out.length() > limit) {
        int line = source.lineOf(node).orElse(0);
        reporter.report(
            ProblemKind.FORBIDDEN,
            line,
            "the text becomes more than " + (limit >> 20) + " MB of HTML",
            "use fewer references, or write shorter addresses and abbreviations");
        return;
      }
      Node next = null;
      if (opens(node, blocks, inlines)) {
        next = node.getFirstChild();
        if (next != null && ++depth > MAX_DEPTH) {
          int line = source.lineOf(node).orElse(0);
          reporter.report(
              ProblemKind.FORBIDDEN,
              line,
              "the text is nested more than 100 levels deep",
              "reduce the nesting");
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

  /**
   * Writes the start of a node.
   *
   * @return whether its content has to be written
   */
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
