package io.github.huozi.pdf.layout;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.section.BlockElements;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.RubyStyle;
import io.github.huozi.pdf.text.Emphasis;
import io.github.huozi.pdf.text.InlineBox;
import io.github.huozi.pdf.text.InlineContent;
import io.github.huozi.pdf.text.LineSetter;
import io.github.huozi.pdf.text.NameLine;
import io.github.huozi.pdf.text.Reading;
import io.github.huozi.pdf.text.ShortText;
import io.github.huozi.pdf.text.Type;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.TextSetting;
import io.github.huozi.typography.rule.RubyParentheses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads inline nodes of a document as the content of lines. Lengths are in dots. */
final class InlineReader {

  /** The smallest width of a leader of three dots with a page number after it, in em. */
  private static final double LEADER = 4.5;

  /** The space between the number of a line and the line, in em of the number. */
  private static final double AFTER_NUMBER = 1;

  /** The space between a text and a reading in words, in em of the reading. */
  private static final double OVER_TEXT = 0.25;

  /** The part of a square below the baseline. */
  private static final double BELOW = 0.12;

  /** The advance, in em, above which a bracket is full-width, with a blank half. */
  private static final double HALVED = 0.9;

  private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");

  /** Elements whose text is raised or lowered. */
  private static final Set<String> RAISED = Set.of("sup", "sub");

  private final PrintStyles styles;
  private final Boxes boxes;
  private final MadeContent generated;
  private final double measure;
  private final Language language;
  private final EditionFont blockFont;
  private final boolean preformatted;
  private final boolean keepsLines;
  private final InlineContent content = new InlineContent();

  /** The reading over the text that is added; null if none stands over it. */
  private @Nullable Reading reading;

  /** Sizes the pictures, formulas and blocks in a text. */
  interface Boxes {

    /**
     * The box of an element; of a formula that lines may divide, that of each part.
     *
     * @param measure the width of the block around it, in dots
     */
    List<InlineBox> of(Element element, ElementStyle style, double measure);
  }

  /**
   * @param measure the width of the block, in dots
   */
  InlineReader(
      PrintStyles styles,
      Boxes boxes,
      MadeContent generated,
      double measure,
      Language language,
      ElementStyle block) {
    this.styles = styles;
    this.boxes = boxes;
    this.generated = generated;
    this.measure = measure;
    this.language = language;
    this.blockFont = block.font();
    this.keepsLines = block.keepsLinesOnly();
    this.preformatted = block.isPreformatted() && !keepsLines;
  }

  InlineContent content() {
    return content;
  }

  /** Adds an inline node with its content. */
  void add(Node node, ElementStyle around, Element parent, TextSetting setting) {
    add(node, around, parent, setting, Raise.NONE, 0);
  }

  private void add(
      Node node,
      ElementStyle around,
      Element parent,
      TextSetting setting,
      Raise raised,
      double raise) {
    if (node instanceof Text text) {
      addText(text, around, parent, setting, raised, raise);
    } else if (node instanceof Element element) {
      addElement(element, styles.text(element), raised, raise);
    }
  }

  private Type type(Element element, ElementStyle style, double raise) {
    // Code lies on its side as a whole.
    EditionFont font =
        preformatted
            ? styles.font(element).in(EditionFont.Direction.HORIZONTAL)
            : styles.font(element);
    // In vertical lines letters of all sizes stand in the middle.
    double middle = raise == 0 && font.isVertical() ? blockFont.raiseOf(font.getSize2D()) : 0;
    return new Type(
        font,
        style.color(),
        raise + middle,
        style.letterSpacing(),
        Emphasis.of(styles.interlinear(element), style.font().isVertical()),
        NameLine.of(element, isAtTheRight(font), styles));
  }

