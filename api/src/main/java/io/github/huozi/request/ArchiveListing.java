package io.github.huozi.request;

import io.github.huozi.problem.Problem;
import java.util.List;

/**
 * The publications of an archive.
 *
 * @param publications in the order of their names
 * @param warnings what lies beside them and is not published
 */
public record ArchiveListing(List<ArchivedPublication> publications, List<Problem> warnings) {

  public ArchiveListing {
    publications = List.copyOf(publications);
    warnings = List.copyOf(warnings);
  }
}
