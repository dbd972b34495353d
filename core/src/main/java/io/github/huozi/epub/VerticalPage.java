package io.github.huozi.epub;

import io.github.huozi.css.VerticalForms;
import io.github.huozi.epub.book.FileFormat;
import io.github.huozi.model.section.BlockElements;
import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import io.github.huozi.typography.rule.UprightRuns;
import io.github.huozi.typography.rule.UprightRuns.Form;
import io.github.huozi.typography.rule.UprightRuns.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/**
 * Makes a document vertical: the whole of it, since Apple Books and Kindle have one direction for
 * each document. Digits and letters that stand upright between Han and kana get a class.
 */
final class VerticalPage {

  /** The class of characters side by side in the square of one: 縦中横. */
  private static final String TOGETHER = "tcy";

  /** The class of characters that stand upright, one below the other. */
  private static final String UPRIGHT = "upright";

  /** Text that stays as it is: code, formulas, drawings, readings, and what the author marked. */
  private static final Evaluator KEPT =
      QueryParser.parse(
          "pre, code, kbd, samp, math, svg, style, script, rt, rp, [hidden],"
              + " .tcy, .upright, .sideways");

  private static final Evaluator READING = QueryParser.parse("rt, rp");

  /** Elements that part a text besides blocks. */
  private static final Evaluator PARTING = QueryParser.parse("br, img, ." + Names.NOTE_CALL);

  private static final int MOST_TOGETHER = 3;

  private VerticalPage() {}

  /** The style sheet of all vertical documents. */
  static byte[] styleSheet() {
    try (InputStream in = VerticalPage.class.getResourceAsStream("vertical.css")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a document vertical.
   *
   * @param styleSheet the path of {@link #styleSheet}
   */
  static void turn(Document xhtml, String styleSheet) {
    xhtml.expectFirst("html").addClass(VerticalForms.VERTICAL);
    for (Element style : Queries.select(xhtml, "style:not(svg style)")) {
      String css = VerticalForms.of(style.data().isEmpty() ? style.wholeText() : style.data());
      style.empty().appendChild(new DataNode(css));
    }
    for (Element element : Queries.select(xhtml, "[style]:not(svg *)")) {
      element.attr("style", VerticalForms.of(element.attr("style"), element.normalName()));
    }
    link(xhtml, styleSheet);
    standUpright(xhtml.body());
  }

  /** Links the style sheet before all others: a theme may say otherwise. */
  private static void link(Document xhtml, String styleSheet) {
    Element link =
        new Element("link")
            .attr("rel", "stylesheet")
            .attr("type", FileFormat.CSS.mediaType())
            .attr("href", styleSheet);
    Element first = Queries.first(xhtml.head(), "link[rel=stylesheet], style");
    if (first == null) {
      xhtml.head().appendChild(link);
    } else {
      first.before(link);
    }
  }

  private static void standUpright(Element body) {
    List<TextNode> together = new ArrayList<>();
    List<List<TextNode>> texts = new ArrayList<>();
    body.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              together.add(text);
            } else if (node instanceof Element element) {
              if (element.is(KEPT)) {
                if (!element.is(READING)) {
                  end();
                }
                return FilterResult.SKIP_ENTIRELY;
              }
              endBeside(element);
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
              endBeside(element);
            }
            return FilterResult.CONTINUE;
          }

          private void endBeside(Element element) {
            if (BlockElements.contains(element.normalName()) || element.is(PARTING)) {
              end();
            }
          }

          private void end() {
            if (!together.isEmpty()) {
              texts.add(List.copyOf(together));
              together.clear();
            }
          }
        });
    texts.forEach(VerticalPage::standUpright);
  }

  /** Marks the runs of a text that lie in one node of it. */
  private static void standUpright(List<TextNode> nodes) {
    StringBuilder text = new StringBuilder();
    nodes.forEach(node -> text.append(node.getWholeText()));
    if (text.chars().noneMatch(c -> (c > ' ' && c <= '~') || c == '！' || c == '？')) {
      return;
    }
    if (isNumberOfNote(nodes.get(0), text.toString())) {
      replace(nodes.get(0), List.of(new Run(text.toString(), Form.TOGETHER)));
      return;
    }
    int node = 0;
    int end = nodes.get(0).getWholeText().length();
    int at = 0;
    List<Run> runs = new ArrayList<>();
    for (Run run : UprightRuns.split(text.toString())) {
      int from = at;
      at += run.text().length();
      while (from < at) {
        int to = Math.min(at, end);
        boolean whole = to - from == run.text().length();
        runs.add(new Run(text.substring(from, to), whole ? run.form() : Form.PLAIN));
        from = to;
        if (to == end) {
          replace(nodes.get(node), runs);
          runs.clear();
          node++;
          end += node < nodes.size() ? nodes.get(node).getWholeText().length() : 0;
        }
      }
    }
  }

  /** Tells whether a text is the number of a note, which stands upright wherever it is. */
  private static boolean isNumberOfNote(TextNode node, String text) {
    Element parent = node.parent();
    return parent != null
        && (parent.hasClass(Names.NOTE_CALL) || parent.hasClass(Names.NOTE_NUMBER))
        && node.getWholeText().equals(text)
        && text.length() <= MOST_TOGETHER;
  }

  private static void replace(TextNode node, List<Run> runs) {
    if (runs.stream().allMatch(run -> run.form() == Form.PLAIN)) {
      return;
    }
    for (Run run : runs) {
      TextNode text = new TextNode(run.text());
      node.before(
          run.form() == Form.PLAIN
              ? text
              : new Element("span").addClass(classOf(run)).appendChild(text));
    }
    node.remove();
  }

  /** A character alone too is set in a square: not all readers centre one that stands upright. */
  private static String classOf(Run run) {
    return run.form() == Form.TOGETHER || run.text().length() == 1 ? TOGETHER : UPRIGHT;
  }
}
