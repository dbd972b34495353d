package io.github.huozi.typography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for readings over their texts (JLREQ §3.3, CLREQ §3.3.1). A reading that is wider than
 * its text reaches over kana and marks beside it; for what is left, the characters and the words of
 * the text are spread, with half as much space at both ends as between them.
 *
 * <p>A word whose characters have a reading each is a unit if one of them is wider than its
 * character: its readings share the room over the word.
 */
final class RoomForReadings {

  /** The most that a reading reaches over a neighbour, in em of the text. */
  private static final double REACH = 0.5;

  private static final double ROUNDING = 1e-6;

  private final List<Piece> pieces;
  private final List<Cluster> clusters;

  /** The most that it reaches over an opening mark before its text, which it would hide. */
  private static final double REACH_OVER_OPENING = 0.25;

  /** The kana or the mark over which a reading reaches from before. */
  private int taken = -1;

  /** A character or a word in letters, which is not spread: its first and last cluster. */
  private record Unit(int first, int last) {}

  private RoomForReadings(List<Piece> pieces, List<Cluster> clusters) {
    this.pieces = pieces;
    this.clusters = clusters;
  }

  /** Widens the clusters with readings of a paragraph. */
  static void makeRoom(List<Piece> pieces, List<Cluster> clusters) {
    if (pieces.stream()
        .anyMatch(piece -> piece instanceof Piece.Text text && text.reading() != null)) {
      new RoomForReadings(pieces, clusters).makeRoom();
    }
  }

  private void makeRoom() {
    int size = clusters.size();
    for (int first = 0; first < size; ) {
      int next = first + 1;
      if (reading(first) != null) {
        while (next < size && isSameUnit(first, next)) {
          next++;
        }
        makeRoom(first, next);
      }
      first = next;
    }
  }

  /**
   * The clusters with which no line begins: inside a text with one reading, and where the readings
   * of one of both parts of a word would be wider than the part. Each part has its readings anew
   * (JLREQ §3.3.7). A word that is longer than half a line is divided anywhere.
   */
  static BitSet undivided(Paragraph paragraph, List<Cluster> clusters) {
    RoomForReadings rooms = new RoomForReadings(paragraph.pieces(), clusters);
    BitSet undivided = new BitSet();
    for (int first = 0; first < clusters.size(); ) {
      int next = first + 1;
      if (rooms.reading(first) != null) {
        while (next < clusters.size() && rooms.isSameUnit(first, next)) {
          next++;
        }
        rooms.addUndivided(first, next, paragraph.measure() / 2, undivided);
      }
      first = next;
    }
    return undivided;
  }

  /** Adds those of the clusters from {@code first} to before {@code end}. */
  private void addUndivided(int first, int end, double most, BitSet undivided) {
    double[] free = new double[end - first + 1];
    free[0] = clusters.get(first).overBefore();
    double length = clusters.subList(first, end).stream().mapToDouble(Cluster::width).sum();
    for (int i = first; i < end; i++) {
      Piece.@Nullable Reading reading = startsPiece(i, first) ? reading(i) : null;
      double width = reading == null ? 0 : reading.width();
      free[i - first + 1] = free[i - first] + clusters.get(i).width() - width;
    }
    double all = free[end - first] + clusters.get(end - 1).overAfter();
    for (int i = first + 1; i < end; i++) {
      Piece.@Nullable Reading reading = startsPiece(i, first) ? reading(i) : null;
      double before = free[i - first];
      double after = all - before;
      if (reading != null
          && (reading.width() == 0 || (length <= most && Math.min(before, after) < -ROUNDING))) {
        undivided.set(i);
      }
    }
  }

  private boolean startsPiece(int cluster, int first) {
    return cluster == first || clusters.get(cluster).piece() != clusters.get(cluster - 1).piece();
  }

  private Piece.@Nullable Reading reading(int cluster) {
    return pieces.get(clusters.get(cluster).piece()) instanceof Piece.Text text
        ? text.reading()
        : null;
  }

  private boolean isSameUnit(int first, int next) {
    Piece.@Nullable Reading reading = reading(next);
    return reading != null
        && (clusters.get(next).piece() == clusters.get(first).piece() || reading.continues());
  }

