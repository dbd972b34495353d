package io.github.huozi.pdf.text;

import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.font.ContinuationSign;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.typography.Characters;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.rule.BreakMarks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Preformatted text, whose lines its author ends. Lines that are longer than the measure are
 * wrapped: before a comment at their end, which has a line of its own then, if the code fits; else
 * after white space or a mark if there is one in the line's second half, else inside a word. The
 * next line is set in, and a sign follows one whose code or comment goes on. Lengths are in dots.
 */
public final class Preformatted implements Clusters {

  /** The characters by which a continued line is set in, beyond the line's own white space. */
  private static final int INDENT = 2;

  /** The largest share of the measure that a line's own white space has in its continuation. */
  private static final double OWN_INDENT = 1.0 / 3;

  /** The share of a line before which it is divided only inside a word. */
  private static final double EARLY = 0.25;

  /** The share of a line after which any mark is a better place than white space before it. */
  private static final double LATE = 0.5;

  /** The colour of the sign of a line that goes on. */
  private static final PrintedColor GREY = PrintedColor.of(0x88, 0x88, 0x88);

  // How good a place is.
  private static final int NOWHERE = 0;
  private static final int INSIDE = 1;
  private static final int IN_NAME = 2;
  private static final int AFTER_MARK = 3;
  private static final int AFTER_SPACE = 4;
  private static final int BEST = 2;

  /** The class of a comment in code. */
  private static final String COMMENT = "comment";

  /** The shortest measure in which lines are wrapped, in em. */
  private static final double SHORTEST = 8;

  private final List<Letter> letters = new ArrayList<>();
  private boolean[] ends = {};

  /** The indent of each line that continues another one; 0 for any other. */
  private final List<Double> indents = new ArrayList<>();

  /** The lines that are comments of the lines before them. */
  private final BitSet comments = new BitSet();

  /**
   * A character.
   *
   * @param comment whether it is of a comment
   */
  private record Letter(int piece, int codePoint, double advance, boolean comment) {

    Letter(int piece, int codePoint, double advance) {
      this(piece, codePoint, advance, false);
    }

    /** Tells whether it is a space, or takes no room as the number of a line does. */
    boolean isBlank() {
      return codePoint == ' ' || (codePoint == 0 && advance == 0);
    }
  }

  private Preformatted() {}

  /**
   * Sets preformatted text.
   *
   * @param tab the width of a tab, in spaces
   * @param wraps whether long lines are wrapped
   * @param type how the text of the block is set
   */
  public static List<Line> set(
      InlineContent content,
      LineSetter.Block block,
      double measure,
      int tab,
      boolean wraps,
      Type type) {
    Preformatted text = new Preformatted();
    text.collect(content, tab);
    text.divide(measure, wraps, type);
    List<Line> lines = new ArrayList<>();
    List<Line> set = LineSetter.set(content, text, block, new LineSetter.Room(measure));
    for (int i = 0; i < set.size(); i++) {
      double indent = text.indents.get(i);
      boolean goesOn = i + 1 < set.size() && text.indents.get(i + 1) > 0;
      boolean signed = goesOn && !text.comments.get(i + 1);
      Line line = finished(set.get(i), indent, signed, block.element(), measure, type);
      lines.add(goesOn ? line.goingOn() : line);
    }
    return lines;
  }

  /** A line with the sign that it goes on, and the ground of a marked line to the end. */
  private static Line finished(
      Line line,
      double indent,
      boolean signed,
      @Nullable Element block,
      double measure,
      Type type) {
    List<Ink> inks = new ArrayList<>(line.inks());
    if (signed) {
      inks.add(
          new Ink.Sign(ContinuationSign.shape(line.width(), type.font().getSize2D()), GREY, block));
    }
    List<Line.Stretch> stretches = new ArrayList<>();
    for (Line.Stretch stretch : line.stretches()) {
      stretches.add(
          stretch.element().getAttribute("class").equals("line marked")
              ? stretch.to(measure - indent)
              : stretch);
    }
    return line.with(line.start() + indent, stretches, inks);
  }

  /**
   * Tells whether no line is wrapped.
   *
   * @param apart whether the comment at a line's end may have a line of its own
   */
  public static boolean fits(
      InlineContent content, double measure, int tab, boolean apart, Type type) {
    Preformatted text = new Preformatted();
    text.collect(content, tab);
    text.divide(measure, true, type);
    return IntStream.range(0, text.indents.size())
        .allMatch(i -> text.indents.get(i) == 0 || (apart && text.comments.get(i)));
  }

  private void collect(InlineContent content, int tab) {
    for (int p = 0; p < content.pieces().size(); p++) {
      if (content.pieces().get(p) instanceof Piece.Text piece) {
        @Nullable Element element = content.element(p);
        collect(p, piece, tab, element != null && Names.has(element, COMMENT));
      } else if (content.pieces().get(p) instanceof Piece.Solid solid) {
        letters.add(new Letter(p, 0, solid.width()));
      } else if (content.pieces().get(p) instanceof Piece.Edge edge) {
        letters.add(new Letter(p, 0, edge.width()));
      } else {
        letters.add(new Letter(p, '\n', 0));
      }
    }
  }

