package io.github.huozi.source.publication;

import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.listing.SectionFiles;
import io.github.huozi.source.section.FrontMatter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the file of one edition that tells something of all editions. */
public final class SharedTexts {

  private SharedTexts() {}

  /**
   * The only file of an article's first edition, if its front matter has what may be the authors,
   * the date or another text of the publication.
   */
  public static Stream<Path> files(Publication publication) {
    boolean tells =
        publication.type() == Publication.Type.ARTICLE
            && ArticleTitle.matter(publication.folder(), publication.editions().get(0))
                .filter(SharedTexts::tells)
                .isPresent();
    return tells ? only(publication).stream() : Stream.empty();
  }

  private static boolean tells(FrontMatter matter) {
    return matter.title().isPresent()
        || matter.subtitle().isPresent()
        || matter.description().isPresent()
        || matter.date().isPresent()
        || !matter.authors().isEmpty()
        || !matter.keywords().isEmpty();
  }

  private static List<Path> only(Publication publication) {
    return SectionFiles.list(publication.folder(), publication.editions().get(0), new Problems())
        .stream()
        .map(SectionFiles.Listed::file)
        .toList();
  }
}