  /** Makes room over the clusters from {@code first} to before {@code end}. */
  private void makeRoom(int first, int end) {
    double text = 0;
    double readings = 0;
    double reach = 0;
    double apart = 0;
    boolean fits = true;
    Piece.Reading.Align align = Piece.Reading.Align.AROUND;
    List<Unit> units = new ArrayList<>();
    for (int from = first; from < end; ) {
      int to = from;
      double own = 0;
      boolean inWord = false;
      while (to < end && clusters.get(to).piece() == clusters.get(from).piece()) {
        Cluster cluster = clusters.get(to);
        own += cluster.width();
        if (cluster.width() > 0) {
          boolean word = cluster.kind() == CharacterClass.WESTERN;
          if (word && inWord) {
            units.set(units.size() - 1, new Unit(units.get(units.size() - 1).first, to));
          } else if (!cluster.isSpace()) {
            units.add(new Unit(to, to));
          }
          inWord = word;
        }
        to++;
      }
      Piece.@Nullable Reading reading = reading(from);
      double width = reading == null ? 0 : reading.width() + reading.apart();
      reach = reading == null ? reach : reading.reach();
      apart = reading == null ? apart : reading.apart();
      align = reading == null ? align : reading.align();
      fits &= width <= own;
      text += own;
      readings += width;
      from = to;
    }
    if (fits || readings <= text || units.isEmpty()) {
      return;
    }
    double before = Math.max(beside(first - 1, apart), over(first - 1, reach, false));
    double after = Math.max(beside(end, apart), over(end, reach, true));
    double beyond = readings - text;
    double left =
        align == Piece.Reading.Align.START
            ? 0
            : Math.min(before, Math.max(beyond / 2, beyond - after));
    double right = Math.min(after, beyond - left);
    spread(units, Math.max(0, beyond - left - right), align);
    Unit start = units.get(0);
    clusters.set(start.first, clusters.get(start.first).with(0, 0, left, 0));
    Unit last = units.get(units.size() - 1);
    clusters.set(last.last, clusters.get(last.last).with(0, 0, 0, right));
    if (right > 0) {
      taken = end;
    }
  }

  /** Spreads the units of a text over the room of its reading. */
  private void spread(List<Unit> units, double room, Piece.Reading.Align align) {
    int gaps = units.size() - 1;
    double atStart =
        switch (align) {
          case START -> 0;
          case CENTER -> room / 2;
          case BETWEEN -> gaps == 0 ? room / 2 : 0;
          case AROUND -> room / units.size() / 2;
        };
    double atEnd = align == Piece.Reading.Align.START ? room : atStart;
    double inside = gaps == 0 ? 0 : (room - atStart - atEnd) / gaps / 2;
    for (int i = 0; i <= gaps; i++) {
      int first = units.get(i).first;
      int last = units.get(i).last;
      double before = i == 0 ? atStart : inside;
      double after = i == gaps ? atEnd : inside;
      clusters.set(first, clusters.get(first).with(before, 0, 0, 0));
      clusters.set(last, clusters.get(last).with(0, after, 0, 0));
    }
  }

  /** The space to other readings, where a neighbour has none. */
  private double beside(int neighbour, double apart) {
    boolean alone = neighbour >= 0 && neighbour < clusters.size() && reading(neighbour) == null;
    return alone ? apart / 2 : 0;
  }

  /**
   * The length by which a reading may reach over a neighbour: a kana or a mark without a reading.
   */
  private double over(int neighbour, double reach, boolean after) {
    if (neighbour < 0 || neighbour >= clusters.size()) {
      return 0;
    }
    Cluster cluster = clusters.get(neighbour);
    boolean free = after || neighbour != taken;
    if (!free || reading(neighbour) != null) {
      return 0;
    }
    if (Characters.isKana(cluster.codePoint())) {
      return Math.min(reach, REACH * cluster.em());
    }
    if (!cluster.isMark() && cluster.kind() != CharacterClass.PAIRED) {
      return 0;
    }
    boolean opens = cluster.kind() == CharacterClass.OPENING && !after;
    double most = (opens ? REACH_OVER_OPENING : REACH) * cluster.em();
    return Math.min(Math.min(reach, most), cluster.width());
  }
}
