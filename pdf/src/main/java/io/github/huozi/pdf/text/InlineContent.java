package io.github.huozi.pdf.text;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.rule.UprightRuns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The content of lines: pieces for the composer, and for each piece what is painted in its place.
 * All lengths are in dots.
 */
public final class InlineContent {

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Ink.Boxed> starts = new ArrayList<>();

  /** The part of the text that a piece shows. */
  public sealed interface Part {

    /** The element that it belongs to; null of what is no part of the text. */
    @Nullable Element element();

    /**
     * Letters.
     *
     * @param reading what stands over them; null for nothing
     */
    record Letters(Type type, @Nullable Element element, @Nullable Reading reading)
        implements Part {}

    /** A picture, a formula or a block. */
    record Boxed(InlineBox box, Place place, double raise, Element element) implements Part {}

    /** The end of an inline element. */
    record Edge(Element element) implements Part {}

    /** An element that is read out and shows nothing. */
    record Spoken(Type type, Element element) implements Part {}

    /** A line number or the like, which stands before a line and is no part of the text. */
    record Outside(String text, double gap, Type type, Element element) implements Part {}

    /** A line break that the author asked for. */
    record Break(@Nullable Element element) implements Part {}

    /**
     * A leader, which fills the rest of a line before a page number.
     *
     * @param pattern what is repeated
     * @param after what stands after it, at the end of the line
     * @param column the least width of that
     */
    record Leader(String pattern, String after, double column, Type type, Element element)
        implements Part {}
  }

  /** The place of a box in its line. */
  public enum Place {
    BASELINE,
    TOP,
    BOTTOM,
    MIDDLE
  }

  /**
   * An inline element.
   *
   * @param type how its letters are set
   * @param before its margin, border and padding before its content
   * @param after those after its content
   * @param marginBefore its margin alone
   * @param decorations the lines over and under its text
   */
  public record Inline(
      Element element,
      ElementStyle style,
      Type type,
      double before,
      double after,
      double marginBefore,
      double marginAfter,
      List<LineSetter.Decoration> decorations) {

    public Inline {
      decorations = List.copyOf(decorations);
    }
  }

  /** An inline element whose pieces are those from {@code first} to before {@code end}. */
  record Span(Inline inline, int first, int end) {}

  /** The pieces, for the composer. */
  public List<Piece> pieces() {
    return pieces;
  }

  Part part(int piece) {
    return parts.get(piece);
  }

  /** The element of a piece. */
  public @Nullable Element element(int piece) {
    return parts.get(piece).element();
  }

  List<Span> spans() {
    return spans;
  }

  /**
   * Adds letters.
   *
   * @param element the element that they belong to; null if they are no part of the text
   */
  public void letters(String text, Type type, Piece.TextStyle style, @Nullable Element element) {
    letters(text, type, style, element, null);
  }

  /**
   * Adds letters.
   *
   * @param reading what stands over them; null for nothing
   */
  public void letters(
      String text,
      Type type,
      Piece.TextStyle style,
      @Nullable Element element,
      @Nullable Reading reading) {
    pieces.add(
        new Piece.Text(
            text,
            type.font().getSize2D(),
            type.advances(),
            style,
            reading == null ? null : reading.room()));
    parts.add(new Part.Letters(type, element, reading));
  }

  /**
   * Adds letters of a vertical line that stand alike.
   *
   * @param run the letters, and how they stand
   * @param style how they are treated if they are no square
   */
  public void letters(
      UprightRuns.Run run, Type type, Piece.TextStyle style, @Nullable Element element) {
    Type own = type.in(run);
    boolean raised = style == Piece.TextStyle.RAISED || style == Piece.TextStyle.CALL;
    Piece.TextStyle upright =
        run.form() == UprightRuns.Form.UPRIGHT ? Piece.TextStyle.UPRIGHT : Piece.TextStyle.TOGETHER;
    letters(run.text(), own, own.font().isMixed() || raised ? style : upright, element);
  }

  /** The last character that is no white space; 0 if there is none, or if it calls a note. */
  public int last() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      if (pieces.get(i) instanceof Piece.Text text && !text.text().isBlank()) {
        String last = text.text().stripTrailing();
        return text.style() == Piece.TextStyle.CALL ? 0 : last.codePointBefore(last.length());
      }
      if (pieces.get(i) instanceof Piece.Solid || pieces.get(i) instanceof Piece.Break) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * Adds a picture, a formula or a block.
   *
   * @param em the font size of a formula, which is spaced as a word is; 0 for any other
   * @param raise how far it stands above its place
   */
  public void box(InlineBox box, double em, Place place, double raise, Element element) {
    pieces.add(new Piece.Solid(box.width(), em, box.joint(), box.gap()));
    parts.add(new Part.Boxed(box, place, raise, element));
  }

  /** Adds a box that stands at the start of the first line and takes no room in it. */
  public void atStart(InlineBox box, double raise, Element element) {
    starts.add(new Ink.Boxed(box, 0, -box.above() - raise, element));
  }

  List<Ink.Boxed> starts() {
    return starts;
  }

  /** Adds a line break that the author asked for. */
  public void lineBreak(@Nullable Element element) {
    pieces.add(new Piece.Break());
    parts.add(new Part.Break(element));
  }

  /** Adds content of an element of which nothing is seen, but which is read out. */
  public void spoken(Type type, Element element) {
    pieces.add(new Piece.Edge(0, false));
    parts.add(new Part.Spoken(type, element));
  }

  /**
   * Adds what stands before a line and is no part of the text, such as its number.
   *
   * @param gap the space between it and what follows
   */
  public void outside(String text, double gap, Type type, Element element) {
    pieces.add(new Piece.Edge(0, true));
    parts.add(new Part.Outside(text, gap, type, element));
  }

  /**
   * Adds a leader.
   *
   * @param room the least width of the leader with what stands after it
   */
  public void leader(double room, Part.Leader leader) {
    pieces.add(new Piece.Edge(room, false));
    parts.add(leader);
  }

  /**
   * Begins an inline element.
   *
   * @return what {@link #end} takes
   */
  public int begin(Inline inline) {
    spans.add(new Span(inline, pieces.size(), pieces.size()));
    if (inline.before != 0) {
      pieces.add(new Piece.Edge(inline.before, true));
      parts.add(new Part.Edge(inline.element));
    }
    return spans.size() - 1;
  }

  /** Ends an inline element that {@link #begin} began. */
  public void end(int begun) {
    Span span = spans.get(begun);
    if (span.inline.after != 0) {
      pieces.add(new Piece.Edge(span.inline.after, false));
      parts.add(new Part.Edge(span.inline.element));
    }
    spans.set(begun, new Span(span.inline, span.first, pieces.size()));
  }

  /** Tells whether there is text that is seen, or a picture. */
  public boolean hasInk() {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Solid
          || (piece instanceof Piece.Text text && !text.text().isBlank())) {
        return true;
      }
    }
    return false;
  }
}