  private void addText(
      Text node,
      ElementStyle style,
      Element parent,
      TextSetting setting,
      Raise raised,
      double raise) {
    Type type = type(parent, style, raise);
    String text = style.capitals().apply(node.getData(), language.locale());
    Piece.TextStyle kind = kind(style, parent, setting, raised);
    if (reading != null && !text.isBlank()) {
      String read = text.stripLeading();
      if (read.length() < text.length()) {
        content.letters(" ", type, kind, parent);
      }
      content.letters(read, type, Piece.TextStyle.UNBROKEN, parent, reading);
      reading = reading.rest();
      return;
    }
    if (preformatted) {
      content.letters(text, type, kind, parent);
      return;
    } else if (!keepsLines) {
      letters(text, type, kind, parent, type.font().isVertical() ? after(node) : 0);
      return;
    }
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        content.lineBreak(parent);
      }
      if (!lines[i].isEmpty()) {
        letters(lines[i], type, kind, parent, 0);
      }
    }
  }

  private void letters(String text, Type type, Piece.TextStyle kind, Element parent, int after) {
    if (type.font().isVertical()) {
      // The number of a note is not part of the word or the number before it.
      boolean call = kind == Piece.TextStyle.CALL;
      styles
          .upright(parent)
          .split(text, call ? 0 : content.last(), call ? 0 : after)
          .forEach(run -> content.letters(run, type, kind, parent));
    } else {
      content.letters(text, type, kind, parent);
    }
  }

  /** The first character after a text, in its block, that is no white space; 0 if there is none. */
  private int after(Text text) {
    @Nullable Node at = text;
    while (at != null && at.getNextSibling() == null) {
      @Nullable Node around = at.getParentNode();
      boolean inside =
          around instanceof Element element && !BlockElements.contains(element.getTagName());
      at = inside ? around : null;
    }
    @Nullable Node next = at == null ? null : at.getNextSibling();
    if (next == null || (next instanceof Element element && Elements.isNoteCall(element))) {
      return 0;
    }
    String after = next.getTextContent().strip();
    return after.isEmpty() ? 0 : after.codePointAt(0);
  }

  private Piece.TextStyle kind(
      ElementStyle style, Element parent, TextSetting setting, Raise raised) {
    if (raised != Raise.NONE) {
      return raised == Raise.CALL ? Piece.TextStyle.CALL : Piece.TextStyle.RAISED;
    }
    if (style.isUnbroken()) {
      return Piece.TextStyle.UNBROKEN;
    }
    return switch (setting.hyphens()) {
      case NONE -> isCode(parent) ? Piece.TextStyle.CODE : Piece.TextStyle.UNDIVIDED;
      case MANUAL -> Piece.TextStyle.MANUALLY_DIVIDED;
      case AUTO -> Piece.TextStyle.PLAIN;
    };
  }

  /** Tells whether an element is code in a text, or is inside it; code of Han characters is not. */
  static boolean isCode(@Nullable Element element) {
    for (@Nullable Node node = element;
        node instanceof Element around && !BlockElements.contains(around.getTagName());
        node = node.getParentNode()) {
      if (CODE.contains(around.getTagName())) {
        return !Names.has(around, Names.HAN_CODE);
      }
    }
    return false;
  }

  private void addElement(Element element, TextSetting setting, Raise outer, double raise) {
    ElementStyle style = styles.of(element);
    if (style.isDisplayNone() || style.isOutOfFlow()) {
      return;
    }
    if (element.getTagName().equals("br")) {
      content.lineBreak(element);
      return;
    }
    if (InlineBoxes.isBox(element, style)) {
      double em = element.getTagName().equals("math") ? style.font().getSize2D() : 0;
      double up = style.raised();
      for (InlineBox box : boxes.of(element, style, measure)) {
        if (styles.isDropped(element)) {
          content.atStart(box, up, element);
        } else {
          content.box(box, em, InlineBoxes.place(style), up, element);
        }
      }
      if (Names.has(element, Names.TASK_BOX)) {
        content.spoken(type(element, style, 0), element);
      }
      return;
    }
    // vertical-align is not inherited, but a link inside a raised element is raised with it.
    Raise raised = outer;
    if (Elements.isNoteCall(element)) {
      raised = Raise.CALL;
    } else if (outer == Raise.NONE && isRaised(element, style)) {
      raised = Raise.RAISED;
    }
    double own = raise + raise(style);
    Type type = type(element, style, own);
    String call = Elements.isNoteCall(element) ? element.getTextContent() : "";
    int begun =
        content.begin(
            new InlineContent.Inline(
                element,
                style,
                type,
                style.leftEdge(measure) - blank(call, Character.START_PUNCTUATION, type),
                style.rightEdge(measure)
                    - blank(call, Character.END_PUNCTUATION, type)
                    + room(element, type),
                style.marginLeft(measure),
                style.marginRight(measure),
                decorations(style, element)));
    if (element.hasAttribute(Names.NUMBER) && preformatted) {
      number(element);
    }
    if (element.getTagName().equals("ruby")) {
      ruby(element, style, setting, raised, own);
    } else {
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        add(child, style, element, setting, raised, own);
      }
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

  /** Adds text with its readings. */
  private void ruby(
      Element ruby, ElementStyle style, TextSetting setting, Raise raised, double raise) {
    RubyStyle form = styles.ruby(ruby);
    boolean above = form.form().equals("above") && raised == Raise.NONE && !preformatted;
    RubyPairs pairs = RubyPairs.of(ruby);
    boolean continues = false;
    for (RubyPairs.Pair pair : pairs.pairs()) {
      @Nullable Element rt = pair.reading();
      if (above && rt != null && reading == null) {
        reading = reading(rt, style.font().getSize2D(), raise, form, continues);
      }
      continues = rt != null;
      for (Node node : pair.base()) {
        add(node, style, ruby, setting, raised, raise);
      }
      reading = null;
    }
    @Nullable Element first = pairs.first();
    if (first != null && !above && !form.form().equals("none")) {
      String text = pairs.inParentheses(RubyParentheses.of(language));
      content.letters(text, type(ruby, style, raise), kind(style, ruby, setting, raised), first);
    }
  }

  /**
   * A reading.
   *
   * @param em the font size of its text
   * @param continues whether it belongs to the same word as the one before
   */
  private Reading reading(Element rt, double em, double raise, RubyStyle form, boolean continues) {
    ElementStyle style = styles.of(rt);
    double own = style.font().getSize2D();
    Piece.Reading.Align align =
        switch (form.align()) {
          case "start" -> Piece.Reading.Align.START;
          case "center" -> Piece.Reading.Align.CENTER;
          case "space-between" -> Piece.Reading.Align.BETWEEN;
          default -> Piece.Reading.Align.AROUND;
        };
    String text = rt.getTextContent().strip();
    // The squares of both touch; letters with descenders stand off (CLREQ §3.3.1).
    double gap = Reading.isWord(text) ? OVER_TEXT * own : 0;
    double up =
        form.under() ? -BELOW * em - (1 - BELOW) * own - gap : (1 - BELOW) * em + BELOW * own + gap;
    boolean shares = continues && Reading.isShared(text);
    return new Reading(
        text, type(rt, style, raise + up), align, form.overhangs() ? own : 0, shares, rt);
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

  /**
   * The blank half of a full-width bracket at an end of a note's call. The call keeps none.
   *
   * @param kind the general category of brackets at that end
   */
  private static double blank(String call, byte kind, Type type) {
    if (call.isEmpty()) {
      return 0;
    }
    boolean opens = kind == Character.START_PUNCTUATION;
    int bracket = opens ? call.codePointAt(0) : call.codePointBefore(call.length());
    boolean wide = Character.getType(bracket) == kind && type.font().advance(bracket) > HALVED;
    return wide ? type.font().getSize2D() / 2 : 0;
  }

  /** The width that the call of a note lacks to the room of the longest number that it may have. */
  private static double room(Element element, Type type) {
    if (!element.hasAttribute(Names.ROOM)) {
      return 0;
    }
    double own = ShortText.width(element.getTextContent(), type);
    double room = own;
    for (String number : element.getAttribute(Names.ROOM).split(" ", -1)) {
      room = Math.max(room, ShortText.width(number, type));
    }
    return room - own;
  }

  /** The height of an inline element above the one around it, in dots. */
  private double raise(ElementStyle style) {
    EditionFont font = style.font();
    return switch (style.verticalAlign()) {
      case SUPER -> font.ascent() / 2;
      case SUB -> -font.ascent() / 2;
      default -> style.raised();
    };
  }

  /**
   * Tells whether lines beside text stand at the right of it: in vertical text they do in Japanese
   * (JLREQ §4.5.1), and are at the left elsewhere.
   */
  private boolean isAtTheRight(EditionFont font) {
    return font.isVertical() && language.script() == Script.JAPANESE;
  }

  /** The lines over and under the text of an element. */
  List<LineSetter.Decoration> decorations(ElementStyle style, Element element) {
    EditionFont font = style.font();
    // Readings leave no room at the right.
    boolean right = isAtTheRight(font) && element.getElementsByTagName("ruby").getLength() == 0;
    List<LineSetter.Decoration> decorations = new ArrayList<>();
    for (ElementStyle.Decoration line : style.decorations()) {
      double top = line.kind() == ElementStyle.Decoration.Kind.OVER ? -font.ascent() : line.top();
      if (right && line.kind() == ElementStyle.Decoration.Kind.UNDER) {
        top = -2 * font.middle() - top - line.thickness();
      }
      decorations.add(new LineSetter.Decoration(top, line.thickness(), style.color()));
    }
    return decorations;
  }

  /** Tells whether an inline element is raised or lowered text by its style or its name. */
  private static boolean isRaised(Element element, ElementStyle style) {
    return RAISED.contains(element.getTagName())
        || style.verticalAlign() == ElementStyle.VerticalAlign.SUPER
        || style.verticalAlign() == ElementStyle.VerticalAlign.SUB;
  }

  /** The way in which text stands off the line. */
  private enum Raise {
    NONE,
    RAISED,
    /** The call of a note. */
    CALL
  }
}
