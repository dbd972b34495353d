package io.github.huozi.pdf.text;

import io.github.huozi.pdf.font.GlyphRun;
import io.github.huozi.pdf.font.GlyphSetter;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.style.Sides;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Piece;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Sets composed text in lines. All lengths are in dots. */
public final class LineSetter {

  /** Space over which letters are not joined. */
  private static final double APART = 0.01;

  /** The last character of a line that ends in a picture or a formula. */
  private static final char BOX = '\uFFFC';

  /** The length by which something may reach into the space above or below its line, in lines. */
  private static final double REACH = 0.1;

  /**
   * The height of the middle of letters above the baseline, in distances from it to a line's top.
   */
  private static final double MIDDLE = 0.25;

  private final InlineContent content;
  private final Clusters composed;
  private final Block block;
  private final Room room;
  private final List<Line> lines = new ArrayList<>();
  private final InterlinearMarks marks;

  /** The readings of each line that has been set, and those of the line that is. */
  private final List<List<Beside>> beside = new ArrayList<>();

  private final List<Beside> besideLine = new ArrayList<>();

  /** The parts of a full-width character above and below the baseline, in em. */
  private static final double ABOVE = 0.88;

  private static final double BELOW = 0.12;

  // The line that is being set.
  private final List<Ink> inks = new ArrayList<>();
  private final List<Line.Run> runs = new ArrayList<>();
  private double pen;
  private double above;
  private double below;
  private boolean hasText;
  private int last;
  private InlineContent.Part.@Nullable Letters lastLetters;
  private final ReadingSetter readings = new ReadingSetter();

  /** The room for a reading over the letters of the piece. */
  private double roomFrom;

  private double roomTo;

  /** The start of each piece on the line; NaN if it is not on the line. */
  private final double[] from;

  private final double[] to;

  /** The first piece on the line. */
  private int firstPiece;

  /** True if that piece has begun on an earlier line. */
  private boolean continued;

  /** True if the last piece on the line goes on in the next one. */
  private boolean continues;

  /** The first inline element that may be on the line. */
  private int firstSpan;

  // The letters of the piece that is being set.
  private int piece;
  private final StringBuilder text = new StringBuilder();
  private double[] x = new double[64];
  private boolean[] apart = new boolean[64];

  /** The places in the text of the apostrophes among Han characters. */
  private final BitSet apostrophes = new BitSet();

  /**
   * The block whose text is set.
   *
   * @param element its element; null if the lines are no part of the text
   * @param lineHeight the height of a line
   * @param baseline the distance from the upper edge of a line to its baseline
   * @param indent the indent of the first line
   * @param align where lines stand that do not fill the measure
   * @param even whether a line with something higher takes whole lines, so that those of the page
   *     stay even
   * @param difference the ascent of the block's font less its descent
   * @param decorations the lines over and under the whole text
   * @param markers what stands before the first line, from its start
   */
  public record Block(
      @Nullable Element element,
      double lineHeight,
      double baseline,
      double indent,
      ElementStyle.Align align,
      boolean even,
      double difference,
      List<Decoration> decorations,
      List<Ink> markers) {

    public Block {
      decorations = List.copyOf(decorations);
      markers = List.copyOf(markers);
    }
  }

  /**
   * A line over or under text.
   *
   * @param top its upper edge, down from the baseline
   */
  public record Decoration(double top, double thickness, PrintedColor color) {}

  /**
   * The room for lines.
   *
   * @param measure the length of a line
   * @param lefts where the first lines begin, as beside a float; the others begin at 0
   * @param measures the lengths of the first lines
   */
  public record Room(double measure, List<Double> lefts, List<Double> measures) {

    public Room {
      lefts = List.copyOf(lefts);
      measures = List.copyOf(measures);
    }

    public Room(double measure) {
      this(measure, List.of(), List.of());
    }

    double left(int line) {
      return line < lefts.size() ? lefts.get(line) : 0;
    }

    double measure(int line) {
      return line < measures.size() ? measures.get(line) : measure;
    }
  }

  /**
   * A reading beside a character.
   *
   * @param from the place of the character, in the block
   * @param depth how far it reaches away from the character
   */
  private record Beside(double from, double to, boolean over, double depth) {

    static Beside of(Reading reading, Type type, double from, double to) {
      double up = reading.type().raise() - type.raise();
      double own = reading.type().font().getSize2D();
      double em = type.font().getSize2D();
      double depth = up > 0 ? up + ABOVE * (own - em) : -up + BELOW * (own - em);
      return new Beside(from, to, up > 0, depth);
    }
  }

