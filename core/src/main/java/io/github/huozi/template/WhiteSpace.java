package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
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
 * Removes the line breaks of the author's files between two Han characters, and the spaces around
 * them. They would show as gaps in the PDF and in every reading system. A space inside a line
 * stays.
 */
public final class WhiteSpace {

  private WhiteSpace() {}

  /**
   * Edits the text of a document in place. Preformatted text stays as it is.
   *
   * @param language the language of text without a {@code lang}
   */
  public static void close(Document document, Language language) {
    NodeTraversor.traverse(new Closer(language), document.body());
  }

  private static final class Closer implements NodeVisitor {

    private final Language language;

    /** The last visible character of the block so far; 0 at its start. */
    private int before;

    /** The texts after that character that are white space, or end in it. */
    private List<TextNode> pending = new ArrayList<>();

    /** The text that has the first line break of the white space after that character. */
    private @Nullable TextNode lineBreak;

    /**
     * The states before the readings and note calls that are open. They are restored after them.
     */
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

    /**
     * Tells whether an element is beside the text: a reading is above it, a note's call is no word.
     */
    private static boolean isBeside(Element element) {
      return element.nameIs("rt") || element.nameIs("rp") || element.hasClass(Names.NOTE_CALL);
    }

    private void resume(Place place, Element after) {
      before = place.before;
      if (after.hasClass(Names.NOTE_CALL)) {
        // The call is visible, and the white space before it stays.
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
      int spaceFrom = -1; // the start of white space in closed
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
      Element around = parent == null ? null : Queries.closest(parent, "[lang]");
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
