package io.github.huozi.source.markdown;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.markdown.block.BlockSyntax;
import io.github.huozi.source.markdown.inline.Attributes;
import io.github.huozi.source.markdown.inline.EscapedSign;
import io.github.huozi.source.markdown.inline.InlineStructure;
import io.github.huozi.source.markdown.math.FormulaExtension;
import io.github.huozi.source.markdown.math.InlineFormula;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The text of a Markdown file: parses it and gives the author's words for each node. */
public final class MarkdownSource {

  private final String text;
  private final InlineStructure inlines = new InlineStructure();

  /**
   * @param text the text from the first line of the file on
   */
  public MarkdownSource(String text) {
    this.text = text;
  }

  /** Parses the text; gives an empty document and a problem if a limit is exceeded. */
  public Node parse(Reporter reporter) {
    try {
      TextLimits.check(text);
      return builder(text)
          .customBlockParserFactory(new BlockSyntax(text))
          .extensions(List.of(TablesExtension.create()))
          .build()
          .parse(text);
    } catch (ExcessException e) {
      e.report(reporter);
      return new Document();
    }
  }

  /** Parses a text that is one line of a paragraph, such as a caption. */
  private Node line(String caption) {
    return builder(caption).enabledBlockTypes(Set.of()).build().parse(caption);
  }

  private Parser.Builder builder(String parsed) {
    return Parser.builder()
        .customBlockParserFactory(new TextLimits())
        // Before inlines: a caption may end with an attribute list.
        .postProcessor(new TableCaptions(parsed))
        .extensions(
            List.of(
                FootnotesExtension.builder().inlineFootnotes(true).build(),
                // Before inlines: a formula may begin with an escaped bracket.
                new FormulaExtension(parsed),
                inlines,
                TaskListItemsExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
  }

  /** The attribute list of a node. */
  Optional<Attributes> attributesOf(Node node) {
    return inlines.attributesOf(node);
  }

  /** The inline markup that CommonMark does not have. */
  InlineStructure inlines() {
    return inlines;
  }

  /** The line where a node starts, if the parser knows it. */
  public Optional<Integer> lineOf(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(0).getLineIndex() + 1);
  }

  /** A node as typed, without the indents and markers of the blocks around it. */
  String of(Node node) {
    return of(node, text);
  }

  /** The whole text, for {@link #of(Node, CharSequence)}. */
  String text() {
    return text;
  }

  /**
   * The part of another text at the offsets of a node.
   *
   * @param text a text of the same length as {@link #text}
   */
  String of(Node node, CharSequence text) {
    StringBuilder source = new StringBuilder();
    int line = -1;
    for (SourceSpan span : node.getSourceSpans()) {
      if (line >= 0 && span.getLineIndex() > line) {
        source.append("\n".repeat(span.getLineIndex() - line));
      }
      line = span.getLineIndex();
      source.append(text, span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
    return source.toString();
  }

  /** The descendants of a node in reading order. It does not recurse. */
  public static List<Node> below(Node root) {
    List<Node> nodes = new ArrayList<>();
    Node node = root.getFirstChild();
    while (node != null) {
      nodes.add(node);
      Node next = node.getFirstChild();
      while (next == null && node != root) {
        next = node.getNext();
        node = next == null ? node.getParent() : node;
      }
      node = next;
    }
    return nodes;
  }

  private static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /** Parses a caption, and gives a node what it has. */
  void append(Node node, String caption) {
    for (Node block : children(line(caption))) {
      children(block).forEach(node::appendChild);
    }
    // Their offsets are those of the caption, not of the file.
    below(node).forEach(inner -> inner.setSourceSpans(List.of()));
  }

  /** The text of a node on one line. */
  public static String plainText(Node markdown, PlainText plain) {
    StringBuilder text = new StringBuilder();
    for (Node node : below(markdown)) {
      if (node instanceof Text literal) {
        text.append(literal.getLiteral());
      } else if (node instanceof EscapedSign escaped) {
        text.append(escaped.sign());
      } else if (node instanceof Code code) {
        text.append(code.getLiteral());
      } else if (node instanceof InlineFormula formula) {
        text.append(formula.tex());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        text.append('\n');
      }
    }
    return plain.joined(text.toString());
  }

  /** Ends the parsing of a text that would take far too much time or memory. */
  static final class ExcessException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * @param line the line where the limit is exceeded, counted from 1
     * @param message the limit that is exceeded, as a clause
     */
    public ExcessException(int line, String message) {
      super(message, null, false, false);
      this.line = line;
    }

    public void report(Reporter reporter) {
      reporter.report(
          ProblemKind.FORBIDDEN, line, String.valueOf(getMessage()), "split the file into several");
    }
  }
}
