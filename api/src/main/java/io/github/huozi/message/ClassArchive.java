package io.github.huozi.message;

import io.github.huozi.input.Digest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A file of classes as the virtual machine holds them in memory (JEP 350): a process that starts
 * from it loads and verifies none of them. Each Java and each set of jars has one of its own.
 */
public final class ClassArchive {

  private static final String ENDING = ".jsa";
  private static final Duration KEPT_UNUSED = Duration.ofDays(30);

  /** A process that writes an archive is done long before. */
  private static final Duration WRITTEN = Duration.ofHours(1);

  /** Some Javas times some versions of huozi, 30 MB each. */
  private static final int MOST_KEPT = 8;

  private ClassArchive() {}

  /** The path that the names of archives for these jars begin with. */
  public static Path in(Path folder, List<Path> jars) {
    StringBuilder what = new StringBuilder();
    what.append(System.getProperty("java.home")).append('\n');
    what.append(System.getProperty("java.vm.version")).append('\n');
    for (Path path : jars) {
      File jar = path.toFile();
      what.append(jar).append(' ').append(jar.length()).append(' ').append(jar.lastModified());
      what.append('\n');
    }
    return folder.resolve(Digest.name(what.toString()));
  }

  /** The archive whose name begins so, if there is one. */
  public static Optional<Path> find(Path beginning) {
    String name = beginning.getFileName() + "-";
    try (Stream<Path> files = Files.list(beginning.toAbsolutePath().getParent())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name) && isArchive(file))
          .min(Comparator.naturalOrder());
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** The path of a finished archive. Its name has the checksum of its content. */
  public static Path finished(Path beginning, Path written) throws IOException {
    return beginning.resolveSibling(beginning.getFileName() + "-" + checksum(written) + ENDING);
  }

  /**
   * Tells whether an archive is as it was written: a virtual machine that reads another one
   * crashes.
   */
  public static boolean isWhole(Path archive) {
    try {
      return archive.getFileName().toString().endsWith("-" + checksum(archive) + ENDING);
    } catch (IOException e) {
      return false;
    }
  }

  private static String checksum(Path file) throws IOException {
    CRC32 checksum = new CRC32();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), checksum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return "%08x".formatted(checksum.getValue());
  }

  private static boolean isArchive(Path file) {
    return file.getFileName().toString().matches("[0-9a-f-]+-[0-9a-f-]+\\.jsa");
  }

  /** Marks an archive as used, so that it is kept. */
  public static void use(Path archive) {
    try {
      Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // It may be deleted then, and made again.
      return;
    }
  }

  /**
   * Deletes archives that no build has used for thirty days, all but the last eight that builds
   * have used, and what was left by a process that was killed while it wrote one.
   */
  public static void sweep(Path folder) throws IOException {
    Instant now = Instant.now();
    List<Used> archives = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Instant last = Files.getLastModifiedTime(file).toInstant();
        if (isArchive(file)) {
          archives.add(new Used(file, last));
        } else if (file.getFileName().toString().contains(ENDING)
            && last.isBefore(now.minus(WRITTEN))) {
          delete(file);
        }
      }
    }
    archives.sort(Comparator.comparing(Used::last).reversed());
    for (int i = 0; i < archives.size(); i++) {
      if (i >= MOST_KEPT || archives.get(i).last().isBefore(now.minus(KEPT_UNUSED))) {
        delete(archives.get(i).file());
      }
    }
  }

  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Another process may use it; a later one will delete it.
      return;
    }
  }

  private record Used(Path file, Instant last) {}
}
