package io.github.huozi.publish;

import io.github.huozi.model.Language;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A finished file.
 *
 * @param language the edition's language
 * @param format what it is
 * @param path where it lies
 * @param pages how many pages it has, if it has pages
 * @param fonts how many fonts were put into it on request
 * @param fontBytes how large those are together, before they are packed
 * @param upToDate whether it was there already, made from the same things
 */
public record PublishedFile(
    Language language,
    Format format,
    Path path,
    OptionalInt pages,
    int fonts,
    long fontBytes,
    boolean upToDate) {

  /**
   * Where an edition's file lies.
   *
   * @param baseName the files' name, to which language and extension are added
   */
  public static Path path(Path folder, String baseName, Language language, Format format) {
    return folder.resolve(baseName + "-" + language.tag() + "." + format.extension());
  }
}
