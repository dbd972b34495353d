package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.Piece.Advances;
import io.github.huozi.typography.TextSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The text of a paragraph with all its inline elements, and the node of each piece. */
final class ParagraphText {

  /** The smallest width of a leader, or a space, with a page number after it, in em. */
  private static final double LEADER = 3.5;

  /** The share of its width that text has when all its marks and spaces are narrowed. */
  private static final double NARROWED = 0.75;

  /** The most that the renderer's rounding adds to a line, in dots. */
  private static final double ROUNDING = 3;

  private final Styles styles;
  private final double measure;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> unmeasured = new ArrayList<>();
  private boolean written = true;
  private boolean plain = true;

  /**
   * @param measure the width of its block, in dots
   */
  ParagraphText(Styles styles, double measure) {
    this.styles = styles;
    this.measure = measure;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The node of each piece: a text, a picture, a {@code br}, or the element an edge belongs to. */
  Node node(int piece) {
    return nodes.get(piece);
  }

  /** Whether style sheets add no text to it. */
  boolean isWritten() {
    return written;
  }

  /** Whether the widths of all pieces are known, so that lines can be chosen. */
  boolean isMeasured() {
    return unmeasured.isEmpty();
  }

  /** Takes the widths of pictures and other blocks from a layout. */
  void measure(LaidOutBoxes widths) {
    for (int piece : unmeasured) {
      pieces.set(piece, new Piece.Solid(widths.outerWidth((Element) nodes.get(piece))));
    }
    unmeasured.clear();
  }

  /** Whether it is set as written; letter-spaced and transformed text is left to the renderer. */
  boolean isPlain() {
    return plain;
  }

  boolean hasText() {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Piece.Text text && !text.text().isBlank());
  }

  /** About the least width of the text on one line, in dots. */
  double leastWidth() {
    double width = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text text) {
        width += text.text().codePoints().mapToDouble(text.advances()::advance).sum() * text.em();
      }
    }
    return NARROWED * width;
  }

  /** Adds an inline node with its content. */
  void add(Node node, CalculatedStyle around, TextSetting setting) {
    add(node, around, setting, Raise.NONE);
  }

  private void add(Node node, CalculatedStyle around, TextSetting setting, Raise raised) {
    if (node instanceof Text text) {
      addText(text, around, setting, raised);
    } else if (node instanceof Element element) {
      addElement(element, styles.text(element), raised);
    }
  }

  private void addText(Text text, CalculatedStyle style, TextSetting setting, Raise raised) {
    plain &= styles.isPlain(style) && !styles.isPreformatted(style);
    EditionFont font = styles.font(style);
    add(
        new Piece.Text(
            text.getData(), font.getSize2D(), advances(font), kind(style, setting, raised)),
        text);
  }

  private Piece.TextStyle kind(CalculatedStyle style, TextSetting setting, Raise raised) {
    if (raised != Raise.NONE) {
      return raised == Raise.CALL ? Piece.TextStyle.CALL : Piece.TextStyle.RAISED;
    }
    if (styles.isUnbroken(style)) {
      return Piece.TextStyle.UNBROKEN;
    }
    return switch (setting.hyphens()) {
      case NONE -> Piece.TextStyle.UNDIVIDED;
      case MANUAL -> Piece.TextStyle.MANUALLY_DIVIDED;
      case AUTO -> Piece.TextStyle.PLAIN;
    };
  }

  /** The widths of a font's characters. */
  static Advances advances(EditionFont font) {
    return new Advances() {
      @Override
      public double advance(int codePoint) {
        return font.advance(codePoint);
      }

      @Override
      public double hyphen(int before) {
        return font.hyphen(before);
      }

      @Override
      public double[] adjustments(String text) {
        return font.adjustments(text);
      }

      @Override
      public OptionalDouble joined(String characters) {
        return font.joinedAdvance(characters);
      }
    };
  }

  private void addElement(Element element, TextSetting setting, Raise around) {
    CalculatedStyle style = styles.of(element);
    if (style.isDisplayNone() || styles.isOutOfFlow(style) || DropCaps.isDropped(element)) {
      return;
    }
    if (element.getTagName().equals("br")) {
      add(new Piece.Break(), element);
      return;
    }
    if (isSolid(element, style)) {
      addSolid(element, style);
      return;
    }
    boolean leads = styles.endsInPageNumber(element);
    written &= leads || !styles.hasGeneratedContent(element);
    addEdge(element, styles.leftEdge(style, measure), true);
    // vertical-align is not inherited, but a link inside a raised element is raised with it.
    Raise raised = around;
    if (styles.isCall(element)) {
      raised = Raise.CALL;
    } else if (around == Raise.NONE && styles.isRaised(element, style)) {
      raised = Raise.RAISED;
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      add(child, style, setting, raised);
    }
    double leader = leads ? LEADER * styles.font(style).getSize2D() : 0;
    addEdge(element, styles.rightEdge(style, measure) + leader, false);
  }

  private static boolean isSolid(Element element, CalculatedStyle style) {
    return element.getTagName().equals("img")
        || element.getTagName().equals("svg")
        || element.getTagName().equals("math")
        || style.isInlineBlock()
        || style.isInlineTable();
  }

  private void addSolid(Element element, CalculatedStyle style) {
    double width = 0;
    if (element.getTagName().equals("math")) {
      double set = styles.contentWidth(style, measure) + ROUNDING;
      add(new Piece.Solid(set, styles.font(style).getSize2D()), element);
      return;
    }
    if (style.isAutoWidth()) {
      // The width of a picture is known only after layout.
      unmeasured.add(pieces.size());
    } else {
      width =
          styles.contentWidth(style, measure)
              + styles.leftEdge(style, measure)
              + styles.rightEdge(style, measure);
    }
    add(new Piece.Solid(width), element);
  }

  private void addEdge(Element element, double width, boolean opening) {
    if (width != 0) {
      add(new Piece.Edge(width, opening), element);
    }
  }

  private void add(Piece piece, Node node) {
    pieces.add(piece);
    nodes.add(node);
  }

  /** Whether text stands on the line. */
  private enum Raise {
    NONE,
    RAISED,
    /** The call of a note. */
    CALL
  }
}
