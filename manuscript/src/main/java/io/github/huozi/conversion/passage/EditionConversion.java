package io.github.huozi.conversion.passage;

import io.github.huozi.conversion.Converter;
import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conversion of an edition's text from another one's.
 *
 * @param from the language that is converted
 * @param to the language of the edition
 * @param passages converts each passage
 */
public record EditionConversion(Language from, Language to, PassageConverter passages) {

  /**
   * The conversion of an edition, which has converted its texts of {@code publication.yaml}.
   *
   * @param root the publication's folder
   * @param problems receives what is found about single passages
   * @return empty if the edition's text is its own
   */
  public static Optional<EditionConversion> of(Edition edition, Path root, Problems problems) {
    return edition
        .source()
        .map(
            source -> {
              EditionConversion conversion =
                  new EditionConversion(
                      source.language(),
                      edition.language(),
                      passages(edition, source, root, problems));
              source.texts().forEach(conversion::note);
              return conversion;
            });
  }

  /** Converts a text that has been converted when {@code publication.yaml} was read. */
  private void note(Edition.PlacedText text) {
    new TextConversion(this, line -> text.place(), element -> false).convert(text.text(), 1);
  }

  private static PassageConverter passages(
      Edition edition, Edition.Source source, Path root, Problems problems) {
    Converter converter =
        Converter.between(source.language(), edition.language(), source.vocabulary())
            .orElseThrow(() -> new IllegalArgumentException("no pair of Chinese scripts"));
    List<String> text = new ArrayList<>(EditionPassages.below(edition.folder(), root));
    source.texts().forEach(placed -> text.add(placed.text()));
    return DecidedPassages.of(converter.knowing(text), source.replacements(), root, problems);
  }
}