  /**
   * @param first the same text as it has been set without regard to the readings of neighbours;
   *     null for that
   */
  private LineSetter(
      InlineContent content,
      Clusters composed,
      Block block,
      Room room,
      @Nullable LineSetter first) {
    this.content = content;
    this.composed = composed;
    this.block = block;
    this.room = room;
    this.marks =
        new InterlinearMarks(
            block.lineHeight,
            (middle, over) -> first == null ? 0 : first.besideNext(lines.size(), middle, over));
    this.from = new double[content.pieces().size()];
    this.to = new double[from.length];
    Arrays.fill(from, Double.NaN);
    inks.addAll(block.markers);
    for (Ink.Boxed start : content.starts()) {
      inks.add(start);
      read(start.box(), start.x());
    }
  }

  /** Sets text that has been composed for a room. */
  public static List<Line> set(
      InlineContent content, Composition composed, Block block, Room room) {
    return set(content, Clusters.of(composed), block, room);
  }

  static List<Line> set(InlineContent content, Clusters composed, Block block, Room room) {
    LineSetter setter = new LineSetter(content, composed, block, room, null);
    setter.set();
    if (setter.marks.areDrawn() && setter.beside.stream().anyMatch(line -> !line.isEmpty())) {
      setter = new LineSetter(content, composed, block, room, setter);
      setter.set();
    }
    return setter.lines;
  }

  /**
   * The distance that a reading reaches from the line before or after another one towards it.
   *
   * @param middle a place of the other line, from its start
   */
  private double besideNext(int line, double middle, boolean over) {
    int next = over ? line - 1 : line + 1;
    if (next < 0 || next >= beside.size()) {
      return 0;
    }
    double place = lines.get(line).start() + middle;
    return beside.get(next).stream()
        .filter(of -> of.over() != over && of.from() <= place && place <= of.to())
        .mapToDouble(Beside::depth)
        .max()
        .orElse(0);
  }

  private void set() {
    int size = composed.size();
    boolean ended = true;
    for (int c = 0; c < size; c++) {
      if (composed.piece(c) != piece) {
        endLetters();
        piece = composed.piece(c);
      }
      if (ended) {
        firstPiece = piece;
      }
      if (composed.isDropped(c)) {
        extend(pen, pen);
      } else {
        place(c);
      }
      ended = composed.endsLine(c);
      if (ended) {
        endLine(c, c == size - 1);
      }
    }
    if (!ended) {
      endLine(size - 1, true);
    }
  }

  private void place(int c) {
    double before = composed.shiftBefore(c);
    if (text.length() > 0) {
      apart[text.length() - 1] |= Math.abs(before) > APART;
    }
    pen += before;
    double start = pen;
    double after = composed.shiftAfter(c);
    InlineContent.Part part = content.part(piece);
    if (part instanceof InlineContent.Part.Letters letters) {
      if (composed.codePoint(c) != 0) {
        if (text.length() == 0) {
          roomFrom = start - composed.readingBefore(c);
        }
        roomTo = start + composed.advance(c) + composed.readingAfter(c);
        apostrophes.set(text.length(), composed.isApostrophe(c));
        letter(composed.codePoint(c), start, Math.abs(after) > APART);
        double advance = composed.advance(c) - letters.type().spacing();
        @Nullable Reading reading = letters.reading();
        marks.add(letters.type(), composed.codePoint(c), start, advance, reading);
        if (reading != null) {
          besideLine.add(Beside.of(reading, letters.type(), roomFrom, roomTo));
        }
        lastLetters = letters;
        hasText = true;
      }
    } else if (part instanceof InlineContent.Part.Boxed boxed) {
      box(boxed, start);
    } else if (part instanceof InlineContent.Part.Spoken spoken) {
      GlyphSetter glyphs = glyphs(spoken.type(), spoken.element(), inks);
      glyphs.space(start);
      glyphs.end();
    } else if (part instanceof InlineContent.Part.Outside outside) {
      double width = ShortText.width(outside.text(), outside.type());
      List<Ink> set = new ArrayList<>();
      ShortText.set(
          outside.text(), outside.type(), outside.element(), start - outside.gap() - width, set);
      set.forEach(ink -> inks.add(new Ink.Artifact(ink, outside.element())));
    }
    pen += composed.advance(c);
    // The blank side of a punctuation mark at the edge of a line is left out.
    extend(start - Math.min(0, before), pen + Math.min(0, after));
    pen += after;
  }

  private void letter(int codePoint, double at, boolean isApart) {
    // White space is one space, however it was written.
    int c = codePoint == '\n' || codePoint == '\t' || codePoint == '\r' ? ' ' : codePoint;
    if (text.length() + 2 > x.length) {
      x = Arrays.copyOf(x, 2 * x.length);
      apart = Arrays.copyOf(apart, 2 * apart.length);
    }
    for (int i = 0; i < Character.charCount(c); i++) {
      x[text.length() + i] = at;
      apart[text.length() + i] = isApart;
    }
    text.appendCodePoint(c);
    last = Character.isWhitespace(c) ? last : c;
  }

