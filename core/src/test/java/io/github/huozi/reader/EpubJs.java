package io.github.huozi.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * epub.js and what it needs to open a ZIP file, as npm gives them: of the versions and with the
 * hashes that {@code src/test/reader/package-lock.json} holds.
 *
 * @param epub the script of epub.js
 * @param zip the script of JSZip
 */
record EpubJs(Path epub, Path zip) {

  private static final Path SOURCE = Path.of("src/test/reader");
  private static final long SECONDS = 120;

  /**
   * Fetches it, unless it lies in {@code folder} already.
   *
   * @throws Unavailable if there is no npm, or npm cannot reach its registry
   */
  static EpubJs in(Path folder) throws Unavailable, IOException, InterruptedException {
    EpubJs scripts =
        new EpubJs(
            folder.resolve("node_modules/epubjs/dist/epub.min.js"),
            folder.resolve("node_modules/jszip/dist/jszip.min.js"));
    Path lock = SOURCE.resolve("package-lock.json");
    Path fetched = folder.resolve("package-lock.json");
    if (!Files.exists(fetched) || Files.mismatch(lock, fetched) >= 0 || !scripts.exist()) {
      Files.createDirectories(folder);
      Files.deleteIfExists(fetched);
      npm(folder);
      // Last, as the sign that all is there.
      Files.copy(lock, fetched, StandardCopyOption.REPLACE_EXISTING);
    }
    return scripts;
  }

  private boolean exist() {
    return Files.exists(epub) && Files.exists(zip);
  }

  private static void npm(Path folder) throws Unavailable, IOException, InterruptedException {
    Path npm =
        Program.find(List.of("npm", "npm.cmd"))
            .orElseThrow(
                () -> new Unavailable("there is no npm on the path, which epub.js comes from"));
    Path work = Files.createTempDirectory("huozi-npm");
    try {
      for (String name : List.of("package.json", "package-lock.json")) {
        Files.copy(SOURCE.resolve(name), work.resolve(name));
      }
      Path log = work.resolve("npm.log");
      Process process =
          new ProcessBuilder(
                  npm.toString(),
                  "ci",
                  "--ignore-scripts",
                  "--no-audit",
                  "--no-fund",
                  "--prefer-offline",
                  "--fetch-retries=1")
              .directory(work.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended;
      try {
        ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      if (!ended || process.exitValue() != 0) {
        String said = Files.readString(log).lines().limit(3).collect(Collectors.joining("; "));
        throw new Unavailable("npm could not fetch epub.js: " + said);
      }
      for (String script : List.of("epubjs/dist/epub.min.js", "jszip/dist/jszip.min.js")) {
        Path target = folder.resolve("node_modules").resolve(script);
        Files.createDirectories(target.getParent());
        Files.copy(
            work.resolve("node_modules").resolve(script),
            target,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Folders.delete(work);
    }
  }
}
