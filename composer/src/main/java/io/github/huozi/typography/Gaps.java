package io.github.huozi.typography;

import io.github.huozi.language.Script;
import io.github.huozi.typography.rule.HanNumbers;
import io.github.huozi.typography.rule.Ties;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gaps between the clusters of a paragraph: the natural width of each, and how far each may be
 * narrowed or widened, in the order in which a line gives way (CLREQ §3.5.3, §3.5.4).
 *
 * <p>Index {@code i} is the boundary after cluster {@code i}. A turn is a position in that order.
 */
final class Gaps {

  /**
   * The turns of narrowing: adjacent quotation marks, word space, half the blank of all other
   * marks, Han–Latin gap, the rest of the marks' blank, and last the gaps between Han characters of
   * Chinese. The mark at the line's end comes after the quotation marks.
   */
  static final int NARROWINGS = 6;

  static final int QUOTES = 0;
  private static final int WORD_SPACE = 1;
  private static final int MARK = 2;
  private static final int HAN_LATIN = 3;
  private static final int MARK_AGAIN = 4;

  /** The turn in which Han characters stand closer, which only few lines need. */
  static final int CLOSER = 5;

  /** The turns of widening before all gaps take an equal share: word space, Han–Latin gap. */
  static final int WIDENINGS = 2;

  /** The turn of the gaps between the syllables of Korean, which has none between Han and Latin. */
  static final int SYLLABLES = 1;

  private static final double QUARTER = 0.25;

  /** The smallest and the largest Han–Latin gap, in em (CLREQ §3.2.2 has an eighth, and a half). */
  static final double NARROWEST_GAP = 0.18;

  static final double WIDEST_GAP = 0.4;

  /**
   * The width that Han–Latin gaps and word spaces of Han text reach, in em, in a line that would be
   * spaced out otherwise (CLREQ §3.5.4), and by how much a gap beside a mark is widened more than
   * others.
   */
  static final double WIDEST_AT_LAST = 0.5;

  static final double BESIDE_MARK = 0.125;

  /**
   * The length by which the characters of Chinese stand closer in such a line, in em: less than is
   * seen. In Japanese they are never closer than solid.
   */
  private static final double CLOSER_HAN = 0.02;

  /**
   * The smallest word space in Han text, in em (CLREQ §3.5), and the largest before other gaps are
   * widened. CLREQ allows a half, but Latin words would stand too far apart among Han characters.
   */
  private static final double NARROWEST_SPACE = 1.0 / 4;

  private static final double WIDEST_SPACE = 0.4;

  /**
   * The smallest word space in Western text as a share of the font's space; the largest is one and
   * a half. Both are the custom of printers.
   */
  private static final double WESTERN_NARROWEST = 0.625;

  private static final double WESTERN_WIDEST = 1.5;

  /** The length by which the syllables of Korean may stand closer or farther apart, in em. */
  private static final double BETWEEN_SYLLABLES = 0.04;

  private static final String QUOTATION_MARKS = "“”‘’「」『』";

  private static final double RELATION_STRETCH = 5 / 18.0;
  private static final double OPERATOR_STRETCH = 2 / 18.0;

  /** The longest word beside a space that is looked at for a quantity, in clusters. */
  private static final int LONGEST_WORD = 12;

  private static final double[] NOTHING = {};

  final double[] natural;

  /** The length by which each gap may be narrowed in each turn; empty if none may. */
  final double[][] narrow = new double[NARROWINGS][];

  /** The length by which each gap may be widened in each turn; empty if none may. */
  final double[][] widen = new double[WIDENINGS][];

  /**
   * The further length by which each gap may be widened where that keeps a line from being spaced
   * out.
   */
  double[] atLast = NOTHING;

  final boolean[] even;
  final Kerning kerning;

  private final Paragraph paragraph;
  private final List<Cluster> clusters;
  private final Profile profile;

  /** The full-width mark before the calls of notes that were seen last; null if there is none. */
  private @Nullable Cluster called;

  /** The width of those calls together. */
  private double calls;

  Gaps(Paragraph paragraph, List<Cluster> clusters, Profile profile, Kerning kerning) {
    this.paragraph = paragraph;
    this.clusters = clusters;
    this.profile = profile;
    this.kerning = kerning;
    int size = clusters.size();
    natural = new double[size];
    even = new boolean[size];
    Arrays.fill(narrow, NOTHING);
    Arrays.fill(widen, NOTHING);
    Cluster beforeSpace = null;
    int previous = -1;
    for (int next = 0; next < size; next++) {
      if (clusters.get(next).kind().standsAlone()) {
        if (previous >= 0) {
          if (!(clusters.get(previous).isSpace() && isInsideQuantity(previous, next))) {
            between(
                boundary(previous, next), beforeSpace, clusters.get(previous), clusters.get(next));
          }
          beforeSpace = clusters.get(previous);
        }
        previous = next;
      }
    }
    for (int i = 0; i < size - 1; i++) {
      if (clusters.get(i).bearing() == 0
          && clusters.get(i).bearingAfter() == 0
          && clusters.get(i + 1).bearing() == 0) {
        natural[i] += kerning.after(i);
      }
    }
  }

