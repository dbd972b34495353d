package io.github.huozi.archive;

import io.github.huozi.engine.EngineHost;
import io.github.huozi.input.RegularFile;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.VerifyRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Many publications in one project.
 *
 * @param folder the folder whose {@code publication.yaml} names them
 * @param output the folder of the finished files, of the index and of the catalogue
 * @param identity the base of the identifiers of its publications: {@code group:artifact}
 * @param listing all its publications
 */
public record PublicationArchive(
    Path folder, Path output, String identity, ArchiveListing listing) {

  private static final Pattern KEY =
      Pattern.compile(
          "^\uFEFF?(?:publications|\"publications\"|'publications')[ \\t]*:", Pattern.MULTILINE);

  /**
   * Tells whether a folder may be an archive's: its {@code publication.yaml} has a line that begins
   * with {@code publications:}. The engine says the rest.
   */
  public static boolean isAt(Path folder) {
    try {
      byte[] content = RegularFile.bytes(folder.resolve("publication.yaml"));
      return KEY.matcher(new String(content, StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      // The engine says why it cannot be read.
      return false;
    }
  }

  /**
   * The archive in a folder.
   *
   * @param processorTime how much of it listing the publications may use
   * @throws PublishingException if {@code publication.yaml} has errors
   * @throws IOException if the engine cannot be had
   */
  public static PublicationArchive at(
      Path folder, Path output, String identity, EngineHost engine, Duration processorTime)
      throws PublishingException, IOException {
    ArchiveListing listing = engine.call(started -> started.archive(folder), processorTime, false);
    return new PublicationArchive(folder, output, identity, listing);
  }

  /** The folder of a publication's finished files. */
  private Path output(ArchivedPublication publication) {
    return output.resolve(publication.name());
  }

  /**
   * The request for a publication: it has a folder of its own for its files, and records and an
   * identity of its own.
   *
   * @param common what all publications have in common
   */
  PublishRequest request(ArchivedPublication publication, PublishRequest common) {
    return common.with(
        publication.folder(),
        output(publication),
        publication.fileName(),
        identity + ":" + publication.name());
  }

  /**
   * The request for checking the files of a publication.
   *
   * @param common what all publications have in common
   */
  VerifyRequest request(ArchivedPublication publication, VerifyRequest common) {
    return common.with(publication.folder(), output(publication), publication.fileName());
  }
}
