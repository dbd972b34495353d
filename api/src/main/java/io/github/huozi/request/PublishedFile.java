package io.github.huozi.request;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A finished file.
 *
 * @param edition the edition's id
 * @param format its format
 * @param path its path
 * @param pages the number of its pages, if it has pages
 * @param fonts the number of fonts that were embedded on request
 * @param fontBytes their size together, before compression
 * @param upToDate whether it was up to date, so that it was not made again
 */
public record PublishedFile(
    String edition,
    Format format,
    Path path,
    OptionalInt pages,
    int fonts,
    long fontBytes,
    boolean upToDate) {

  /**
   * The path of an edition's file.
   *
   * @param baseName the files' name, to which {@code -<edition>.<extension>} is added
   * @param edition the edition's id
   */
  public static Path path(Path folder, String baseName, String edition, Format format) {
    return folder.resolve(baseName + "-" + edition + "." + format.extension());
  }
}