  /** Tells whether a space stays as it is, because it belongs to a quantity: 12 km, No. 7. */
  private boolean isInsideQuantity(int space, int next) {
    boolean digitAfter = Character.isDigit(clusters.get(next).codePoint());
    if (space == 0 || !(digitAfter || Character.isDigit(clusters.get(space - 1).codePoint()))) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    int from = space;
    while (from > 0 && space - from < LONGEST_WORD && !clusters.get(from - 1).isSpace()) {
      from--;
    }
    int offset = 0;
    int end = Math.min(clusters.size(), next + LONGEST_WORD);
    for (int i = from; i < end && (i <= space || !clusters.get(i).isSpace()); i++) {
      offset = i == next ? text.length() : offset;
      if (i == space) {
        text.append(' ');
      } else if (clusters.get(i).codePoint() != 0 && !clusters.get(i).kind().isRaised()) {
        text.appendCodePoint(clusters.get(i).codePoint());
      }
    }
    return offset > 0 && offset < text.length() && Ties.isInsideQuantity(text.toString(), offset);
  }

  /** The boundary that has the gap: outside the edges of inline elements, after combining marks. */
  private int boundary(int before, int after) {
    int boundary = after - 1;
    while (boundary > before && clusters.get(boundary).kind() == CharacterClass.OPENING_EDGE) {
      boundary--;
    }
    return boundary;
  }

  private void between(int i, @Nullable Cluster beforeSpace, Cluster before, Cluster after) {
    if (paragraph.pieces().get(before.piece()) instanceof Piece.Solid part
        && part.joint() != Piece.Joint.NONE) {
      natural[i] = part.gap();
      atLast(i, stretch(part.joint()) * part.em());
      return;
    }
    if (before.kind().isRaised() || after.kind().isRaised()) {
      if (isCallAndDigit(before, after)) {
        natural[i] = QUARTER * Math.max(before.em(), after.em());
      }
      call(i, before, after);
      // There is no other gap before or after raised text.
      return;
    }
    if (before.isSpace()) {
      space(i, beforeSpace, before, after);
    } else if (!after.isSpace()) {
      marks(i, before, after);
      if (isHanLatin(before, after)) {
        hanLatin(i, Math.max(before.em(), after.em()));
      } else if (profile.spacesSyllables() && isSyllable(before) && isSyllable(after)) {
        turn(narrow, WORD_SPACE)[i] = BETWEEN_SYLLABLES * after.em();
        turn(widen, SYLLABLES)[i] = BETWEEN_SYLLABLES * after.em();
      }
      even[i] = widensEvenly(before, after);
      if (even[i] && profile.script().isHan()) {
        betweenHan(i, before, after);
      }
    }
  }

  /** The length by which TeX widens a space beside a sign of a formula, in em. */
  private static double stretch(Piece.Joint joint) {
    return switch (joint) {
      case BEFORE_RELATION, RELATION -> RELATION_STRETCH;
      case BEFORE_OPERATOR, OPERATOR -> OPERATOR_STRETCH;
      default -> 0;
    };
  }

  private void betweenHan(int i, Cluster before, Cluster after) {
    if (before.isMark() || after.isMark()) {
      atLast(i, BESIDE_MARK * after.em());
    } else if (before.ideograph()
        && after.ideograph()
        && profile.script() != Script.JAPANESE
        && before.overAfter() == 0
        && after.overBefore() == 0) {
      turn(narrow, CLOSER)[i] = CLOSER_HAN * after.em();
    }
  }

  private void atLast(int i, double width) {
    if (atLast.length == 0) {
      atLast = new double[clusters.size()];
    }
    atLast[i] = width;
  }

  /**
   * Lets the call of a note stand in the blank of the full-width mark before it. What is left of
   * the blank, or a small gap, comes after the call.
   */
  private void call(int i, Cluster before, Cluster after) {
    if (after.kind() == CharacterClass.CALL && before.kind() != CharacterClass.CALL) {
      boolean closes = before.isMark() && before.kind() != CharacterClass.MIDDLE;
      called = closes && before.blankAfter() > 0 ? before : null;
      calls = 0;
      if (called != null) {
        natural[i] = -called.blankAfter();
      }
    }
    if (before.kind() == CharacterClass.CALL) {
      calls += before.width();
      if (called != null && after.kind() != CharacterClass.CALL && !after.isSpace()) {
        afterCall(i, called, after);
      }
    }
  }

