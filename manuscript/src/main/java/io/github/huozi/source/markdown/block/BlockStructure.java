package io.github.huozi.source.markdown.block;

import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;

/** Completes the blocks of a document after it is parsed. */
public final class BlockStructure {

  private final BlockSource source;
  private final Reporter reporter;

  public BlockStructure(BlockSource source, Reporter reporter) {
    this.source = source;
    this.reporter = reporter;
  }

  /**
   * Divides terms, joins lists of definitions, finds attributions, and drops marks for a table of
   * contents, with a warning.
   *
   * @param nodes the nodes of the document, in reading order
   */
  public void complete(List<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Definition.Group list && list.getParent() != null) {
        joinNext(list);
      }
    }
    for (Node node : nodes) {
      if (node instanceof Definition.Group list && list.getParent() != null) {
        divideTerms(list);
      } else if (node instanceof Container container) {
        takeTitle(container);
      }
    }
    Attributions.mark(nodes, source);
    ContentsMarks.drop(nodes, source, reporter);
    reportOpen(nodes);
  }

  /** Makes lists that follow each other one. */
  private static void joinNext(Definition.Group list) {
    while (list.getNext() instanceof Definition.Group next) {
      while (next.getFirstChild() != null) {
        list.appendChild(next.getFirstChild());
      }
      next.unlink();
    }
  }

  /** Makes each line of a paragraph in a list a term. */
  private static void divideTerms(Definition.Group list) {
    for (Node child : children(list)) {
      if (child instanceof Paragraph paragraph) {
        List<SourceSpan> spans = paragraph.getSourceSpans();
        int line = 0;
        Definition.Term term = newTerm(paragraph, spans, line);
        for (Node inline : children(paragraph)) {
          if (inline instanceof SoftLineBreak) {
            term = newTerm(paragraph, spans, ++line);
          } else {
            term.appendChild(inline);
          }
        }
        paragraph.unlink();
      }
    }
    if (!(list.getFirstChild() instanceof Definition.Term)) {
      // A description without a term: only its text is left.
      for (Node description : children(list)) {
        for (Node block : children(description)) {
          list.insertBefore(block);
        }
      }
      list.unlink();
    }
  }

  private static Definition.Term newTerm(Paragraph before, List<SourceSpan> spans, int line) {
    Definition.Term term = new Definition.Term();
    if (line < spans.size()) {
      term.addSourceSpan(spans.get(line));
    }
    before.insertBefore(term);
    return term;
  }

  /** Makes a heading at the start of an alert or a statement its title, as Quarto does. */
  private static void takeTitle(Container container) {
    if ((container.isAlert() || container.isStatement())
        && container.getFirstChild() instanceof Heading heading) {
      Container.Title title = new Container.Title();
      title.setSourceSpans(heading.getSourceSpans());
      children(heading).forEach(title::appendChild);
      container.prependChild(title);
      heading.unlink();
    }
  }

  private void reportOpen(List<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Container container && !container.isClosed()) {
        reporter.warning(
            BlockSource.lineOf(container),
            "the block that begins here is not closed",
            "end it with " + end(container.end()) + " on a line of its own");
      }
    }
  }

  private static String end(String name) {
    return name.length() == 1 ? name.repeat(3) : "{% " + name + " %}";
  }

  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
