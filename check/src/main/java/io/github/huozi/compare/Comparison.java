package io.github.huozi.compare;

import io.github.huozi.problem.SourceLocation;
import io.github.huozi.problem.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The differences between two PDF files.
 *
 * <p>Text that has only moved because of something before it is told once for all pages that it is
 * on, and so are numbers that have followed.
 *
 * @param before the old file
 * @param after the new file
 * @param identical whether they are the same, byte for byte
 * @param untagged those of them that have no tags
 * @param differences the differences by their kinds, each in reading order
 */
public record Comparison(
    Path before, Path after, boolean identical, List<Path> untagged, List<Difference> differences) {

  public Comparison {
    untagged = List.copyOf(untagged);
    differences = differences.stream().sorted(Comparator.comparing(Difference::kind)).toList();
  }

  /**
   * Compares two files.
   *
   * @param base paths in messages are relative to this folder
   * @param steps is informed of what is read
   * @throws IOException if a file cannot be read, with what to do
   */
  public static Comparison of(Path before, Path after, Path base, Steps steps) throws IOException {
    if (Files.mismatch(before, after) < 0) {
      return new Comparison(before, after, true, List.of(), List.of());
    }
    PrintedFile old = read(before, base, false, steps);
    PrintedFile now = read(after, base, !old.tagged(), steps);
    if (old.tagged() && !now.tagged()) {
      old = read(before, base, true, steps);
    }
    List<Path> untagged = new ArrayList<>();
    if (!old.tagged()) {
      untagged.add(before);
    }
    if (!now.tagged()) {
      untagged.add(after);
    }
    try (PictureLooks looks = new PictureLooks(before, after)) {
      return new Comparison(
          before, after, false, untagged, new FoundDifferences(old, now, looks).collect());
    }
  }

  private static PrintedFile read(Path file, Path base, boolean asDrawn, Steps steps)
      throws IOException {
    String shown = SourceLocation.of(file).format(base);
    return steps.during("reading " + shown, () -> PrintedFile.read(file, shown, asDrawn));
  }
}