  private void afterCall(int i, Cluster mark, Cluster after) {
    double least = Math.max(natural[i], NARROWEST_GAP * mark.em());
    if (after.isMark() && after.kind() != CharacterClass.OPENING) {
      least = 0;
    }
    // An opening mark shares the blank, as it does without the call.
    double blank =
        after.isMark()
            ? keptBlank(mark.kind(), after.kind(), after.em(), after.blankBefore())
            : mark.blankAfter();
    double gap = Math.max(least, blank - calls);
    natural[i] = gap - after.blankBefore();
    narrowBlank(i, gap - least);
  }

  /** Takes blank off two full-width marks side by side, and allows one mark to be narrowed. */
  private void marks(int i, Cluster before, Cluster after) {
    double blank = before.blankAfter() + after.blankBefore();
    if (before.isMark() && after.isMark()) {
      double kept =
          Math.min(blank, keptBlank(before.kind(), after.kind(), after.em(), after.blankBefore()));
      natural[i] = kept - blank;
      if (isQuotation(before) && isQuotation(after)) {
        turn(narrow, QUOTES)[i] = kept;
      } else {
        turn(narrow, MARK)[i] = kept / 2;
      }
    } else if (profile.solidNumbers() && blank > 0 && isInNumber(before.isMark() ? i : i + 1)) {
      natural[i] = -blank;
    } else {
      // The blank under a reading stays (JLREQ §3.3.8).
      narrowBlank(i, before.blankAfter() - after.overBefore());
      narrowBlank(i, after.blankBefore() - before.overAfter());
    }
  }

  /** Tells whether a mark is part of a number of Han digits. */
  private boolean isInNumber(int mark) {
    int first = Math.max(0, mark - HanNumbers.REACH);
    int end = Math.min(clusters.size(), mark + HanNumbers.REACH + 1);
    int[] characters = clusters.subList(first, end).stream().mapToInt(Cluster::codePoint).toArray();
    return HanNumbers.joins(characters, mark - first);
  }

  /** The gaps of a turn, which most paragraphs have only for some turns. */
  private double[] turn(double[][] turns, int turn) {
    if (turns[turn].length == 0) {
      turns[turn] = new double[clusters.size()];
    }
    return turns[turn];
  }

  private static boolean isQuotation(Cluster cluster) {
    return QUOTATION_MARKS.indexOf(cluster.codePoint()) >= 0;
  }

  private static boolean isSyllable(Cluster cluster) {
    return cluster.kind() == CharacterClass.HANGUL || cluster.ideograph();
  }

  /** Tells whether a note's call stands beside a digit, which would read as part of it: 2020³. */
  private static boolean isCallAndDigit(Cluster before, Cluster after) {
    return (before.kind() == CharacterClass.CALL && isBodyDigit(after))
        || (after.kind() == CharacterClass.CALL && isBodyDigit(before));
  }

  private static boolean isBodyDigit(Cluster cluster) {
    return !cluster.kind().isRaised() && Character.isDigit(cluster.codePoint());
  }

  private void hanLatin(int i, double em) {
    natural[i] = profile.hanLatinGap() * em;
    turn(narrow, HAN_LATIN)[i] = Math.max(0, profile.hanLatinGap() - NARROWEST_GAP) * em;
    turn(widen, 1)[i] = Math.max(0, WIDEST_GAP - profile.hanLatinGap()) * em;
    atLast(i, (WIDEST_AT_LAST - WIDEST_GAP) * em);
  }

  /**
   * The blank left between two marks side by side, which take one and a half squares, or one (CLREQ
   * §3.1.6.2).
   */
  static double keptBlank(
      CharacterClass before, CharacterClass after, double em, double blankBefore) {
    if (before == CharacterClass.MIDDLE) {
      return QUARTER * em;
    }
    if (after == CharacterClass.OPENING) {
      return before == CharacterClass.OPENING ? 0 : Profile.HALF * em;
    }
    // A mark in the middle of its square keeps its blank; the bracket before it loses its own.
    return before == CharacterClass.CLOSING ? Math.min(blankBefore, QUARTER * em) : 0;
  }

  /** Allows the blank of a mark to be narrowed, all marks alike: first by half of it. */
  private void narrowBlank(int i, double blank) {
    if (blank > 0) {
      turn(narrow, MARK)[i] += blank / 2;
      turn(narrow, MARK_AGAIN)[i] += blank / 2;
    }
  }

