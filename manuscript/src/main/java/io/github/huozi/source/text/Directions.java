package io.github.huozi.source.text;

import io.github.huozi.model.section.BlockElements;
import io.github.huozi.query.Queries;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reports directional formatting characters (UAX #9 §2) that no other character ends within their
 * paragraph: they would turn text that should not be turned.
 */
public final class Directions {

  private static final String EMBEDDINGS = "\u202A\u202B\u202D\u202E";
  private static final char END_OF_EMBEDDING = '\u202C';
  private static final String ISOLATES = "\u2066\u2067\u2068";
  private static final char END_OF_ISOLATE = '\u2069';

  private final Reporter reporter;
  private final Deque<Turn> open = new ArrayDeque<>();
  private int isolates;

  private record Turn(char character, int line) {

    boolean isIsolate() {
      return ISOLATES.indexOf(character) >= 0;
    }
  }

  private Directions(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Checks a text that is one paragraph. */
  public static void check(String text, int line, Reporter reporter) {
    Directions directions = new Directions(reporter);
    directions.read(text, line);
    directions.end();
  }

  /** Checks each block of a section. */
  public static void check(Element body, Reporter reporter) {
    warnOfRightToLeft(Queries.select(body, "[dir=rtl]"), reporter);
    Directions directions = new Directions(reporter);
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            directions.endAtBlock(node);
            if (node instanceof TextNode text) {
              directions.read(text.getWholeText(), Markup.lineOf(text));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            directions.endAtBlock(node);
          }
        },
        body);
    directions.end();
  }

  /** Warns of elements that are set from right to left only in the EPUB. */
  private static void warnOfRightToLeft(List<Element> elements, Reporter reporter) {
    for (Element element : elements) {
      reporter.warning(
          Markup.lineOf(element),
          "dir=\"rtl\" of <" + element.normalName() + "> has no effect in the PDF",
          "publish such text as EPUB only");
    }
  }

  private void endAtBlock(Node node) {
    if (node instanceof Element element && BlockElements.contains(element.normalName())) {
      end();
    }
  }

  /**
   * Reads a text of the current paragraph.
   *
   * @param line the line where the text starts
   */
  private void read(String text, int line) {
    int feeds = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        feeds++;
      } else if (EMBEDDINGS.indexOf(c) >= 0) {
        open.push(new Turn(c, line + feeds));
      } else if (ISOLATES.indexOf(c) >= 0) {
        open.push(new Turn(c, line + feeds));
        isolates++;
      } else if (c == END_OF_EMBEDDING && !open.isEmpty() && !open.peek().isIsolate()) {
        open.pop();
      } else if (c == END_OF_ISOLATE) {
        endIsolate();
      }
    }
  }

  /** Ends a paragraph and reports what is open. */
  private void end() {
    // Of nested characters, only the outermost is reported.
    Optional.ofNullable(open.peekLast()).ifPresent(this::report);
    open.clear();
    isolates = 0;
  }

  private void endIsolate() {
    while (isolates > 0) {
      // The end of an isolate also ends the embeddings inside it.
      if (open.pop().isIsolate()) {
        isolates--;
        return;
      }
    }
  }

  private void report(Turn turn) {
    char end = turn.isIsolate() ? END_OF_ISOLATE : END_OF_EMBEDDING;
    reporter.error(
        turn.line(),
        "the character "
            + TextCharacters.name(turn.character())
            + " changes the direction of the text, and nothing ends that",
        "delete it, or write "
            + TextCharacters.name(end)
            + " after the text whose direction it changes");
  }
}
