package io.github.huozi.publication.wording;

import io.github.huozi.conversion.passage.EditionConversion;
import io.github.huozi.conversion.passage.TextConversion;
import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives texts the wordings that converted editions lack: what becomes of those of the editions that
 * they are converted from.
 */
public final class ConvertedTexts {

  private final Map<Language, EditionConversion> conversions = new LinkedHashMap<>();
  private final Map<Language, List<Edition.PlacedText>> texts = new LinkedHashMap<>();
  private final Reporter reporter;

  /**
   * @param root the publication's folder
   * @param reporter reports problems of the {@code publication.yaml}
   */
  ConvertedTexts(List<Edition> editions, Path root, Reporter reporter) {
    this.reporter = reporter;
    for (Edition edition : editions) {
      Language language = edition.language();
      boolean isWritten =
          editions.stream()
              .anyMatch(other -> other.source().isEmpty() && other.language().equals(language));
      if (!isWritten && !conversions.containsKey(language)) {
        EditionConversion.of(edition, root, reporter.problems())
            .ifPresent(conversion -> conversions.put(language, conversion));
      }
    }
  }

  /**
   * A text with converted wordings.
   *
   * @param line its line
   */
  public LocalizedText complete(LocalizedText text, int line) {
    LocalizedText complete = text;
    for (Map.Entry<Language, EditionConversion> edition : conversions.entrySet()) {
      Optional<String> wording = text.in(edition.getValue().from());
      if (text.given(edition.getKey()).isEmpty() && wording.isPresent()) {
        texts
            .computeIfAbsent(edition.getKey(), language -> new ArrayList<>())
            .add(new Edition.PlacedText(wording.get(), reporter.places().place(line)));
        complete =
            complete.with(
                edition.getKey(), convert(edition.getValue(), wording.get(), line, reporter));
      }
    }
    return complete;
  }

  /** The editions, of which those that are converted know the texts that were converted. */
  public List<Edition> noted(List<Edition> editions) {
    return editions.stream()
        .map(
            edition ->
                new Edition(
                    edition.id(),
                    edition.language(),
                    edition.folder(),
                    edition.declaration(),
                    edition.listing(),
                    edition
                        .source()
                        .map(
                            source ->
                                source.withTexts(
                                    texts.getOrDefault(edition.language(), List.of())))))
        .toList();
  }

  /** A text that is no words, such as an address: it is the same in both editions. */
  LocalizedText copied(LocalizedText text) {
    LocalizedText complete = text;
    for (Map.Entry<Language, EditionConversion> edition : conversions.entrySet()) {
      Optional<String> wording = text.in(edition.getValue().from());
      if (text.in(edition.getKey()).isEmpty() && wording.isPresent()) {
        complete = complete.with(edition.getKey(), wording.get());
      }
    }
    return complete;
  }

  /**
   * A text of an edition's files, in the edition's language.
   *
   * @param line its line in the file
   * @param file reports problems of the file
   */
  public String of(Edition edition, String text, int line, Reporter file) {
    EditionConversion conversion = conversions.get(edition.language());
    return edition.source().isEmpty() || conversion == null
        ? text
        : convert(conversion, text, line, file);
  }

  private static String convert(
      EditionConversion conversion, String text, int line, Reporter reporter) {
    return new TextConversion(conversion, reporter.places()::place, element -> false)
        .convert(text, line);
  }
}
