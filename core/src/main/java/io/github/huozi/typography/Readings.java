package io.github.huozi.typography;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for readings over their texts (JLREQ §3.3, CLREQ §3.3.1). A reading that is wider than
 * its text reaches over kana beside it; for what is left, the characters of the text are spread,
 * with half as much space at both ends as between them.
 *
 * <p>A word whose characters have a reading each is a unit if one of them is wider than its
 * character: its readings share the room over the word.
 */
final class Readings {

  /** The most that a reading reaches over a neighbour, in em of the text. */
  private static final double REACH = 0.5;

  private final List<Piece> pieces;
  private final List<Cluster> clusters;

  /** The kana over which a reading reaches from before. */
  private int taken = -1;

  private Readings(List<Piece> pieces, List<Cluster> clusters) {
    this.pieces = pieces;
    this.clusters = clusters;
  }

  /** Widens the clusters with readings of a paragraph. */
  static void makeRoom(List<Piece> pieces, List<Cluster> clusters) {
    if (pieces.stream()
        .anyMatch(piece -> piece instanceof Piece.Text text && text.reading() != null)) {
      new Readings(pieces, clusters).makeRoom();
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
    boolean fits = true;
    List<Integer> characters = new ArrayList<>();
    for (int from = first; from < end; ) {
      int to = from;
      double own = 0;
      while (to < end && clusters.get(to).piece() == clusters.get(from).piece()) {
        own += clusters.get(to).width();
        if (clusters.get(to).width() > 0) {
          characters.add(to);
        }
        to++;
      }
      Piece.@Nullable Reading reading = reading(from);
      double width = reading == null ? 0 : reading.width();
      reach = reading == null ? reach : reading.reach();
      fits &= width <= own;
      text += own;
      readings += width;
      from = to;
    }
    if (fits || readings <= text || characters.isEmpty()) {
      return;
    }
    double before = over(first - 1, reach, false);
    double after = over(end, reach, true);
    double beyond = readings - text;
    double left = Math.min(before, Math.max(beyond / 2, beyond - after));
    double right = Math.min(after, beyond - left);
    double spread = Math.max(0, beyond - left - right) / characters.size();
    int start = characters.get(0);
    int last = characters.get(characters.size() - 1);
    for (int i : characters) {
      clusters.set(i, clusters.get(i).with(spread, i == start ? left : 0, i == last ? right : 0));
    }
    if (right > 0) {
      taken = end;
    }
  }

  /** How far a reading may reach over a neighbour: over kana without a reading of its own. */
  private double over(int neighbour, double reach, boolean after) {
    if (neighbour < 0 || neighbour >= clusters.size()) {
      return 0;
    }
    Cluster cluster = clusters.get(neighbour);
    boolean free = after || neighbour != taken;
    return free && reading(neighbour) == null && isKana(cluster.codePoint())
        ? Math.min(reach, REACH * cluster.em())
        : 0;
  }

  private static boolean isKana(int codePoint) {
    return codePoint == 'ー'
        || switch (Character.UnicodeScript.of(codePoint)) {
          case HIRAGANA, KATAKANA -> true;
          default -> false;
        };
  }
}
