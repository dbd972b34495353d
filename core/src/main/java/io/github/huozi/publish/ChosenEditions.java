package io.github.huozi.publish;

import io.github.huozi.language.LanguageNames;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Nearest;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.request.UnknownNameException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the editions that a request chooses. */
public final class ChosenEditions {

  private ChosenEditions() {}

  /**
   * The chosen editions, in the order of the publication.
   *
   * @param problems of the publication as a whole
   * @throws PublishingException if a name means no edition and the publication has errors: one of
   *     them may be the reason
   * @throws UnknownNameException if a name means no edition, or several, with a guess
   */
  public static List<Edition> of(EditionChoice choice, Publication publication, Problems problems)
      throws PublishingException {
    List<String> unknown = choice.unknown(publication.editions());
    if (!unknown.isEmpty()) {
      problems.throwIfErrors();
      throw new UnknownNameException(message(unknown.get(0), publication.editions()));
    }
    return choice.of(publication.editions());
  }

  private static String message(String name, List<Edition> editions) {
    List<Edition> alike = EditionChoice.ofLanguage(name, editions);
    if (!alike.isEmpty()) {
      return FrontEnd.current().parameter("editions")
          + ": "
          + name
          + " is the language of "
          + alike.size()
          + " editions; write their ids: "
          + ids(alike);
    }
    return FrontEnd.current().parameter("editions")
        + ": "
        + name
        + " is not an edition; "
        + guess(name, editions)
            .map(meant -> "did you mean " + meant + "? The editions are ")
            .orElse("write one or more of ")
        + ids(editions);
  }

  private static String ids(List<Edition> editions) {
    return editions.stream().map(Edition::id).collect(Collectors.joining(", "));
  }

  /** The edition whose name or language is meant by another word, such as {@code cn}. */
  private static Optional<String> guess(String name, List<Edition> editions) {
    List<String> names =
        editions.stream()
            .flatMap(edition -> Stream.of(edition.id(), edition.language().tag()))
            .distinct()
            .toList();
    Optional<String> language =
        LanguageNames.meant(name)
            .flatMap(tag -> names.stream().filter(tag::equalsIgnoreCase).findFirst());
    List<String> ofPrimary =
        editions.stream()
            .filter(edition -> edition.language().primary().equalsIgnoreCase(name))
            .map(Edition::id)
            .toList();
    return language.or(() -> ofPrimary.stream().findFirst()).or(() -> Nearest.to(name, names));
  }
}
