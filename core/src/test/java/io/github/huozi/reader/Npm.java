package io.github.huozi.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Packages that npm fetches, with the hashes that {@code src/test/reader} holds. */
final class Npm {

  private static final Path SOURCE = Path.of("src/test/reader");
  private static final long SECONDS = 120;

  private Npm() {}

  /**
   * Fetches the files that are needed, unless they lie in {@code folder} already.
   *
   * @param name the folder of {@code src/test/reader} that names the packages
   * @param files their paths below {@code node_modules}
   * @return where they are
   * @throws Unavailable if there is no npm, or npm cannot reach its registry
   */
  static List<Path> fetch(String name, List<String> files, Path folder)
      throws Unavailable, IOException, InterruptedException {
    Path modules = folder.resolve("node_modules");
    List<Path> targets = files.stream().map(modules::resolve).toList();
    Path lock = SOURCE.resolve(name).resolve("package-lock.json");
    Path fetched = folder.resolve("package-lock.json");
    if (!Files.exists(fetched)
        || Files.mismatch(lock, fetched) >= 0
        || !targets.stream().allMatch(Files::exists)) {
      Files.createDirectories(folder);
      Files.deleteIfExists(fetched);
      install(name, files, modules);
      // Last, as the sign that all is there.
      Files.copy(lock, fetched, StandardCopyOption.REPLACE_EXISTING);
    }
    return targets;
  }

  private static void install(String name, List<String> files, Path modules)
      throws Unavailable, IOException, InterruptedException {
    Path npm =
        Program.find(List.of("npm", "npm.cmd"))
            .orElseThrow(
                () -> new Unavailable("there is no npm on the path, which fetches " + name));
    Path work = Files.createTempDirectory("huozi-npm");
    try {
      for (String file : List.of("package.json", "package-lock.json")) {
        Files.copy(SOURCE.resolve(name).resolve(file), work.resolve(file));
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
        throw new Unavailable("npm could not fetch " + name + ": " + said);
      }
      for (String file : files) {
        Path target = modules.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(
            work.resolve("node_modules").resolve(file),
            target,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Folders.delete(work);
    }
  }
}
