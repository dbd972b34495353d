package io.github.huozi.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code publication.yaml} says.
 *
 * @param file the {@code publication.yaml} itself, absolute
 * @param authors in the order of the byline
 * @param identifier a URI, such as {@code urn:isbn:…}; if absent, one is derived from the Maven
 *     coordinates
 * @param cover the EPUB's cover
 * @param accessibility what the author declares about it
 * @param editions at least one
 */
public record Publication(
    Path file,
    LocalizedText title,
    Optional<LocalizedText> subtitle,
    Optional<LocalizedText> category,
    List<Contributor> authors,
    Optional<PublicationDate> date,
    Optional<String> identifier,
    Optional<LocalizedText> publisher,
    Optional<LocalizedText> rights,
    Optional<LocalizedText> summary,
    List<LocalizedText> keywords,
    Cover cover,
    Accessibility accessibility,
    PublicationType type,
    HeadingStyle headings,
    List<Edition> editions) {

  public Publication {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    editions = List.copyOf(editions);
  }

  /** {@code src/main/publication}: nothing is read outside it. */
  public Path folder() {
    return file.getParent();
  }
}
