package io.github.huozi.request;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A finished file.
 *
 * @param edition the edition's id
 * @param format what it is
 * @param path where it lies
 * @param pages how many pages it has, if it has pages
 * @param fonts how many fonts were put into it on request
 * @param fontBytes how large those are together, before they are packed
 * @param upToDate whether it was there already, made from the same things
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
   * Where an edition's file lies.
   *
   * @param baseName the files' name, to which {@code -<edition>.<extension>} is added
   * @param edition the edition's id
   */
  public static Path path(Path folder, String baseName, String edition, Format format) {
    return folder.resolve(baseName + "-" + edition + "." + format.extension());
  }
}
