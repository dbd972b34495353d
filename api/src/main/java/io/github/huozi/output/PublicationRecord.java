package io.github.huozi.output;

import io.github.huozi.input.InputDigests;
import io.github.huozi.language.Language;
import io.github.huozi.problem.Problem;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.request.PublishedEdition;
import java.util.List;
import java.util.stream.Stream;

/**
 * The record of a publication's editions.
 *
 * @param outline the inputs that determine the editions and what they share
 * @param editions the editions, in their order
 * @param warnings the warnings for the publication as a whole
 * @param ignored the problems that were ignored, and by which something is lost
 */
public record PublicationRecord(
    InputDigests outline,
    List<RecordedEdition> editions,
    List<Problem> warnings,
    List<Problem> ignored) {

  public PublicationRecord {
    editions = List.copyOf(editions);
    warnings = List.copyOf(warnings);
    ignored = List.copyOf(ignored);
  }

  /**
   * An edition.
   *
   * @param description what a catalogue says about it; its id names its files
   * @param folder the name of the folder with its sections; of a converted edition it is the folder
   *     of the edition that it is converted from
   * @param replacements the name of the folder with the files of a converted edition; that of its
   *     sections if it is not converted
   * @param declaration a digest of what {@code publication.yaml} says, without what concerns other
   *     editions only
   * @param texts a digest of the texts that the publication gives it, from whatever file they come
   */
  public record RecordedEdition(
      PublishedEdition description,
      String folder,
      String replacements,
      String declaration,
      String texts)
      implements EditionChoice.Candidate {

    @Override
    public String id() {
      return description.id();
    }

    @Override
    public Language language() {
      return description.language();
    }

    /** The names of its folders. */
    public Stream<String> folders() {
      return Stream.of(folder, replacements).distinct();
    }
  }
}
