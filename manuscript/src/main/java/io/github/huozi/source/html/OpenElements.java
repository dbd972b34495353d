package io.github.huozi.source.html;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Ends the elements that an author has left open. A browser would raise the rest of the paragraph
 * after {@code <sup id="x"/>}, and print the rest of the file as code after an open {@code <code>}.
 */
final class OpenElements {

  /** Obsolete elements that HTML opens again in each block, as it does {@code b} and {@code i}. */
  private static final Set<String> OBSOLETE = Set.of("font", "big", "nobr");

  private final Reporter reporter;

  OpenElements(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * Puts an end tag after each self-closed tag that is none to HTML, and tells of end tags that end
   * nothing.
   */
  Markup close(Markup markup) {
    Tags tags = Tags.of(markup.html());
    for (Tags.Closed tag : tags.stray()) {
      report(
          tag.name(),
          markup.lines().lineOf(tag.start()),
          "the end tag </%s> ends nothing",
          "delete it, or write <%s> where the element begins");
    }
    SortedMap<Integer, String> ends = new TreeMap<>();
    for (Tags.Closed tag : tags.closed()) {
      ends.put(tag.end() - 1, " "); // a slash before a space means nothing
      ends.put(tag.end(), "</" + tag.name() + ">");
      if (Tag.isKnownTag(tag.name())
          && Vocabulary.verdict(Vocabulary.current(tag.name())) == Vocabulary.Verdict.KEEP) {
        report(
            tag.name(),
            markup.lines().lineOf(tag.start()),
            "the element <%s/> ends at once here, but HTML leaves it open",
            "write <%1$s></%1$s>");
      }
    }
    return ends.isEmpty() ? markup : markup.with(ends);
  }

  /**
   * Ends each element of a line of text that has no end tag with its block. One that holds blocks
   * ends before the first of them.
   *
   * @param root the markup as a browser reads it
   */
  Markup end(Markup markup, Element root) {
    Set<Integer> open = new HashSet<>(Tags.of(markup.html()).open());
    if (open.isEmpty()) {
      return markup;
    }
    Ends ends = new Ends(open, markup.html().length());
    NodeTraversor.traverse(ends, root);
    for (Element element : ends.open()) {
      report(
          element.normalName(),
          markup.lines().lineOf(element.sourceRange().startPos()),
          "the element <%s> has no end tag, and includes what follows",
          "write </%s> where it ends");
    }
    for (Element element : ends.ended) {
      report(
          element.normalName(),
          markup.lines().lineOf(element.sourceRange().startPos()),
          "the element <%s> has no end tag, and ends with its block here",
          "write </%s> where it ends");
    }
    return markup.with(ends.tags);
  }

  /** Finds where the open elements end. */
  private static final class Ends implements NodeVisitor {

    private final Set<Integer> starts;
    private final int length;
    private final Deque<Element> blocks = new ArrayDeque<>();

    /** The open elements around a node, the innermost first, that hold no block yet. */
    private final Deque<Element> open = new ArrayDeque<>();

    private final List<Element> ended = new ArrayList<>();

    /** The blocks without an end tag. */
    private final List<Element> openBlocks = new ArrayList<>();

    private final SortedMap<Integer, String> tags = new TreeMap<>();

    /**
     * @param starts where the elements without an end tag begin
     * @param length the length of the markup; jsoup ends a tag or a comment without an end after it
     */
    Ends(Set<Integer> starts, int length) {
      this.starts = starts;
      this.length = length;
    }

    @Override
    public void head(Node node, int depth) {
      if (!(node instanceof Element element) || !isHtml(element)) {
        return;
      }
      int start = element.sourceRange().startPos();
      if (isBlock(element)) {
        blocks.push(element);
        if (start >= 0) {
          end(open, start);
          open.clear();
          if (Vocabulary.verdict(element.normalName()) == Vocabulary.Verdict.KEEP
              && starts.remove(start)) {
            openBlocks.add(element);
          }
        }
      } else if (isInline(element)
          && element.sourceRange().endPos() > start // HTML has not opened it again
          && starts.remove(start)) {
        open.push(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.equals(blocks.peek())) {
        blocks.pop();
      } else if (node.equals(open.peek())) {
        List<Element> element = List.of(open.pop());
        int end = blocks.isEmpty() ? -1 : blocks.peek().endSourceRange().startPos();
        if (end > element.get(0).sourceRange().startPos()) {
          end(element, Math.min(end, length));
        }
      }
    }

    /** The blocks without an end tag, in their order. */
    List<Element> open() {
      return openBlocks;
    }

    private void end(Collection<Element> elements, int place) {
      StringBuilder inserted = new StringBuilder(tags.getOrDefault(place, ""));
      elements.forEach(element -> inserted.append("</").append(element.normalName()).append('>'));
      if (!elements.isEmpty()) {
        tags.put(place, inserted.toString());
        ended.addAll(elements);
      }
    }

    private static boolean isHtml(Element element) {
      return element.tag().namespace().equals(Parser.NamespaceHtml);
    }

    private static boolean isBlock(Element element) {
      String name = Vocabulary.current(element.normalName());
      return Vocabulary.isBlock(name)
          || (element.isBlock()
              && !Vocabulary.isTransparent(name)
              && Vocabulary.verdict(name) != Vocabulary.Verdict.DROP);
    }

    private static boolean isInline(Element element) {
      String name = element.normalName();
      return OBSOLETE.contains(name)
          || Vocabulary.verdict(Vocabulary.current(name)) == Vocabulary.Verdict.KEEP;
    }
  }

  private void report(String name, int line, String message, String advice) {
    reporter.report(
        ProblemKind.DROPPED_MARKUP, line, message.formatted(name), advice.formatted(name));
  }
}
