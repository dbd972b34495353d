package io.github.huozi.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * epub.js and what it needs to open a ZIP file, as npm gives them: of the versions and with the
 * hashes that {@code src/test/reader/epubjs/package-lock.json} holds.
 *
 * @param epub the script of epub.js
 * @param zip the script of JSZip
 */
record EpubJs(Path epub, Path zip) {

  private static final List<String> FILES =
      List.of("epubjs/dist/epub.min.js", "jszip/dist/jszip.min.js");

  /**
   * Fetches it, unless it lies in {@code folder} already.
   *
   * @throws Unavailable if there is no npm, or npm cannot reach its registry
   */
  static EpubJs in(Path folder) throws Unavailable, IOException, InterruptedException {
    List<Path> files = Npm.fetch("epubjs", FILES, folder);
    return new EpubJs(files.get(0), files.get(1));
  }
}
