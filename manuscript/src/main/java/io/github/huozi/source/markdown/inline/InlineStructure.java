package io.github.huozi.source.markdown.inline;

import io.github.huozi.source.text.Reporter;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.PostProcessor;

/**
 * Reads emphasis, attribute lists, {@code ==mark==}, {@code ++ins++}, {@code ~sub~}, {@code ^sup^},
 * ruby, abbreviations and links to places of the book in one text.
 *
 * <p>{@link InlineSigns} turns the signs into nodes while CommonMark is parsed. Afterwards they are
 * paired within their parents, and those that have no meaning become text again: no sign is lost.
 */
public final class InlineStructure implements Parser.ParserExtension, PostProcessor {

  private final AttributeTargets targets = new AttributeTargets();
  private final Abbreviations abbreviations = new Abbreviations();

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customInlineContentParserFactory(new InlineSigns())
        .linkProcessor(new PlaceLinks())
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
    Nodes.parents(document).forEach(Spans::links);
    Nodes.parents(document).forEach(EmphasisPairs::pair);
    Nodes.parents(document).forEach(RubyWords::make);
    Nodes.parents(document).forEach(Nodes::mergeTexts);
    Nodes.parents(document).forEach(Spans::spans);
    MarkPairs pairs = new MarkPairs();
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
