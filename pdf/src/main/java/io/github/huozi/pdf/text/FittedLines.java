package io.github.huozi.pdf.text;

import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a composed text, none longer than the measure: of a longer one, as much of its
 * beginning is left, up to the end of a word, as fits with an ellipsis. No letter-spacing follows
 * the last letter of a line, and there are no empty lines. Lengths are in dots.
 */
public final class FittedLines implements Clusters {

  private static final String ELLIPSIS = "…";

  /** The largest rounding error of a width, in dots. */
  private static final double ROUNDING = 0.5;

  private final InlineContent content;
  private final Composition composed;
  private final List<Placed> placed = new ArrayList<>();

  /**
   * A cluster or an ellipsis that stands on a line.
   *
   * @param cluster its number in the composed text; -1 for an ellipsis
   */
  private record Placed(
      int cluster, int piece, double before, double advance, double after, boolean endsLine) {}

  private FittedLines(InlineContent content, Composition composed) {
    this.content = content;
    this.composed = composed;
  }

  /**
   * Sets composed text.
   *
   * @param most the greatest number of lines; those after them are left out
   */
  public static List<Line> set(
      InlineContent content,
      Composition composed,
      LineSetter.Block block,
      double measure,
      int most) {
    FittedLines fitted = new FittedLines(content, composed);
    fitted.lines().stream().limit(most).forEach(line -> fitted.place(line, measure));
    return LineSetter.set(content, fitted, block, new LineSetter.Room(measure));
  }

  /** Tells whether composed text has no line that is longer than the measure. */
  public static boolean fits(InlineContent content, Composition composed, double measure) {
    return width(content, composed) <= measure + ROUNDING;
  }

  /** The width of the longest line of a composed text. */
  public static double width(InlineContent content, Composition composed) {
    FittedLines fitted = new FittedLines(content, composed);
    return fitted.lines().stream().mapToDouble(fitted::width).max().orElse(0);
  }

  /** The clusters of each line. */
  private List<List<Integer>> lines() {
    List<List<Integer>> lines = new ArrayList<>();
    List<Integer> line = new ArrayList<>();
    for (int c = 0; c < composed.size(); c++) {
      line.add(c);
      if (composed.endsLine(c) || c == composed.size() - 1) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    return lines;
  }

  /** Those clusters of a line that are characters and not left out. */
  private List<Integer> visible(List<Integer> line) {
    return line.stream().filter(c -> composed.codePoint(c) != 0 && !composed.isDropped(c)).toList();
  }

  private double width(List<Integer> line) {
    List<Integer> visible = visible(line);
    if (visible.isEmpty()) {
      return 0;
    }
    int end = line.get(line.size() - 1);
    double width = visible.stream().mapToDouble(this::room).sum();
    if (composed.takesHyphen(end)
        && content.pieces().get(composed.piece(end)) instanceof Piece.Text text) {
      width += text.advances().hyphen(composed.codePoint(end)) * text.em();
    }
    return width - type(visible.get(visible.size() - 1)).spacing();
  }

  private double room(int cluster) {
    return composed.shiftBefore(cluster)
        + composed.advance(cluster)
        + composed.kerning(cluster)
        + composed.shiftAfter(cluster);
  }

  private Type type(int cluster) {
    return letters(cluster).type();
  }

  private InlineContent.Part.Letters letters(int cluster) {
    return (InlineContent.Part.Letters) content.part(composed.piece(cluster));
  }

  private static double ellipsis(Type type) {
    return type.font().advance(ELLIPSIS.codePointAt(0)) * type.font().getSize2D();
  }

  private void place(List<Integer> line, double measure) {
    List<Integer> visible = visible(line);
    if (width(line) > measure + ROUNDING) {
      cut(visible, measure);
    } else if (!visible.isEmpty()) {
      int last = visible.get(visible.size() - 1);
      for (int c : line) {
        double after = composed.shiftAfter(c) - (c == last ? type(c).spacing() : 0);
        add(c, after, composed.endsLine(c));
      }
    }
  }

  private void add(int cluster, double after, boolean endsLine) {
    double advance = composed.advance(cluster) + composed.kerning(cluster);
    double before = composed.shiftBefore(cluster);
    placed.add(new Placed(cluster, composed.piece(cluster), before, advance, after, endsLine));
  }

  /**
   * Places as much of the beginning of a line as fits with an ellipsis; nothing if nothing fits.
   */
  private void cut(List<Integer> line, double measure) {
    double pen = 0;
    int last = -1;
    for (int i = 0; i < line.size(); i++) {
      pen += room(line.get(i));
      if (pen + ellipsis(type(line.get(i))) <= measure) {
        last = i;
      }
    }
    if (last < 0) {
      return;
    }
    int[] characters = line.stream().mapToInt(composed::codePoint).toArray();
    int end = WordEnds.before(characters, last);
    for (int i = 0; i <= end; i++) {
      add(line.get(i), i == end ? 0 : composed.shiftAfter(line.get(i)), false);
    }
    InlineContent.Part.Letters letters = letters(line.get(end));
    placed.add(new Placed(-1, content.pieces().size(), 0, ellipsis(letters.type()), 0, true));
    content.letters(ELLIPSIS, letters.type(), Piece.TextStyle.UNBROKEN, letters.element());
  }

  @Override
  public int size() {
    return placed.size();
  }

  @Override
  public int piece(int cluster) {
    return placed.get(cluster).piece;
  }

  @Override
  public int codePoint(int cluster) {
    return isEllipsis(cluster) ? ELLIPSIS.codePointAt(0) : composed.codePoint(number(cluster));
  }

  @Override
  public double advance(int cluster) {
    return placed.get(cluster).advance;
  }

  @Override
  public double shiftBefore(int cluster) {
    return placed.get(cluster).before;
  }

  @Override
  public double shiftAfter(int cluster) {
    return placed.get(cluster).after;
  }

  @Override
  public boolean isDropped(int cluster) {
    return !isEllipsis(cluster) && composed.isDropped(number(cluster));
  }

  @Override
  public boolean endsLine(int cluster) {
    return placed.get(cluster).endsLine;
  }

  @Override
  public boolean takesHyphen(int cluster) {
    return placed.get(cluster).endsLine
        && !isEllipsis(cluster)
        && composed.takesHyphen(number(cluster));
  }

  @Override
  public boolean isAuthorsBreak(int cluster) {
    return placed.get(cluster).endsLine
        && !isEllipsis(cluster)
        && composed.isAuthorsBreak(number(cluster));
  }

  private int number(int cluster) {
    return placed.get(cluster).cluster;
  }

  private boolean isEllipsis(int cluster) {
    return number(cluster) < 0;
  }
}
