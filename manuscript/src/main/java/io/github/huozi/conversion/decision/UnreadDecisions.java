package io.github.huozi.conversion.decision;

import io.github.huozi.model.Edition;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Warns of files of decisions that are not read. */
public final class UnreadDecisions {

  private UnreadDecisions() {}

  /**
   * Warns of a {@code conversion.yaml} beside {@code publication.yaml} or in the folder of an
   * edition whose text is its own.
   *
   * @param root the publication's folder
   */
  public static void report(Path root, List<Edition> editions, Problems problems) {
    Set<Path> read =
        editions.stream()
            .flatMap(edition -> edition.source().stream())
            .map(Edition.Source::replacements)
            .collect(Collectors.toSet());
    Set<Path> folders = new TreeSet<>(Set.of(root));
    editions.forEach(edition -> folders.add(edition.folder()));
    for (Path folder : folders) {
      if (!read.contains(folder)) {
        DecisionFile.in(folder)
            .ifPresent(
                file ->
                    problems.add(
                        ProblemKind.UNREAD_FILE,
                        SourceLocation.of(file),
                        "the file is ignored, since the text of this folder is not converted",
                        read.isEmpty()
                            ? "delete it, or add convert-from to the edition that is converted"
                            : "delete it, or move it to the folder of the converted edition"));
      }
    }
  }
}
