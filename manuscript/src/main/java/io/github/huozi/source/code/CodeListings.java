package io.github.huozi.source.code;

import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finishes the listings of a section. A token becomes a {@code span} with its {@link TokenClass}.
 * Where lines have numbers or are marked, each line becomes a {@code <span class="line"
 * data-number="3">}; the line feeds stand between these, so that the text stays the same.
 */
public final class CodeListings {

  /** The class of a listing whose lines have numbers. */
  public static final String NUMBERED = "numbered";

  /** The attribute with the number of the first line; it is dropped here. */
  public static final String FIRST = "startfrom";

  /** The attribute with the numbers of the marked lines; it is dropped here. */
  public static final String LINES = "highlight";

  /**
   * The attribute with the lines after hidden ones. It is dropped here, and stays on the elements
   * whose {@code data-line} the section keeps.
   */
  public static final String JUMPS = "jumps";

  private static final String LANGUAGE = "language-";

  /** The longest listing, in lines, that has a {@code span} for each line. */
  private static final int MAX_LINES = 20_000;

  private final boolean highlights;
  private final Highlighter highlighter = new Highlighter();

  /**
   * @param highlights whether tokens get their classes
   */
  public CodeListings(boolean highlights) {
    this.highlights = highlights;
  }

  /** Finishes the listings below an element. */
  public void finish(Element root) {
    for (Element pre : Queries.select(root, "pre")) {
      String lines = pre.attr(LINES);
      String first = pre.attr(FIRST);
      boolean numbered = pre.hasClass(NUMBERED);
      String jumps = pre.attr(JUMPS);
      pre.removeAttr(LINES).removeAttr(FIRST).removeAttr(JUMPS);
      Element code = pre.childrenSize() == 1 && pre.child(0).nameIs("code") ? pre.child(0) : pre;
      if (code.childNodeSize() == 1 && code.childNode(0) instanceof TextNode text) {
        String program = text.getWholeText();
        List<Node> nodes = tokens(program, language(code));
        MarkedLines marked = new MarkedLines(lines);
        boolean fits = program.chars().filter(c -> c == '\n').count() < MAX_LINES;
        if (fits && (numbered || !marked.isEmpty())) {
          int number = first.matches("\\d{1,6}") ? Integer.parseInt(first) : 1;
          nodes = lines(nodes, numbered, number, marked);
        }
        String line = pre.attr(Names.LINE);
        if (!jumps.isEmpty() && line.matches("\\d{1,9}")) {
          nodes = new LineMarks(jumps, Integer.parseInt(line)).mark(nodes);
        }
        if (nodes.size() > 1) {
          code.empty();
          code.appendChildren(nodes);
        } else if (!nodes.isEmpty() && nodes.get(0) instanceof Element) {
          code.empty();
          code.appendChild(nodes.get(0));
        }
      }
    }
  }

  private static String language(Element code) {
    return code.classNames().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.startsWith(LANGUAGE) || name.startsWith("lang-"))
        .map(name -> name.substring(name.indexOf('-') + 1))
        .findFirst()
        .orElse("");
  }

  private List<Node> tokens(String program, String language) {
    List<Node> nodes = new ArrayList<>();
    int end = 0;
    for (CodeToken token :
        highlights ? highlighter.tokens(language, program) : List.<CodeToken>of()) {
      if (token.start() > end) {
        nodes.add(new TextNode(program.substring(end, token.start())));
      }
      nodes.add(span(token.of().className(), program.substring(token.start(), token.end())));
      end = token.end();
    }
    if (end < program.length()) {
      nodes.add(new TextNode(program.substring(end)));
    }
    return nodes;
  }

  private static Element span(String name, String text) {
    Element span = new Element("span").attr("class", name);
    span.appendChild(new TextNode(text));
    return span;
  }

  /** Puts each line into a {@code span}. No token goes across a line's end. */
  private static List<Node> lines(
      List<Node> nodes, boolean numbered, int first, MarkedLines marked) {
    List<Node> out = new ArrayList<>();
    int number = 1;
    int before = first - 1;
    Element line = line(numbered, before + number, marked.contains(number));
    for (Node node : nodes) {
      if (!(node instanceof TextNode text)) {
        line.appendChild(node);
        continue;
      }
      String whole = text.getWholeText();
      int start = 0;
      for (int feed = whole.indexOf('\n'); feed >= 0; feed = whole.indexOf('\n', start)) {
        append(line, whole.substring(start, feed));
        out.add(line);
        out.add(new TextNode("\n"));
        number++;
        line = line(numbered, before + number, marked.contains(number));
        start = feed + 1;
      }
      append(line, whole.substring(start));
    }
    out.add(line);
    return out;
  }

  private static void append(Element line, String text) {
    if (!text.isEmpty()) {
      line.appendChild(new TextNode(text));
    }
  }

  private static Element line(boolean numbered, int number, boolean marked) {
    Element line = new Element("span").attr("class", marked ? "line marked" : "line");
    return numbered ? line.attr(Names.NUMBER, String.valueOf(number)) : line;
  }
}
