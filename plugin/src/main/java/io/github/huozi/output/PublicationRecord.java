package io.github.huozi.output;

import io.github.huozi.model.Language;
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
   * @param language its language
   * @param folder the name of its folder
   */
  public record RecordedEdition(Language language, String folder) {}
}
