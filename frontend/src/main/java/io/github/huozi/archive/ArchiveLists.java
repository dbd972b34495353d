package io.github.huozi.archive;

import io.github.huozi.request.EditionChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lists of an archive: the index, and the catalogue, which only the build of all shards writes.
 *
 * @param choice of a part that somebody has named there is no list: the lists of all stay
 * @param editions the same holds for a part of the editions
 * @param title the catalogue's title
 * @param timestamp the date that all files bear
 * @param base paths of sources are relative to this folder
 */
public record ArchiveLists(
    PublicationArchive archive,
    PublicationChoice choice,
    EditionChoice editions,
    String title,
    Optional<Instant> timestamp,
    Path base) {

  /**
   * Writes the lists, unless the first failure ended the build.
   *
   * @return the files of the catalogue
   * @throws IOException if one cannot be written, with the path and how to put it right
   */
  public List<Path> write(ArchiveResult result) throws IOException {
    if (!choice.isAllOfShard() || !editions.isAll() || !result.isWhole()) {
      return List.of();
    }
    new ArchiveIndex(archive, choice.shard(), base).write(result);
    return choice.shard().isWhole()
        ? new OpdsCatalogue(archive.output(), title, timestamp).write(result.entries())
        : List.of();
  }
}