  private void collect(int p, Piece.Text piece, int tab, boolean comment) {
    String text = piece.text();
    double[] moved = piece.advances().adjustments(text);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      double kern = moved.length > 0 ? moved[i - 1] : 0;
      if (c == '\n') {
        letters.add(new Letter(p, c, 0));
      } else if (c == '\t') {
        double space = piece.advances().advance(' ') * piece.em();
        for (int k = 0; k < tab; k++) {
          letters.add(new Letter(p, ' ', space));
        }
      } else if (c != '\r') {
        double advance = Characters.isInvisible(c) ? 0 : piece.advances().advance(c);
        letters.add(new Letter(p, c, (advance + kern) * piece.em(), comment));
      }
    }
  }

  private void divide(double measure, boolean wraps, Type type) {
    ends = new boolean[letters.size()];
    double em = type.font().getSize2D();
    double character = type.font().advance('0') * em;
    boolean wrapped = wraps && measure > SHORTEST * em;
    int start = 0;
    for (int end = 0; end <= letters.size(); end++) {
      if (end == letters.size() || letters.get(end).codePoint == '\n') {
        if (end > start || end < letters.size()) {
          indents.add(0.0);
        }
        if (wrapped) {
          divide(start, end, measure, ContinuationSign.WIDTH * em, character);
        }
        if (end < letters.size()) {
          ends[end] = true;
        }
        start = end + 1;
      }
    }
  }

  private void divide(int from, int to, double measure, double sign, double character) {
    List<Letter> line = letters.subList(from, to);
    double[] widths = new double[line.size() + 1];
    for (int i = 0; i < line.size(); i++) {
      widths[i + 1] = widths[i] + line.get(i).advance;
    }
    int ink = 0;
    while (ink < line.size() && line.get(ink).isBlank()) {
      ink++;
    }
    int end = line.size();
    while (end > ink && line.get(end - 1).isBlank()) {
      end--;
    }
    int start = 0;
    // White space alone is no line, unless it is nearly all that a line holds.
    int least = widths[ink] < measure * LATE ? ink + 1 : 1;
    int comment = comment(line, ink, end);
    int code = comment;
    while (code > ink && line.get(code - 1).isBlank()) {
      code--;
    }
    double indent = 0;
    while (widths[end] - widths[start] + indent > measure) {
      boolean apart =
          code > Math.max(start, ink) && widths[code] - widths[start] + indent <= measure;
      int at = apart ? comment : place(line, widths, start, least, end, measure - sign - indent);
      indent = Math.min(widths[ink], measure * OWN_INDENT) + INDENT * character;
      ends[from + at - 1] = true;
      comments.set(indents.size(), apart);
      indents.add(indent);
      start = at;
      least = at + 1;
    }
  }

  /** The place where the comment at a line's end begins; the line's start if there is no code. */
  private static int comment(List<Letter> line, int ink, int end) {
    int at = end;
    while (at > ink && (line.get(at - 1).comment || line.get(at - 1).isBlank())) {
      at--;
    }
    while (at < end && line.get(at).isBlank()) {
      at++;
    }
    return at == end ? ink : at;
  }

  /**
   * The place where a line is best divided.
   *
   * @param least the least place
   * @param room the room for the part before
   */
  private static int place(
      List<Letter> line, double[] widths, int start, int least, int end, double room) {
    int best = least;
    int bestRank = NOWHERE;
    for (int at = least; at < end && widths[at] - widths[start] <= room; at++) {
      double share = (widths[at] - widths[start]) / room;
      int rank = rank(line.get(at - 1).codePoint, line.get(at).codePoint);
      if (rank > IN_NAME && share > LATE) {
        rank += BEST;
      } else if (share < EARLY || (rank == IN_NAME && share <= LATE)) {
        rank = Math.min(rank, INSIDE);
      }
      if (rank >= bestRank) {
        best = at;
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(int before, int after) {
    if (isAttached(after)) {
      return NOWHERE;
    }
    if (before == ' ') {
      return after == ' ' ? INSIDE : AFTER_SPACE;
    }
    if (after == ' ' || isOpening(before)) {
      return INSIDE;
    }
    boolean han = Character.isIdeographic(before) || Character.isIdeographic(after);
    boolean mark = !Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    if (han || (mark && before != '_' && before != '$')) {
      return AFTER_MARK;
    }
    boolean part = after == '_' && Character.isLetterOrDigit(before);
    return part || BreakMarks.isBeforeCapital(before, after) ? IN_NAME : INSIDE;
  }

  private static boolean isOpening(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /**
   * Tells whether a character must not begin a line: a closing or a combining mark, a small kana.
   */
  private static boolean isAttached(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.END_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> ",;.:!?，。；：！？、ー".indexOf(codePoint) >= 0 || BreakMarks.isSmallKana(codePoint);
    };
  }

  @Override
  public int size() {
    return letters.size();
  }

  @Override
  public int piece(int cluster) {
    return letters.get(cluster).piece;
  }

  @Override
  public int codePoint(int cluster) {
    return isAuthorsBreak(cluster) ? 0 : letters.get(cluster).codePoint;
  }

  @Override
  public double advance(int cluster) {
    return letters.get(cluster).advance;
  }

  @Override
  public double shiftBefore(int cluster) {
    return 0;
  }

  @Override
  public double shiftAfter(int cluster) {
    return 0;
  }

  @Override
  public boolean isDropped(int cluster) {
    return false;
  }

  @Override
  public boolean endsLine(int cluster) {
    return ends[cluster];
  }

  @Override
  public boolean takesHyphen(int cluster) {
    return false;
  }

  @Override
  public boolean isAuthorsBreak(int cluster) {
    return letters.get(cluster).codePoint == '\n';
  }
}
