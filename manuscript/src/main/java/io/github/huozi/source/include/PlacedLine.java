package io.github.huozi.source.include;

import java.nio.file.Path;

/**
 * A line with its place.
 *
 * @param verbatim whether the author wants it as it is, without tags and includes
 */
record PlacedLine(String text, Path file, int number, boolean verbatim) {

  PlacedLine with(String changed) {
    return new PlacedLine(changed, file, number, verbatim);
  }

  PlacedLine asIs() {
    return new PlacedLine(text, file, number, true);
  }
}
