package io.github.huozi.source.markdown.block;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Drops the marks where other tools put a table of contents, and the list that a tool has put
 * between two of them: huozi makes the contents.
 */
final class ContentsMarks {

  private static final Pattern MARK =
      Pattern.compile(
          "(?i)\\s*(?:@?\\[toc\\]|\\[\\[_?toc_?\\]\\]|\\$\\{toc\\}|\\{\\{ *toc *\\}\\}"
              + "|\\{: ?toc[^}\\n]{0,80}\\})\\s*");

  /** A list with one item and kramdown's mark under it. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?:[-*+]|\\d{1,9}[.)])[ \\t][^\\n]{0,80}\\n\\s*\\{: ?toc[^}\\n]{0,80}\\}\\s*");

  private static final Pattern COMMENT =
      Pattern.compile("(?i)\\s*<!-- *(?:START doctoc|toc\\b)(?:(?!-->)[\\s\\S]){0,400}-->.*");

  private static final Pattern END =
      Pattern.compile("(?i)\\s*<!-- *(?:END doctoc|tocstop|/ ?toc\\b)[\\s\\S]*");

  private ContentsMarks() {}

  /** Drops the marks among the nodes, and reports them once. */
  static void drop(List<Node> nodes, BlockSource source, Reporter reporter) {
    List<Node> dropped = new ArrayList<>();
    List<Node> marks = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Paragraph || node instanceof ListBlock) {
        if (isMark(node, source)) {
          marks.add(node);
          dropped.add(node);
        }
      } else if (node instanceof FencedCodeBlock fence && fence.getInfo().strip().equals("toc")) {
        marks.add(fence);
        dropped.add(fence);
      } else if (node instanceof HtmlBlock html && COMMENT.matcher(html.getLiteral()).matches()) {
        List<Node> made = upToEnd(html);
        if (!made.isEmpty()) {
          marks.add(html);
          dropped.addAll(made);
        }
      }
    }
    for (Node mark : marks) {
      String typed =
          mark instanceof FencedCodeBlock
              ? "```toc"
              : source.of(mark).strip().lines().reduce("", (a, b) -> b).strip();
      reporter.report(
          ProblemKind.DROPPED_MARKUP,
          BlockSource.lineOf(mark),
          "the table of contents " + typed + " is not printed",
          "delete it; the table of contents is generated");
    }
    dropped.forEach(Node::unlink);
  }

  private static boolean isMark(Node node, BlockSource source) {
    int lines = node.getSourceSpans().size();
    if (node instanceof ListBlock) {
      return lines == 2
          && node.getFirstChild() == node.getLastChild()
          && LIST.matcher(source.of(node)).matches();
    }
    return lines == 1 && MARK.matcher(source.of(node)).matches();
  }

  /** The nodes between a comment and the one that ends the contents, if all of it is lists. */
  private static List<Node> upToEnd(HtmlBlock start) {
    List<Node> between = new ArrayList<>();
    for (@Nullable Node node = start.getNext(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock html && END.matcher(html.getLiteral()).matches()) {
        return between;
      } else if (!(node instanceof ListBlock)
          && !(node instanceof Paragraph
              && between.isEmpty()
              && node.getNext() instanceof ListBlock)) {
        return List.of();
      }
      between.add(node);
    }
    return List.of();
  }
}
