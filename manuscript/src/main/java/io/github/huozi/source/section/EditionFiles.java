package io.github.huozi.source.section;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.source.link.LocalLink;
import io.github.huozi.source.link.PathCandidates;
import io.github.huozi.source.link.SiteAddress;
import io.github.huozi.url.WebAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files to which an edition's links and images may lead.
 *
 * @param root the publication's folder, absolute and normalized
 * @param folder the edition's folder, absolute and normalized
 * @param site the address of the edition's site
 * @param candidates the places where a path may lead
 * @param replacements the files that replace those of the folder
 * @param referred finds files, and reports those that are missing
 */
public record EditionFiles(
    Path root,
    Path folder,
    Optional<SiteAddress> site,
    PathCandidates candidates,
    Replacements replacements,
    ReferredFiles referred) {

  /** The files of an edition. */
  public static EditionFiles of(Publication publication, Edition edition) {
    Path root = publication.folder().toAbsolutePath().normalize();
    Path folder = edition.folder().toAbsolutePath().normalize();
    Optional<SiteAddress> site =
        publication
            .site()
            .flatMap(text -> text.in(edition.language()))
            .flatMap(WebAddress::mended)
            .map(SiteAddress::new);
    return new EditionFiles(
        root,
        folder,
        site,
        new PathCandidates(root, folder, site),
        Replacements.of(edition),
        new ReferredFiles(root));
  }

  /** The file or folder on the disk that a path means. */
  Optional<Path> existing(Path from, LocalLink link) {
    return referred.existing(places(from, link));
  }

  /** The places where a path may lead, the likeliest first; those of replacements before others. */
  List<Path> places(Path from, LocalLink link) {
    return replacements.before(candidates.of(from, link));
  }
}
