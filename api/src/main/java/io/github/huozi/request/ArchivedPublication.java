package io.github.huozi.request;

import java.nio.file.Path;

/**
 * A publication of an archive.
 *
 * @param name its path below the folder that the archive's glob begins with, with forward slashes:
 *     {@code 2026/clay}; no other publication of the archive has it
 * @param folder its folder, absolute
 */
public record ArchivedPublication(String name, Path folder) {

  /** The name as a part of file names: {@code 2026-clay}. No other publication has it either. */
  public String fileName() {
    return name.replace('/', '-');
  }
}
