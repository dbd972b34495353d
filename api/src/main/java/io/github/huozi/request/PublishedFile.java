package io.github.huozi.request;

import java.nio.file.Path;
import java.util.Optional;
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
 * @param origin where its content comes from
 * @param part what its name has after the edition's id, such as {@code kdp} for a file for a print
 *     shop; empty for the edition's PDF and EPUB
 * @param digest the SHA-256 of its content, in hexadecimal digits
 */
public record PublishedFile(
    String edition,
    Format format,
    Path path,
    OptionalInt pages,
    int fonts,
    long fontBytes,
    Origin origin,
    Optional<String> part,
    String digest) {

  /** The origin of a file's content. */
  public enum Origin {
    /** This build made it. */
    MADE,
    /** The file was up to date, so that it was not made again. */
    UP_TO_DATE,
    /** Another build made it, and a cache had it. */
    CACHED
  }

  /** An edition's PDF or EPUB. */
  public PublishedFile(
      String edition,
      Format format,
      Path path,
      OptionalInt pages,
      int fonts,
      long fontBytes,
      Origin origin,
      String digest) {
    this(edition, format, path, pages, fonts, fontBytes, origin, Optional.empty(), digest);
  }

  /** Tells whether the file was up to date, so that it was left as it is. */
  public boolean upToDate() {
    return origin == Origin.UP_TO_DATE;
  }

  /** The same file in another place, whose content a cache had. */
  public PublishedFile cached(Path place) {
    return new PublishedFile(
        edition, format, place, pages, fonts, fontBytes, Origin.CACHED, part, digest);
  }

  /** The classifier of the file's Maven artifact: {@code zh-Hans}, or {@code zh-Hans-kdp}. */
  public String classifier() {
    return part.map(name -> classifier(edition, name)).orElse(edition);
  }

  /**
   * The classifier of a part of an edition.
   *
   * @param part as {@link #part} is
   */
  public static String classifier(String edition, String part) {
    return edition + "-" + part;
  }

  /**
   * The path of an edition's file.
   *
   * @param baseName the files' name, to which {@code -<classifier>.<extension>} is added
   * @param classifier the edition's id, or the classifier of a part of it
   */
  public static Path path(Path folder, String baseName, String classifier, Format format) {
    return folder.resolve(baseName + "-" + classifier + "." + format.extension());
  }
}
