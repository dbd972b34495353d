package io.github.huozi.typography;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sense of a title, by which its lines end: best after a colon or a dash, and not after a word
 * that belongs to the next one.
 */
final class TitleBreaks {

  /**
   * The cost of an end that is not after a colon or a dash: as much as that of a line that is two
   * thirds empty.
   */
  private static final double WITHIN_SENSE = 1_800;

  /** The cost of an end after an article, a preposition or a conjunction. */
  private static final double AFTER_LEANING = 8_000;

  /**
   * The cost of a line that goes on after a colon or a dash in its second half: more than a line.
   */
  private static final double BEYOND_SENSE = 26_000;

  /** Colons and dashes, between the two parts of a title. */
  private static final String BETWEEN_PARTS = ":：—―";

  /** Colons, dashes, and the marks that end a sentence. */
  private static final String ENDS_OF_SENSE = ":：;；—―–?？!！。";

  /** Articles, prepositions and conjunctions of the languages whose titles have them most. */
  private static final Set<String> LEANING =
      new HashSet<>(
          List.of(
              ("a an the of in on at to for from by with without into as and or but nor via its"
                      + " der die das dem den des ein eine einer eines einem einen und oder von vom"
                      + " zu zum zur im am auf für mit aus bei nach über unter"
                      + " le la les un une du de au aux et ou en dans sur pour par avec sans"
                      + " el los las una unos unas del al y o e con por para sin sobre"
                      + " il lo gli i di da dal della delle dei degli nel nella sul sulla per tra"
                      + " os um uma do dos no na nos nas ao à com sem"
                      + " het een van op voor met bij naar")
                  .split(" ", -1)));

  private TitleBreaks() {}

  /**
   * The cost of a line's end. It is less than that of another line, unless the line goes on after a
   * colon although it was half full there.
   *
   * @param from the first cluster of the line
   * @param to the cluster at its end
   * @param measure the width of a full line
   */
  static double cost(List<Cluster> clusters, int from, int to, double measure) {
    int end = to;
    while (end >= 0 && (clusters.get(end).isSpace() || clusters.get(end).codePoint() == 0)) {
      end--;
    }
    if (end >= 0 && ENDS_OF_SENSE.indexOf(clusters.get(end).codePoint()) >= 0) {
      return 0;
    }
    double cost = goesBeyondPart(clusters, from, end, measure) ? BEYOND_SENSE : 0;
    StringBuilder word = new StringBuilder();
    for (int i = end; i >= 0 && clusters.get(i).letter(); i--) {
      word.insert(0, Character.toString(clusters.get(i).codePoint()));
    }
    return cost
        + (LEANING.contains(word.toString().toLowerCase(Locale.ROOT))
            ? AFTER_LEANING
            : WITHIN_SENSE);
  }

  private static boolean goesBeyondPart(List<Cluster> clusters, int from, int end, double measure) {
    double width = 0;
    for (int i = from; i < end; i++) {
      Cluster cluster = clusters.get(i);
      width += cluster.width();
      // The colon of a time of day is not between two parts.
      if (width >= measure / 2
          && BETWEEN_PARTS.indexOf(cluster.codePoint()) >= 0
          && (cluster.codePoint() != ':' || clusters.get(i + 1).isSpace())) {
        return true;
      }
    }
    return false;
  }
}
