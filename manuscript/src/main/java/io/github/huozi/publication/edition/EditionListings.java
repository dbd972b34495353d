package io.github.huozi.publication.edition;

import io.github.huozi.model.Edition;
import io.github.huozi.model.SectionListing;
import io.github.huozi.publication.convention.Convention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out how the sections of each edition are listed. */
final class EditionListings {

  private EditionListings() {}

  /**
   * The editions with their listings: that of another tool for its folder, and without the folders
   * of other editions.
   *
   * @param tool what another tool's settings say
   */
  static List<Edition> complete(List<Edition> editions, Path root, Optional<Convention> tool) {
    List<Edition> complete = new ArrayList<>();
    for (Edition edition : editions) {
      Path folder = edition.folder();
      List<Path> others =
          editions.stream()
              .flatMap(
                  other ->
                      Stream.concat(
                          Stream.of(other.folder()),
                          other.source().map(Edition.Source::replacements).stream()))
              .filter(other -> !other.equals(folder) && other.startsWith(folder))
              .distinct()
              .toList();
      SectionListing listing =
          edition.listing().equals(SectionListing.NONE)
              ? listing(folder, root, tool)
              : edition.listing();
      complete.add(
          new Edition(
              edition.id(),
              edition.language(),
              folder,
              edition.declaration(),
              listing.without(others),
              edition.source()));
    }
    return complete;
  }

  private static SectionListing listing(Path folder, Path root, Optional<Convention> tool) {
    Optional<SectionListing> known =
        tool.stream()
            .flatMap(convention -> convention.sources().stream())
            .filter(source -> source.folder().equals(folder))
            .map(Convention.Source::listing)
            .findFirst();
    boolean isSite = tool.isPresent() || folder.equals(root);
    return known.orElseGet(
        () -> new SectionListing(Optional.empty(), List.of(), false, isSite, List.of()));
  }
}
