package io.github.huozi.press;

import io.github.huozi.output.Digest;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * A file of classes as the virtual machine holds them in memory (JEP 350): a process that starts
 * from it loads and verifies none of them. Each Java and each set of jars has one of its own.
 */
final class ClassArchive {

  private static final String ENDING = ".jsa";
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
   * Writes what this process has loaded. It is there as a whole or not at all; if it cannot be
   * written, later processes start as this one did.
   */
  static void write(Path archive) {
    Path unfinished =
        archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.createDirectories(archive.getParent());
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "vmCds",
              new Object[] {new String[] {"dynamic_dump", unfinished.toString()}},
              new String[] {String[].class.getName()});
      Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
      sweep(archive.getParent());
    } catch (IOException | JMException | RuntimeException e) {
      delete(unfinished);
    }
  }

  /**
   * Deletes what no build has used for long, and all but the last that builds have used: versions
   * that are gone.
   */
  static void sweep(Path folder) throws IOException {
    Instant old = Instant.now().minus(KEPT_UNUSED);
    SortedMap<Instant, Path> archives = new TreeMap<>(Comparator.reverseOrder());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().contains(ENDING)) {
          archives.put(Files.getLastModifiedTime(file).toInstant(), file);
        }
      }
    }
    int kept = 0;
    for (Map.Entry<Instant, Path> archive : archives.entrySet()) {
      if (++kept > MOST_KEPT || archive.getKey().isBefore(old)) {
        delete(archive.getValue());
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Another process may use it; a later one will delete it.
      return;
    }
  }
}
