package io.github.huozi.typography;

import io.github.huozi.typography.BreakOpportunities.BreakKind;
import io.github.huozi.typography.rule.BreakMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The room that a text needs: the lengths of its lines in an endless measure, and the parts that no
 * line end should divide. Lengths are in the paragraph's unit.
 *
 * @param lines the length of each line that its author ends; at least one
 * @param parts the parts, in order
 */
public record Extent(List<Double> lines, List<Part> parts) {

  public Extent {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }

  /** The length of the longest line. */
  public double natural() {
    return lines.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /**
   * A part between two places where a line may end.
   *
   * @param piece the index of the piece that it begins in
   * @param em its font size; 0 if it is no text
   * @param segments the lengths of its words if it is an address, each with the mark after it; its
   *     width alone otherwise
   */
  public record Part(double width, int piece, double em, Kind kind, List<Double> segments) {

    public Part {
      segments = List.copyOf(segments);
    }
  }

  /** The kind of a part, which decides whether it may be divided if there is no room for it. */
  public enum Kind {
    /** Letters or a character of Han, with the marks beside them; or marks alone. */
    WORD,
    /** Digits and signs without letters. */
    NUMBER,
    /** Letters with signs between them, such as an address or a name in a program. */
    ADDRESS,
    /** A picture, or text that a style sheet keeps on one line. */
    UNBROKEN
  }

  static Extent of(Paragraph paragraph, List<Cluster> clusters, BreakKind[] after, LineFit fit) {
    List<Double> lines = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    int line = -1;
    int part = -1;
    for (int i = 0; i < clusters.size(); i++) {
      if (after[i] == BreakKind.ALLOWED
          || after[i] == BreakKind.RELUCTANT
          || after[i] == BreakKind.DIVISION
          || after[i] == BreakKind.FORCED) {
        if (fit.measure(part, i)) {
          double width = fit.width;
          Cluster first = clusters.get(fit.first);
          Kind kind = kind(paragraph, clusters, part + 1, i);
          List<Double> segments =
              kind == Kind.ADDRESS ? segments(clusters, after, part, i, fit) : List.of(width);
          parts.add(new Part(width, first.piece(), first.em(), kind, segments));
        }
        part = i;
      }
      if (after[i] == BreakKind.FORCED) {
        lines.add(fit.measure(line, i) ? fit.width : 0);
        line = i;
      }
    }
    return new Extent(lines, parts);
  }

  private static List<Double> segments(
      List<Cluster> clusters, BreakKind[] after, int part, int end, LineFit fit) {
    List<Double> segments = new ArrayList<>();
    int from = part;
    boolean token = Arrays.asList(after).subList(part + 1, end + 1).contains(BreakKind.JOINT);
    for (int i = part + 1; i <= end; i++) {
      boolean joint =
          token
              ? after[i] == BreakKind.JOINT
              : i < end
                  && BreakMarks.isJoint(
                      clusters.get(i).codePoint(), clusters.get(i + 1).codePoint());
      if ((joint || i == end) && fit.measure(from, i)) {
        segments.add(fit.width);
        from = i;
      }
    }
    return segments;
  }

  private static Kind kind(Paragraph paragraph, List<Cluster> clusters, int from, int to) {
    boolean letters = false;
    boolean digits = false;
    boolean signs = false;
    // Whether a sign stands before the current character and a letter or digit before that.
    boolean signBefore = false;
    for (int i = from; i <= to; i++) {
      Cluster cluster = clusters.get(i);
      if (cluster.kind() == CharacterClass.SOLID || isUnbroken(paragraph, cluster)) {
        return Kind.UNBROKEN;
      }
      boolean letter = Character.isLetter(cluster.codePoint());
      boolean digit = Character.isDigit(cluster.codePoint());
      if (letter || digit) {
        signs |= signBefore;
        signBefore = false;
        letters |= letter;
        digits |= digit;
      } else if (isSign(cluster.codePoint())) {
        signBefore |= letters || digits;
      }
    }
    if (!letters) {
      return digits ? Kind.NUMBER : Kind.WORD;
    }
    return signs ? Kind.ADDRESS : Kind.WORD;
  }

  /** Tells whether a character joins letters to a name or an address; an apostrophe does not. */
  private static boolean isSign(int codePoint) {
    return codePoint < 0x80 && "/\\:@_.=&#%+~?$,;|()[]{}<>*".indexOf(codePoint) >= 0;
  }

  private static boolean isUnbroken(Paragraph paragraph, Cluster cluster) {
    return paragraph.pieces().get(cluster.piece()) instanceof Piece.Text text
        && text.style() == Piece.TextStyle.UNBROKEN;
  }
}
