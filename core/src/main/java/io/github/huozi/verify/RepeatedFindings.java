package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out a difference of a document where another check has something to say of the same line:
 * that check knows better what is wrong.
 */
final class RepeatedFindings {

  private static final String DIFFERENCE = "documents/";

  private RepeatedFindings() {}

  static List<Finding> of(List<Finding> findings) {
    Set<Line> told = new HashSet<>();
    for (Finding finding : findings) {
      if (!finding.rule().startsWith(DIFFERENCE)
          && finding.place().orElse(null) instanceof Place.InEntry place) {
        told.add(new Line(finding.file(), place.entry(), place.line()));
      }
    }
    return findings.stream()
        .filter(
            finding ->
                !finding.rule().startsWith(DIFFERENCE)
                    || !(finding.place().orElse(null) instanceof Place.InEntry place)
                    || !told.contains(new Line(finding.file(), place.entry(), place.line())))
        .toList();
  }

  private record Line(Path file, String entry, int line) {}
}