  private void box(InlineContent.Part.Boxed boxed, double at) {
    InlineBox box = boxed.box();
    double up =
        boxed.raise()
            + switch (boxed.place()) {
              case BASELINE -> box.above();
              case TOP -> block.baseline;
              case BOTTOM -> box.height() - (block.lineHeight - block.baseline);
              case MIDDLE -> box.height() / 2 + MIDDLE * block.baseline;
            };
    above = Math.max(above, up);
    below = Math.max(below, box.height() - up);
    inks.add(new Ink.Boxed(box, at, -up, boxed.element()));
    read(box, at);
    last = BOX;
  }

  /** Takes the text of a block in the line. */
  private void read(InlineBox box, double at) {
    if (box instanceof BlockInLine inner) {
      for (Line line : inner.lines()) {
        double left = at + inner.left() + line.start();
        line.runs().forEach(run -> runs.add(run.moved(left)));
      }
    }
  }

  private void extend(double start, double end) {
    from[piece] = Double.isNaN(from[piece]) ? start : Math.min(from[piece], start);
    to[piece] = Double.isNaN(to[piece]) || to[piece] < end ? end : to[piece];
  }

  private void endLetters() {
    if (text.length() > 0) {
      end(letters());
    }
  }

  /** Ends the letters of the piece, over which a reading may stand. */
  private void end(GlyphSetter glyphs) {
    glyphs.end();
    InlineContent.Part.Letters part = (InlineContent.Part.Letters) content.part(piece);
    if (part.reading() != null) {
      readings.add(part.reading(), roomFrom, roomTo, inks);
    }
  }

  /** Sets the letters of the piece. The result takes what follows them, and its end. */
  private GlyphSetter letters() {
    InlineContent.Part.Letters part = (InlineContent.Part.Letters) content.part(piece);
    String set = text.toString();
    text.setLength(0);
    @Nullable Element element = part.element();
    if (element != null) {
      runs.add(new Line.Run(element, set, from[piece], to[piece]));
    }
    GlyphSetter glyphs = glyphs(part);
    glyphs.set(set, x, apart, apostrophes);
    return glyphs;
  }

  private GlyphSetter glyphs(InlineContent.Part.Letters letters) {
    return glyphs(letters.type(), letters.element(), inks);
  }

  /** Sets glyphs into inks. */
  static GlyphSetter glyphs(Type type, @Nullable Element element, List<Ink> into) {
    return new GlyphSetter(
        type.font(),
        type.raise(),
        new GlyphSetter.Output() {
          @Override
          public void glyphs(GlyphRun set) {
            into.add(new Ink.Letters(set, type.color(), element));
          }

          @Override
          public void bar(Rectangle2D bar) {
            into.add(new Ink.Bar(bar, type.color(), element, false));
          }
        });
  }

  private void endLine(int c, boolean isLast) {
    continues = !isLast && composed.piece(c + 1) == piece;
    boolean divides = composed.takesHyphen(c) && text.length() > 0;
    boolean spaced =
        !isLast
            && hasText
            && (composed.isAuthorsBreak(c)
                || (composed.isDropped(c) && c > 0 && !composed.isDropped(c - 1)));
    double width = pen;
    if (divides) {
      Piece.Text letters = (Piece.Text) content.pieces().get(piece);
      double hyphen = letters.advances().hyphen(composed.codePoint(c)) * letters.em();
      double own = letters.advances().advance('-') * letters.em();
      double at = pen - composed.shiftAfter(c) + hyphen - own;
      to[piece] = at + own;
      GlyphSetter glyphs = letters();
      glyphs.hyphen(at);
      end(glyphs);
      width += hyphen;
      last = '-';
    } else if (spaced && text.length() > 0) {
      GlyphSetter glyphs = letters();
      glyphs.space(to[piece]);
      end(glyphs);
    } else {
      endLetters();
      InlineContent.Part here = content.part(piece);
      InlineContent.Part.@Nullable Letters of =
          here instanceof InlineContent.Part.Letters own ? own : lastLetters;
      if (spaced && of != null) {
        GlyphSetter glyphs = glyphs(of);
        glyphs.space(width);
        glyphs.end();
      }
    }
    double lacking = composed.lacking(c);
    int number = lines.size();
    double indent = number == 0 ? block.indent : 0;
    double measure = room.measure(number) - indent;
    if (piece < content.pieces().size() - 1 && isLast) {
      piece = content.pieces().size() - 1;
    }
    leaders(measure);
    readings.set(inks, width);
    marks.end(inks);
    double slack = measure - width;
    double start =
        room.left(number)
            + indent
            + switch (block.align) {
              case START, JUSTIFY -> 0;
              case CENTER -> slack / 2;
              case END -> slack;
            };
    // A picture alone that is higher than the letters of a line has no letters beside it.
    boolean strut = hasText || above <= block.baseline;
    double up = strut ? room(block.baseline, above) : above;
    double down = strut ? room(block.lineHeight - block.baseline, below) : below;
    List<Line.Stretch> stretches = stretches(isLast);
    decorate(block.decorations, 0, width, block.element);
    lines.add(new Line(start, width, up + down, up, stretches, inks, runs, last, divides, lacking));
    beside.add(
        besideLine.stream()
            .map(of -> new Beside(of.from + start, of.to + start, of.over, of.depth))
            .toList());
    besideLine.clear();
    beginLine();
  }

