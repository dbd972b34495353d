package io.github.huozi.template;

import io.github.huozi.typography.SegmentBreaks;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Drops the white space that the author's editor put between two Han characters: line breaks and
 * spaces there would be seen as gaps, in the PDF and in every e-reader.
 */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** Mends the text of a document in place. Preformatted text stays as it is. */
  public static void close(Document document) {
    NodeTraversor.traverse(new Closer(), document.body());
  }

  private static final class Closer implements NodeVisitor {

    /** The last visible character of the block so far; 0 at its start. */
    private int before;

    /** Texts after it that hold white space only, or end in it. */
    private final List<TextNode> pending = new ArrayList<>();

    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("pre")) {
          preformatted++;
        }
        if (separates(element)) {
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
        if (separates(element)) {
          reset();
        }
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
    }

    private void close(TextNode node) {
      String text = node.getWholeText();
      StringBuilder closed = new StringBuilder(text.length());
      int spaceFrom = -1; // where white space began in closed
      for (int i = 0; i < text.length(); ) {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint);
        if (isSpace(codePoint)) {
          if (spaceFrom < 0) {
            spaceFrom = closed.length();
          }
          closed.appendCodePoint(codePoint);
          continue;
        }
        boolean spaced = spaceFrom >= 0 || !pending.isEmpty();
        if (spaced && before != 0 && SegmentBreaks.vanishes(before, codePoint)) {
          pending.forEach(Closer::stripEnd);
          if (spaceFrom >= 0) {
            closed.setLength(spaceFrom);
          }
        }
        pending.clear();
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

    private static void stripEnd(TextNode node) {
      String text = node.getWholeText();
      int end = text.length();
      while (end > 0 && isSpace(text.charAt(end - 1))) {
        end--;
      }
      node.text(text.substring(0, end));
    }

    private static boolean isSpace(int codePoint) {
      return codePoint == ' ' || codePoint == '\n' || codePoint == '\t' || codePoint == '\r';
    }
  }
}
