package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.typography.SegmentBreaks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Drops the line breaks of the author's files that stand between two Han characters, with the
 * spaces around them: they would be seen as gaps, in the PDF and in every e-reader. A space that
 * was typed inside a line stays.
 */
public final class WhiteSpace {

  private WhiteSpace() {}

  /**
   * Mends the text of a document in place. Preformatted text stays as it is.
   *
   * @param language that of text without a {@code lang}
   */
  public static void close(Document document, Language language) {
    NodeTraversor.traverse(new Closer(language), document.body());
  }

  private static final class Closer implements NodeVisitor {

    private final Language language;

    /** The last visible character of the block so far; 0 at its start. */
    private int before;

    /** Texts after it that hold white space only, or end in it. */
    private List<TextNode> pending = new ArrayList<>();

    /** The text in which the white space after it has its first line break. */
    private @Nullable TextNode lineBreak;

    /** What was before the readings and note calls that are open: text goes on after them. */
    private final Deque<Place> places = new ArrayDeque<>();

    private int preformatted;

    Closer(Language language) {
      this.language = language;
    }

    private record Place(int before, List<TextNode> pending, @Nullable TextNode lineBreak) {}

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("pre")) {
          preformatted++;
        }
        if (isBeside(element)) {
          places.push(new Place(before, pending, lineBreak));
          pending = new ArrayList<>();
        }
        if (isBeside(element) || separates(element)) {
          reset();
        }
      } else if (node instanceof TextNode text && preformatted == 0) {
        close(text);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("pre")) {
          preformatted--;
        }
        if (isBeside(element)) {
          resume(places.pop(), element);
        } else if (separates(element)) {
          reset();
        }
      }
    }

    /** A reading stands above the text, and a note's call is no word of it. */
    private static boolean isBeside(Element element) {
      return element.nameIs("rt") || element.nameIs("rp") || element.hasClass("note-call");
    }

    private void resume(Place place, Element after) {
      before = place.before;
      if (after.hasClass("note-call")) {
        // The call can be seen, and keeps what is typed before it.
        pending.clear();
        lineBreak = null;
      } else {
        pending = place.pending;
        lineBreak = place.lineBreak;
      }
    }

    private static boolean separates(Element element) {
      return element.isBlock()
          || element.normalName().equals("br")
          || element.normalName().equals("img");
    }

    private void reset() {
      before = 0;
      pending.clear();
      lineBreak = null;
    }

    private void close(TextNode node) {
      String text = node.getWholeText();
      StringBuilder closed = new StringBuilder(text.length());
      int spaceFrom = -1; // where white space began in closed
      for (int i = 0; i < text.length(); ) {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint);
        if (SegmentBreaks.isSpace(codePoint)) {
          if (spaceFrom < 0) {
            spaceFrom = closed.length();
          }
          if (lineBreak == null && SegmentBreaks.isLineBreak(codePoint)) {
            lineBreak = node;
          }
          closed.appendCodePoint(codePoint);
          continue;
        }
        if (lineBreak != null
            && before != 0
            && SegmentBreaks.vanishes(before, codePoint, languageOf(lineBreak))) {
          pending.forEach(Closer::stripEnd);
          if (spaceFrom >= 0) {
            closed.setLength(spaceFrom);
          }
        }
        pending.clear();
        lineBreak = null;
        spaceFrom = -1;
        closed.appendCodePoint(codePoint);
        before = codePoint;
      }
      if (closed.length() != text.length()) {
        node.text(closed.toString());
      }
      if (spaceFrom >= 0) {
        pending.add(node);
      }
    }

    private Language languageOf(TextNode text) {
      Element parent = text.parent();
      Element around = parent == null ? null : parent.closest("[lang]");
      if (around == null || around.attr("lang").equals(language.tag())) {
        return language;
      }
      return Language.parse(around.attr("lang")).orElse(language);
    }

    private static void stripEnd(TextNode node) {
      String text = node.getWholeText();
      int end = text.length();
      while (end > 0 && SegmentBreaks.isSpace(text.charAt(end - 1))) {
        end--;
      }
      node.text(text.substring(0, end));
    }
  }
}