  /** Sets the gap at the boundary after a space. */
  private void space(int i, @Nullable Cluster before, Cluster space, Cluster after) {
    even[i] = true;
    if (!profile.script().isHan()) {
      turn(narrow, WORD_SPACE)[i] = space.width() * (1 - WESTERN_NARROWEST);
      turn(widen, 0)[i] = space.width() * (WESTERN_WIDEST - 1);
    } else if (before != null && isMarkAndLetter(before, after)) {
      // The mark has its own blank, so the space takes no room.
      marks(i, before, after);
      natural[i] -= space.width();
      even[i] = widensEvenly(before, after);
    } else if (before != null && isHanLatin(before, after)) {
      hanLatin(i, space.em());
      natural[i] -= space.width();
    } else if (before != null && isHanAndUpright(before, after)) {
      // They are set solid (JLREQ §3.2.5), whether or not the author typed a space.
      natural[i] -= space.width();
      even[i] = widensEvenly(before, after);
    } else {
      turn(narrow, WORD_SPACE)[i] = Math.max(0, space.width() - NARROWEST_SPACE * space.em());
      turn(widen, 0)[i] = Math.max(0, WIDEST_SPACE * space.em() - space.width());
      atLast(i, (WIDEST_AT_LAST - WIDEST_SPACE) * space.em());
      if (before != null) {
        narrowBlank(i, before.blankAfter());
      }
      narrowBlank(i, after.blankBefore());
    }
  }

  private static boolean isMarkAndLetter(Cluster before, Cluster after) {
    return (before.isMark() && (after.letter() || after.isUpright()))
        || ((before.letter() || before.isUpright()) && after.isMark());
  }

  private boolean isHanAndUpright(Cluster before, Cluster after) {
    return profile.hanLatinGap() > 0
        && before.ideograph()
        && after.ideograph()
        && before.isUpright() != after.isUpright();
  }

  private boolean isHanLatin(Cluster before, Cluster after) {
    return profile.hanLatinGap() > 0
        && ((before.ideograph() && isLatin(after)) || (isLatin(before) && after.ideograph()));
  }

  /**
   * Tells whether an ideograph keeps a gap from a cluster: from code, too, that begins with a mark.
   */
  private boolean isLatin(Cluster cluster) {
    return cluster.letter()
        || (cluster.kind() == CharacterClass.WESTERN
            && paragraph.isOf(Piece.TextStyle.CODE, cluster));
  }

  private boolean widensEvenly(Cluster before, Cluster after) {
    if (!profile.justifiesBetweenCharacters()) {
      return false;
    }
    return widensEvenly(before.kind(), before.codePoint(), after.kind(), after.codePoint())
        && !isNumberAndSign(before, after)
        && !isOfRange(before, after)
        && !isExclamation(after);
  }

  /** Tells whether a dash stands beside a digit, as in a range: 1041—1048. */
  private static boolean isOfRange(Cluster before, Cluster after) {
    return (before.kind() == CharacterClass.PAIRED && Character.isDigit(after.codePoint()))
        || (after.kind() == CharacterClass.PAIRED && Character.isDigit(before.codePoint()));
  }

  /**
   * Tells whether a cluster is ! or ? or both, upright in a square: no gap before it is widened.
   */
  private static boolean isExclamation(Cluster cluster) {
    return cluster.kind() == CharacterClass.HAN && "!?！？".indexOf(cluster.codePoint()) >= 0;
  }

  /** Tells whether a gap between two characters is widened as all gaps of a line are. */
  static boolean widensEvenly(
      CharacterClass before, int character, CharacterClass after, int following) {
    boolean insideWord = before == CharacterClass.WESTERN && after == CharacterClass.WESTERN;
    boolean insidePair = before == CharacterClass.PAIRED && following == character;
    boolean insideMarks =
        before == CharacterClass.OPENING
            || after == CharacterClass.CLOSING
            || after == CharacterClass.PAUSE
            || after == CharacterClass.STOP;
    return !insideWord && !insidePair && !insideMarks;
  }

  /** Tells whether two clusters are a number and a full-width sign: 20℃, ￥5, 100％. */
  private static boolean isNumberAndSign(Cluster before, Cluster after) {
    return (isOfNumber(before) && isSquareSign(after))
        || (isSquareSign(before) && isOfNumber(after));
  }

  private static boolean isOfNumber(Cluster cluster) {
    return cluster.letter() || (cluster.isUpright() && Character.isDigit(cluster.codePoint()));
  }

  private static boolean isSquareSign(Cluster cluster) {
    return cluster.kind() == CharacterClass.HAN && !cluster.ideograph();
  }
}