  /**
   * The room above or below the baseline of a line.
   *
   * @param own that of its letters
   * @param needed how far what stands in the line reaches
   */
  private double room(double own, double needed) {
    if (needed <= own || !block.even) {
      return Math.max(own, needed);
    }
    double lines = Math.ceil((needed - own) / block.lineHeight - REACH);
    return own + lines * block.lineHeight;
  }

  private void beginLine() {
    continued = continues;
    Arrays.fill(from, firstPiece, Math.min(from.length, piece + 1), Double.NaN);
    Arrays.fill(to, firstPiece, Math.min(from.length, piece + 1), Double.NaN);
    inks.clear();
    runs.clear();
    pen = 0;
    above = 0;
    below = 0;
    hasText = false;
    last = 0;
    lastLetters = null;
  }

  /** Fills the room of a leader, and puts what stands after it at the end of the line. */
  private void leaders(double measure) {
    for (int p = firstPiece; p <= piece; p++) {
      if (content.part(p) instanceof InlineContent.Part.Leader leader && !Double.isNaN(from[p])) {
        Leader.set(leader, from[p], measure, inks);
        runs.add(new Line.Run(leader.element(), leader.after(), from[p], measure));
        to[p] = measure;
        pen = measure;
      }
    }
  }

  private void decorate(
      List<Decoration> decorations, double start, double end, @Nullable Element element) {
    for (Decoration decoration : decorations) {
      inks.add(
          new Ink.Bar(
              new Rectangle2D.Double(start, decoration.top, end - start, decoration.thickness),
              decoration.color,
              element,
              true));
    }
  }

  private List<Line.Stretch> stretches(boolean isLast) {
    List<Line.Stretch> found = new ArrayList<>();
    List<InlineContent.Span> spans = content.spans();
    while (firstSpan < spans.size()
        && spans.get(firstSpan).end() <= firstPiece
        && spans.get(firstSpan).first() < spans.get(firstSpan).end()) {
      firstSpan++;
    }
    for (int i = firstSpan; i < spans.size(); i++) {
      InlineContent.Span span = spans.get(i);
      if (span.first() > piece + (isLast ? 1 : 0)) {
        break;
      }
      if (span.first() == span.end()) {
        if (span.first() >= firstPiece) {
          found.add(stretch(span, pen, pen, true, true));
        }
        continue;
      }
      double start = Double.NaN;
      double end = Double.NaN;
      for (int p = Math.max(firstPiece, span.first()); p < span.end() && p <= piece; p++) {
        if (!Double.isNaN(from[p])) {
          start = Double.isNaN(start) ? from[p] : Math.min(start, from[p]);
          end = Double.isNaN(end) || end < to[p] ? to[p] : end;
        }
      }
      if (!Double.isNaN(start)) {
        boolean first = span.first() > firstPiece || (span.first() == firstPiece && !continued);
        boolean ends = span.end() - 1 < piece || (span.end() - 1 == piece && !continues);
        InlineContent.Inline inline = span.inline();
        found.add(
            stretch(
                span,
                start + (first ? inline.marginBefore() : 0),
                end - (ends ? inline.marginAfter() : 0),
                first,
                ends));
        decorate(
            inline.decorations(),
            start + (first ? inline.before() : 0),
            end - (ends ? inline.after() : 0),
            inline.element());
      }
    }
    return found;
  }

  private Line.Stretch stretch(
      InlineContent.Span span, double start, double end, boolean first, boolean ends) {
    Type type = span.inline().type();
    double ascent = type.font().ascent();
    double descent = type.font().descent();
    // The renderer centred each font's ascent and descent on those of the block.
    double shift = type.raise() == 0 ? (block.difference - (ascent - descent)) / 2 : 0;
    ElementStyle style = span.inline().style();
    Sides border = style.border();
    // A line at the right of a vertical one is as near as one at the left.
    boolean right = type.font().isVertical() && border.top() > 0 && border.bottom() == 0;
    double top =
        right
            ? -2 * type.font().middle() - type.raise() - descent + shift
            : -ascent - shift - type.raise();
    return new Line.Stretch(
        span.inline().element(), style, start, end, top, ascent + descent, first, ends);
  }
}
