package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.InlineBoxing;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.TextDecoration;
import io.github.huozi.model.Names;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.text.Capitals;
import io.github.huozi.pdf.text.InlineBox;
import io.github.huozi.pdf.text.InlineContent;
import io.github.huozi.pdf.text.LineSetter;
import io.github.huozi.pdf.text.Type;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.TextSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads inline nodes of a document as the content of lines. Lengths are in dots. */
final class InlineReader {

  /** The smallest width of a leader with a page number after it, in em. */
  private static final double LEADER = 3.5;

  /** The space between the number of a line and the line, in em of the number. */
  private static final double AFTER_NUMBER = 1;

  private final Styles styles;
  private final Boxes boxes;
  private final MadeContent generated;
  private final double measure;
  private final Locale locale;
  private final boolean preformatted;
  private final boolean keepsLines;
  private final InlineContent content = new InlineContent();

  /** Sizes the pictures, formulas and blocks in a text. */
  interface Boxes {

    /**
     * The box of an element.
     *
     * @param measure the width of the block around it, in dots
     */
    InlineBox of(Element element, CalculatedStyle style, double measure);
  }

  /**
   * @param measure the width of the block, in dots
   */
  InlineReader(
      Styles styles,
      Boxes boxes,
      MadeContent generated,
      double measure,
      Locale locale,
      CalculatedStyle block) {
    this.styles = styles;
    this.boxes = boxes;
    this.generated = generated;
    this.measure = measure;
    this.locale = locale;
    IdentValue space = block.getWhitespace();
    this.preformatted = space == IdentValue.PRE || space == IdentValue.PRE_WRAP;
    this.keepsLines = space == IdentValue.PRE_LINE;
  }

  InlineContent content() {
    return content;
  }

  /** Adds an inline node with its content. */
  void add(Node node, CalculatedStyle around, Element parent, TextSetting setting) {
    add(node, around, parent, setting, Raise.NONE, 0);
  }

  private void add(
      Node node,
      CalculatedStyle around,
      Element parent,
      TextSetting setting,
      Raise raised,
      double raise) {
    if (node instanceof Text text) {
      addText(text.getData(), around, parent, setting, raised, raise);
    } else if (node instanceof Element element) {
      addElement(element, styles.text(element), raised, raise);
    }
  }

  private Type type(Element element, CalculatedStyle style, double raise) {
    return new Type(
        styles.font(element),
        style.getColor(),
        raise,
        styles.letterSpacing(style),
        styles.emphasis(element),
        styles.nameLine(element));
  }

  private void addText(
      String data,
      CalculatedStyle style,
      Element parent,
      TextSetting setting,
      Raise raised,
      double raise) {
    Type type = type(parent, style, raise);
    String text = Capitals.of(style).apply(data, locale);
    Piece.TextStyle kind = kind(style, setting, raised);
    if (preformatted || !keepsLines) {
      content.letters(text, type, kind, parent);
      return;
    }
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        content.lineBreak(parent);
      }
      if (!lines[i].isEmpty()) {
        content.letters(lines[i], type, kind, parent);
      }
    }
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

  private void addElement(Element element, TextSetting setting, Raise outer, double raise) {
    CalculatedStyle style = styles.of(element);
    if (style.isDisplayNone() || styles.isOutOfFlow(style)) {
      return;
    }
    if (element.getTagName().equals("br")) {
      content.lineBreak(element);
      return;
    }
    if (InlineBoxes.isBox(element, style)) {
      InlineBox box = boxes.of(element, style, measure);
      double up = styles.isRaisedByLength(style) ? styles.raised(style) : 0;
      if (styles.isDropped(element)) {
        content.atStart(box, up, element);
      } else {
        double em = element.getTagName().equals("math") ? styles.font(style).getSize2D() : 0;
        content.box(box, em, InlineBoxes.place(style), up, element);
      }
      if (Names.has(element, Names.TASK_BOX)) {
        content.spoken(type(element, style, 0), element);
      }
      return;
    }
    // vertical-align is not inherited, but a link inside a raised element is raised with it.
    Raise raised = outer;
    if (styles.isCall(element)) {
      raised = Raise.CALL;
    } else if (outer == Raise.NONE && styles.isRaised(element, style)) {
      raised = Raise.RAISED;
    }
    double own = raise + raise(style);
    Type type = type(element, style, own);
    int begun =
        content.begin(
            new InlineContent.Inline(
                element,
                style,
                type,
                styles.leftEdge(style, measure),
                styles.rightEdge(style, measure),
                styles.marginLeft(style, measure),
                styles.marginRight(style, measure),
                decorations(style)));
    if (element.hasAttribute(Names.NUMBER) && preformatted) {
      number(element);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      add(child, style, element, setting, raised, own);
    }
    MadeContent.@Nullable Leader leader = generated.leader(element);
    if (leader != null) {
      double em = type.font().getSize2D();
      content.leader(
          LEADER * em,
          new InlineContent.Part.Leader(
              leader.pattern(), leader.after(), leader.column() * em, type, element));
    }
    content.end(begun);
  }

  /** Adds the number of a line of code, which stands before the line. */
  private void number(Element line) {
    Element place = line.getOwnerDocument().createElementNS(line.getNamespaceURI(), "span");
    place.setAttribute("class", "line-number");
    line.insertBefore(place, line.getFirstChild());
    Type type = type(place, styles.of(place), 0);
    line.removeChild(place);
    content.outside(
        line.getAttribute(Names.NUMBER), AFTER_NUMBER * type.font().getSize2D(), type, line);
  }

  /** How far an inline element stands above the one around it. */
  private double raise(CalculatedStyle style) {
    if (styles.isRaisedByLength(style)) {
      return styles.raised(style);
    }
    EditionFont font = styles.font(style);
    if (style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUPER)) {
      return font.ascent() / 2;
    }
    return style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUB) ? -font.ascent() / 2 : 0;
  }

  /** The lines over and under the text of an element. */
  List<LineSetter.Decoration> decorations(CalculatedStyle style) {
    BlockBox box = new BlockBox();
    box.setStyle(style);
    List<TextDecoration> found =
        InlineBoxing.calculateTextDecorations(
            styles.context(), box, 0, style.getFSFontMetrics(styles.context()));
    if (found == null) {
      return List.of();
    }
    List<LineSetter.Decoration> decorations = new ArrayList<>();
    for (TextDecoration line : found) {
      double top =
          line.getIdentValue() == IdentValue.OVERLINE
              ? -styles.font(style).ascent()
              : line.getOffset();
      decorations.add(new LineSetter.Decoration(top, line.getThickness(), style.getColor()));
    }
    return decorations;
  }

  /** Whether text stands on the line. */
  private enum Raise {
    NONE,
    RAISED,
    /** The call of a note. */
    CALL
  }
}
