package io.github.huozi.output;

/**
 * The record of a finished file.
 *
 * @param name its name in the output folder
 * @param digest the digest of its content
 * @param pages the number of its pages, 0 if it has none
 * @param fonts the number of fonts that were embedded on request
 * @param fontBytes their size together, before compression
 * @param part what its name has after the edition's id, such as {@code kdp} for a file for a print
 *     shop; empty for the edition's PDF and EPUB
 */
public record RecordedFile(
    String name, String digest, int pages, int fonts, long fontBytes, String part) {

  /** The record of an edition's PDF or EPUB. */
  public RecordedFile(String name, String digest, int pages, int fonts, long fontBytes) {
    this(name, digest, pages, fonts, fontBytes, "");
  }
}
