package io.github.huozi.template;

import io.github.huozi.typography.rule.TokenBreaks;
import io.github.huozi.typography.rule.TokenBreaks.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

/**
 * Marks with {@code wbr} where a long token in a text of an EPUB may go on in the next line: an
 * address, a path, a name in a program, code. Without marks the line before it would be spaced out,
 * above all on a phone. A {@code wbr} is not copied with the text, as a zero-width space would be.
 *
 * <p>It is for reading systems only: in print the composer finds the same places, by {@link
 * TokenBreaks}. A reading system does not weigh one place against another, but fills the line. So
 * places inside a part of a token are marked in long parts only, and only where lines are filled.
 *
 * <p>Some reading systems end a line after each hyphen. The hyphens of an option, as in {@code
 * --all}, are kept with what follows.
 */
final class LongTokens {

  /** The most characters of a part that is kept whole in a filled line. */
  private static final int LONGEST_PART = 16;

  /** The fewest characters of a divided part on each side. */
  private static final int LEAST = 3;

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?\\w[\\w.]{0,15}|-{1,2}>");

  private static final Evaluator CODE = QueryParser.parse("code, kbd, samp");
  private static final Evaluator KEPT = QueryParser.parse("pre, math, svg, rt, rp");

  /** The elements in which no line is filled. */
  private static final Evaluator RAGGED =
      QueryParser.parse("h1, h2, h3, h4, h5, h6, th, td, dt, caption, figcaption");

  private final String text;
  private final Kind[] kinds;
  private final boolean code;
  private final boolean filled;
  private final List<Node> nodes = new ArrayList<>();

  private LongTokens(String text, Element parent) {
    this.text = text;
    this.code = parent.closest(CODE) != null;
    this.filled = parent.closest(RAGGED) == null;
    this.kinds = TokenBreaks.find(text, offset -> code, TokenBreaks.ShortTokens.NONE);
  }

  /** Marks the long tokens in a document, but not in listings and formulas. */
  static void mark(Document document) {
    Map<TextNode, List<Node>> divided = new LinkedHashMap<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text
              && text.parentNode() instanceof Element parent
              && parent.closest(KEPT) == null) {
            List<Node> nodes = new LongTokens(text.getWholeText(), parent).marked();
            if (nodes.stream().anyMatch(Element.class::isInstance)) {
              divided.put(text, nodes);
            }
          }
        },
        document.body());
    Xhtml.Replacements marked = new Xhtml.Replacements();
    divided.forEach(marked::add);
    marked.make();
  }

  private List<Node> marked() {
    int at = 0;
    int part = 0;
    for (int offset = 1; offset < kinds.length; offset++) {
      if (kinds[offset] == Kind.OUTSIDE) {
        part = offset;
      } else if (kinds[offset] == Kind.JOINT) {
        part = offset;
        at = mark(at, offset);
      } else if ((kinds[offset] == Kind.INSIDE || kinds[offset] == Kind.CUT)
          && filled
          && isInsideLong(part, offset)) {
        at = mark(at, offset);
      }
    }
    add(text.substring(at));
    return nodes;
  }

  private int mark(int from, int offset) {
    add(text.substring(from, offset));
    nodes.add(new Element("wbr"));
    return offset;
  }

  /** Tells whether an offset is well inside a part that is too long to be kept whole. */
  private boolean isInsideLong(int start, int offset) {
    int end = offset;
    while (end < kinds.length && kinds[end] != Kind.JOINT && kinds[end] != Kind.OUTSIDE) {
      end++;
    }
    return end - start > LONGEST_PART && offset - start >= LEAST && end - offset >= LEAST;
  }

  /** Adds a piece of the text. The options in it are kept together. */
  private void add(String piece) {
    int at = 0;
    if (code) {
      Matcher option = OPTION.matcher(piece);
      while (option.find()) {
        addText(piece.substring(at, option.start()));
        nodes.add(new Element("span").addClass(KeptWords.CLASS).text(option.group()));
        at = option.end();
      }
    }
    addText(piece.substring(at));
  }

  private void addText(String piece) {
    if (!piece.isEmpty()) {
      nodes.add(new TextNode(piece));
    }
  }
}
