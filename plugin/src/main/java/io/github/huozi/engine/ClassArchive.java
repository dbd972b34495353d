package io.github.huozi.engine;

import io.github.huozi.input.Digest;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of classes as the virtual machine holds them in memory (JEP 350): a process that starts
 * from it loads and verifies none of them. Each Java and each set of jars has one of its own. The
 * virtual machine writes it at the end of the first process, and refuses one that is damaged.
 */
final class ClassArchive {

  private static final String EXTENSION = ".jsa";
  private static final Duration KEPT_UNUSED = Duration.ofDays(30);

  /** Some Javas times some versions of huozi, 30 MB each. */
  private static final int MOST_KEPT = 8;

  private final Optional<Path> file;

  /** How often a process has not started because of it. */
  private int failures;

  private ClassArchive(Optional<Path> file) {
    this.file = file;
  }

  /**
   * The archive for a class path. There is none for folders: Java archives classes of jars only.
   *
   * @param folder where archives are kept; it need not exist
   */
  static ClassArchive of(Path folder, List<Path> classPath) {
    if (!classPath.stream().allMatch(Files::isRegularFile)) {
      return new ClassArchive(Optional.empty());
    }
    StringBuilder key = new StringBuilder();
    key.append(System.getProperty("java.home")).append('\n');
    key.append(System.getProperty("java.vm.version")).append('\n');
    for (Path path : classPath) {
      File jar = path.toFile();
      key.append(jar).append(' ').append(jar.length()).append(' ').append(jar.lastModified());
      key.append('\n');
    }
    return new ClassArchive(Optional.of(folder.resolve(Digest.of(key.toString()) + EXTENSION)));
  }

  /** The virtual machine's options that use the archive, or have it written. */
  List<String> options() {
    if (file.isEmpty() || failures > 1) {
      return List.of("-Xshare:auto");
    }
    Path archive = file.get();
    try {
      if (Files.exists(archive)) {
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
        // Without a usable archive the process does not start, and is started again without it.
        return List.of("-Xshare:on", "-XX:+VerifySharedSpaces", "-XX:SharedArchiveFile=" + archive);
      }
      Path folder = Objects.requireNonNull(archive.getParent());
      Files.createDirectories(folder);
      sweep(folder);
    } catch (IOException e) {
      // Another process has deleted it, or nothing can be written there.
      return List.of("-Xshare:auto");
    }
    return List.of("-Xshare:auto", "-XX:ArchiveClassesAtExit=" + archive);
  }

  /**
   * Deletes the archive, since a process did not start from it. The next process writes another
   * one; if that does not start either, the one after it does without.
   *
   * @return whether the next process has other options
   */
  boolean drop() {
    if (file.isEmpty() || failures > 1) {
      return false;
    }
    failures++;
    delete(file.get());
    return true;
  }

  /** Deletes archives that no build has used for long, and all but the last that builds used. */
  static void sweep(Path folder) throws IOException {
    List<Used> archives = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(EXTENSION)).toList()) {
        archives.add(new Used(file, Files.getLastModifiedTime(file).toInstant()));
      }
    }
    archives.sort(Comparator.comparing(Used::last).reversed());
    Instant oldest = Instant.now().minus(KEPT_UNUSED);
    for (int i = 0; i < archives.size(); i++) {
      if (i >= MOST_KEPT || archives.get(i).last().isBefore(oldest)) {
        delete(archives.get(i).file());
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

  private record Used(Path file, Instant last) {}
}
