package io.github.huozi.source.markdown;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.markdown.inline.EastAsian;
import io.github.huozi.source.text.Reporter;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Warns of text that is another block than its author is likely to mean: indented paragraphs are
 * code, a sentence above hyphens is a heading, a comment without an end takes in the rest of the
 * file, lines of verse are one line.
 */
final class UnmeantBlocks {

  /** The signs at the end of a sentence, or of a line of one. */
  private static final String ENDS = ".!?。！？…”」』，；：";

  /** Signs of code. */
  private static final String OF_CODE = "{}[]=<>;$|\\_*#";

  /** The least length of the longest line of prose. */
  private static final int LEAST_LETTERS = 8;

  private static final int LEAST_WORDS = 6;

  private static final Pattern HYPHENS = Pattern.compile("\\s*-{3,1000}\\s*");

  /** A line of verse. */
  private static final Pattern VERSE = Pattern.compile("[\\p{IsHan}]{3,8}[，。；？！、]");

  private static final int LEAST_LINES = 4;

  private final MarkdownSource source;
  private final Reporter reporter;

  private UnmeantBlocks(MarkdownSource source, Reporter reporter) {
    this.source = source;
    this.reporter = reporter;
  }

  /** Reports such blocks of a document. */
  static void report(Iterable<Node> nodes, MarkdownSource source, Reporter reporter) {
    UnmeantBlocks blocks = new UnmeantBlocks(source, reporter);
    nodes.forEach(blocks::look);
  }

  private void look(Node node) {
    if (node instanceof IndentedCodeBlock code && isProse(code.getLiteral())) {
      reporter.warning(
          line(node),
          "the indented paragraph is set as code",
          "delete the spaces before it: the theme indents paragraphs");
    } else if (node instanceof Heading && isSentence(source.of(node).lines().toList())) {
      reporter.warning(
          line(node),
          "the text directly above --- is read as a heading",
          "put a blank line before ---, or write ## before a heading");
    } else if (node instanceof HtmlBlock html && isOpenComment(html.getLiteral())) {
      reporter.report(
          ProblemKind.DROPPED_CONTENT,
          line(node),
          "the comment that begins here has no end, and hides what follows",
          "write --> where it ends");
    } else if (node instanceof Paragraph && isVerse(source.of(node).lines().toList())) {
      reporter.warning(
          line(node),
          "the lines of this verse are set as one",
          "end each line but the last with a backslash");
    }
  }

  /** Tells whether indented text is made of sentences, in each line or as a whole. */
  private static boolean isProse(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (text.chars().anyMatch(c -> OF_CODE.indexOf(c) >= 0)) {
      return false;
    }
    return (lines.stream().allMatch(UnmeantBlocks::isEastAsian)
            && lines.stream().anyMatch(line -> line.length() > LEAST_LETTERS))
        || (Character.isUpperCase(text.stripLeading().codePointAt(0))
            && lines.stream().allMatch(line -> line.split(" ", -1).length >= LEAST_WORDS)
            && endsSentence(text.strip()));
  }

  private static boolean isEastAsian(String line) {
    long letters = line.chars().filter(c -> EastAsian.isEastAsian(c)).count();
    return letters * 2 > line.length() && endsSentence(line);
  }

  private static boolean endsSentence(String text) {
    return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Tells whether the lines of a heading are those of a paragraph above hyphens. */
  private static boolean isSentence(List<String> lines) {
    int last = lines.size() - 1;
    return last > 0
        && HYPHENS.matcher(lines.get(last)).matches()
        && (last > 1 || endsSentence(lines.get(0).strip()));
  }

  private static boolean isOpenComment(String html) {
    return html.stripLeading().startsWith("<!--") && !html.contains("-->");
  }

  private static boolean isVerse(List<String> lines) {
    return lines.size() >= LEAST_LINES
        && lines.stream().allMatch(line -> VERSE.matcher(line).matches())
        && lines.stream().map(String::length).distinct().count() == 1;
  }

  private int line(Node node) {
    return source.lineOf(node).orElse(0);
  }
}
