package io.github.huozi.source.html;

import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Function;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeTraversor;

/**
 * Parses HTML into elements with line numbers: each element and each text node has the attribute
 * {@value Names#LINE}. It drops the author's own {@code data-} attributes, so that later stages
 * find only huozi's.
 */
public final class MarkupParser {

  private static final int MAX_DEPTH = 200;
  private static final int MAX_ELEMENTS = 300_000;

  private MarkupParser() {}

  /** Parses the content of a body. */
  public static Element fragment(Markup markup, Reporter reporter) {
    return parse(markup, html -> body(html, reporter), reporter);
  }

  /** Parses a document with head and body. */
  public static Document document(Markup markup, Reporter reporter) {
    return parse(markup, html -> whole(html, reporter), reporter);
  }

  private static <T extends Element> T parse(
      Markup markup, Function<Markup, T> parser, Reporter reporter) {
    OpenElements open = new OpenElements(reporter);
    Markup closed = open.close(markup);
    T root = parser.apply(closed);
    Markup ended = open.end(closed, root);
    if (!ended.equals(closed)) {
      root = parser.apply(ended);
    }
    number(root, ended, reporter);
    return root;
  }

  private static Element body(Markup markup, Reporter reporter) {
    Element body = new Element("body").attr(Names.LINE, "1");
    try (StreamParser parser = parser()) {
      parser.parseFragment(markup.html(), new Element("body"), "");
      if (isWithinBounds(parser, markup, reporter)) {
        body.appendChildren(parser.completeFragment());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body;
  }

  private static Document whole(Markup markup, Reporter reporter) {
    try (StreamParser parser = parser()) {
      parser.parse(markup.html(), "");
      return isWithinBounds(parser, markup, reporter)
          ? parser.complete()
          : Document.createShell("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StreamParser parser() {
    return new StreamParser(Parser.htmlParser().setTrackPosition(true));
  }

  /**
   * Parses, and reports an error if there are more elements than fit into memory. Elements are
   * counted and not tags, since a tag may make a dozen: HTML opens formatting elements again in the
   * next paragraph.
   */
  private static boolean isWithinBounds(StreamParser parser, Markup markup, Reporter reporter) {
    int elements = 0;
    for (Iterator<Element> made = parser.iterator(); made.hasNext(); ) {
      Element element = made.next();
      if (++elements > MAX_ELEMENTS) {
        reporter.report(
            ProblemKind.FORBIDDEN,
            lineOf(element, markup),
            "the text has more than 300,000 elements",
            "split the file into several");
        return false;
      }
    }
    return true;
  }

  private static int lineOf(Element element, Markup markup) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.sourceRange().isTracked()) {
        return markup.lines().lineOf(at.sourceRange().startPos());
      }
    }
    return 0;
  }

  private static void number(Element root, Markup markup, Reporter reporter) {
    NodeTraversor.traverse(
        (node, depth) -> {
          Node placed = node;
          if (depth > MAX_DEPTH && node instanceof Element) {
            int line = Markup.lineOf(node.parent());
            reporter.report(
                ProblemKind.FORBIDDEN,
                line,
                "elements are nested more than 200 levels deep",
                "reduce the nesting");
            placed = new TextNode("");
            node.replaceWith(placed);
          } else if (node instanceof CDataNode data) {
            placed = new TextNode(data.getWholeText());
            node.replaceWith(placed);
          }
          tag(placed, node, markup);
        },
        root);
  }

  private static void tag(Node placed, Node parsed, Markup markup) {
    int place = parsed.sourceRange().isTracked() ? parsed.sourceRange().startPos() : -1;
    int line =
        place >= 0 ? markup.lines().lineOf(place) : Math.max(1, Markup.lineOf(placed.parent()));
    if (placed instanceof Element element) {
      Badges.keepText(element);
      element.attributes().asList().stream()
          .map(Attribute::getKey)
          .filter(key -> key.startsWith("data-"))
          .forEach(element::removeAttr);
      if (element.normalName().equals("pre") && startsWithLineFeed(element, markup.html())) {
        line++; // HTML drops a line feed after <pre>
      }
      if (markup.calls().containsKey(place)) {
        element.attr(Markup.NOTE, markup.calls().get(place));
      }
    }
    if (placed instanceof Element || placed instanceof TextNode) {
      placed.attr(Names.LINE, String.valueOf(line));
    }
  }

  private static boolean startsWithLineFeed(Element pre, String html) {
    int end = pre.sourceRange().endPos();
    return end >= 0 && end < html.length() && html.charAt(end) == '\n';
  }
}
