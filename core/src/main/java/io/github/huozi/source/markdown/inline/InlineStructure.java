package io.github.huozi.source.markdown.inline;

import io.github.huozi.source.text.Reporter;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.PostProcessor;

/**
 * Reads attribute lists, {@code ==mark==}, {@code ++ins++}, {@code ~sub~}, {@code ^sup^} and
 * abbreviations in one text.
 *
 * <p>{@link InlineSigns} turns the signs into nodes while CommonMark is parsed. Afterwards they are
 * paired within their parents, and those that have no meaning become text again: no sign is lost.
 */
public final class InlineStructure implements Parser.ParserExtension, PostProcessor {

  private final UnaryOperator<String> shown;
  private final AttributeTargets targets = new AttributeTargets();
  private final Abbreviations abbreviations;

  /**
   * @param shown gives the author's characters for those of the parsed text, one for one
   */
  public InlineStructure(UnaryOperator<String> shown) {
    this.shown = shown;
    this.abbreviations = new Abbreviations(shown);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customInlineContentParserFactory(new InlineSigns(shown))
        .customBlockParserFactory(abbreviations)
        .postProcessor(this);
  }

  /** The attributes of a node. */
  public Optional<Attributes> attributesOf(Node node) {
    return targets.of(node);
  }

  /** Reports what is read and not printed. */
  public void report(Reporter reporter) {
    abbreviations.reportUnused(reporter);
  }

  @Override
  public Node process(Node document) {
    Nodes.parents(document).forEach(Spans::make);
    MarkPairs pairs = new MarkPairs(shown);
    Nodes.parents(document).forEach(pairs::pair);
    Nodes.parents(document).forEach(targets::find);
    Nodes.parents(document).forEach(InlineStructure::restore);
    if (!abbreviations.isEmpty()) {
      Nodes.parents(document).forEach(abbreviations::mark);
    }
    return document;
  }

  /** Makes text of what has no meaning. */
  private static void restore(Node parent) {
    boolean changed = false;
    Node node = parent.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      if (node instanceof InlineMark mark) {
        Nodes.replace(mark, mark.typed());
      } else if (node instanceof EscapedSign sign && "[]".contains(sign.sign())) {
        Nodes.replace(sign, sign.sign());
      } else if (node instanceof Abbreviations.Definition) {
        node.unlink();
      }
      changed |= node instanceof Text || node.getParent() == null;
      node = next;
    }
    if (changed) {
      Nodes.mergeTexts(parent);
    }
  }
}
