package io.github.huozi.press;

import io.github.huozi.output.Digest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of classes as the virtual machine holds them in memory (JEP 350): a process that starts
 * from it loads and verifies none of them. Each Java and each set of jars has one of its own.
 */
final class ClassArchive {

  private static final String ENDING = ".jsa";
  private static final int LEAST_BYTES = 1 << 20;
  private static final Duration KEPT_UNUSED = Duration.ofDays(30);

  /** Some Javas times some versions of huozi, 30 MB each. */
  private static final int MOST_KEPT = 8;

  private ClassArchive() {}

  /** Where the archive for these jars lies, or would lie. */
  static Path in(Path folder, List<Path> jars) {
    StringBuilder what = new StringBuilder();
    what.append(System.getProperty("java.home")).append('\n');
    what.append(System.getProperty("java.vm.version")).append('\n');
    for (Path path : jars) {
      File jar = path.toFile();
      what.append(jar).append(' ').append(jar.length()).append(' ').append(jar.lastModified());
      what.append('\n');
    }
    return folder.resolve(Digest.of(what.toString()) + ENDING);
  }

  /** Whether it was written; a file that cannot be one is written again. */
  static boolean isThere(Path archive) {
    return archive.toFile().length() > LEAST_BYTES;
  }

  /** Keeps an archive from being swept away. */
  static void use(Path archive) {
    try {
      Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // It may be swept away then, and made again.
      return;
    }
  }

  /**
   * Deletes what no build has used for long, and all but the last that builds have used: versions
   * that are gone.
   */
  static void sweep(Path folder) throws IOException {
    Instant old = Instant.now().minus(KEPT_UNUSED);
    List<Used> archives = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().contains(ENDING)) {
          archives.add(new Used(file, Files.getLastModifiedTime(file).toInstant()));
        }
      }
    }
    archives.sort(Comparator.comparing(Used::last).reversed());
    for (int i = 0; i < archives.size(); i++) {
      if (i >= MOST_KEPT || archives.get(i).last().isBefore(old)) {
        delete(archives.get(i).file());
      }
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Another process may use it; a later one will delete it.
      return;
    }
  }

  private record Used(Path file, Instant last) {}
}
