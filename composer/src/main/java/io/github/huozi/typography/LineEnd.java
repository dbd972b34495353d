package io.github.huozi.typography;

import io.github.huozi.typography.LineCounts.Counted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a line of a paragraph ends, with the best line ends before it.
 *
 * @param cluster the cluster that the line ends after; -1 before the first line
 * @param line the number of the next line, as far as lines have different measures
 * @param previous the line end before; null before the first line
 * @param demerits the demerits of all lines up to here
 * @param lines the number of lines up to here
 * @param hyphens the number of lines in a row up to here that end in a hyphen
 * @param counted the ways to come here in other numbers of lines; null if they are not asked for
 */
record LineEnd(
    int cluster,
    int line,
    @Nullable LineEnd previous,
    double demerits,
    int lines,
    int hyphens,
    @Nullable Counted counted) {

  /** The start of a paragraph. */
  static final LineEnd START = new LineEnd(-1, 0, null, 0, 0, 0, Counted.START);

  /** Ends a line after another line end. */
  LineEnd(
      int cluster,
      int line,
      LineEnd previous,
      double demerits,
      boolean hyphen,
      @Nullable Counted counted) {
    this(
        cluster,
        line,
        previous,
        demerits,
        previous.lines + 1,
        hyphen ? previous.hyphens + 1 : 0,
        counted);
  }

  /** The clusters that end a line in the best composition up to here. */
  List<Integer> all() {
    List<Integer> ends = new ArrayList<>();
    for (LineEnd end = this; end.previous != null; end = end.previous) {
      ends.add(end.cluster);
    }
    Collections.reverse(ends);
    return ends;
  }

  /**
   * The clusters that end a line in the best composition with another number of lines.
   *
   * @param more the number of lines beyond that of the best composition, for which {@link
   *     #demerits(int)} is finite
   */
  List<Integer> all(int more) {
    List<Integer> ends = new ArrayList<>();
    int count = lines + more;
    for (LineEnd end = this; end != null && end.cluster >= 0; count--) {
      ends.add(end.cluster);
      end = end.counted == null ? null : end.counted.previous(count);
    }
    Collections.reverse(ends);
    return ends;
  }

  /** The least demerits with another number of lines; infinite if there is no way. */
  double demerits(int more) {
    return counted == null ? Double.POSITIVE_INFINITY : counted.demerits(lines + more);
  }
}
