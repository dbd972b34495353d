package io.github.huozi.output;

import io.github.huozi.input.InputDigests;
import io.github.huozi.problem.Problem;
import java.util.List;

/**
 * Which editions a publication has.
 *
 * @param outline what tells it
 * @param editions the editions, in their order
 * @param warnings what the author was told of the publication as a whole
 */
public record PublicationRecord(
    InputDigests outline, List<RecordedEdition> editions, List<Problem> warnings) {

  public PublicationRecord {
    editions = List.copyOf(editions);
    warnings = List.copyOf(warnings);
  }

  /**
   * An edition.
   *
   * @param id what names its files
   * @param folder the name of the folder with its sections
   * @param declaration a digest of what {@code publication.yaml} says, without what concerns other
   *     editions only
   */
  public record RecordedEdition(String id, String folder, String declaration) {}
}
