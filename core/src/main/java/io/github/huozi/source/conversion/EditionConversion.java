package io.github.huozi.source.conversion;

import io.github.huozi.conversion.Converter;
import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the text of an edition is converted from another one's.
 *
 * @param from the language that is converted
 * @param to the language of the edition
 * @param passages converts each passage
 */
public record EditionConversion(Language from, Language to, PassageConverter passages) {

  /**
   * The conversion of an edition.
   *
   * @param root the publication's folder
   * @param problems receives what is found about single passages
   * @return empty if the edition's text is its own
   */
  public static Optional<EditionConversion> of(
      Edition edition, Path root, Problems problems) {
    return edition
        .source()
        .map(
            source ->
                new EditionConversion(
                    source.language(), edition.language(), passages(edition, source, root, problems)));
  }

  private static PassageConverter passages(
      Edition edition, Edition.Source source, Path root, Problems problems) {
    Converter converter =
        Converter.between(source.language(), edition.language(), source.vocabulary())
            .orElseThrow(() -> new IllegalArgumentException("no pair of Chinese scripts"));
    return DecidedPassages.of(converter, source.replacements(), root, problems);
  }
}
