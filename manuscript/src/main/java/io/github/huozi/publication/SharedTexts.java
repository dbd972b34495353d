package io.github.huozi.publication;

import io.github.huozi.input.Digest;
import io.github.huozi.language.Language;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.model.PublicationDate;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.listing.SectionFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts that the editions of a publication share, from {@code publication.yaml} or from a file
 * of one of them: the front matter of an article's first edition may give the authors of all.
 */
public final class SharedTexts {

  private SharedTexts() {}

  /**
   * The files of one edition that may tell something of all editions: those of an article's first
   * one, whether they do so now or not.
   */
  public static Stream<Path> files(Publication publication) {
    if (publication.type() != Publication.Type.ARTICLE) {
      return Stream.empty();
    }
    return SectionFiles.list(publication.folder(), publication.editions().get(0), new Problems())
        .stream()
        .map(SectionFiles.Listed::file);
  }

  /** A digest of the texts that a publication gives an edition, from whatever file they come. */
  public static String digest(Publication publication, Edition edition) {
    Language language = edition.language();
    List<Optional<String>> texts = new ArrayList<>();
    texts.add(Optional.of(publication.type().name()));
    texts.add(publication.title().in(language));
    for (Optional<LocalizedText> text :
        List.of(
            publication.shortTitle(),
            publication.subtitle(),
            publication.category(),
            publication.publisher(),
            publication.rights(),
            publication.summary(),
            publication.site())) {
      texts.add(text.flatMap(words -> words.in(language)));
    }
    texts.add(publication.date().map(PublicationDate::iso));
    texts.add(publication.identifier(edition));
    for (Contributor author : publication.authors()) {
      texts.add(author.name().in(language));
      texts.add(author.bio().flatMap(words -> words.in(language)));
      texts.add(author.sortAs().flatMap(words -> words.in(language)));
      texts.add(Optional.of(author.role()));
    }
    texts.add(Optional.empty());
    publication.keywords().forEach(keyword -> texts.add(keyword.in(language)));
    return Digest.of(texts.toString());
  }
}
