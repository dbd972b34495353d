package io.github.huozi.pdf.kept;

import io.github.huozi.output.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The files in which the chapters of an edition are kept between builds, by keys. They only save
 * time: what cannot be written is not kept, and what is damaged, of another format or in another's
 * place is deleted. Threads and builds may share a folder.
 */
public final class KeptFiles {

  /** The room that the files of all editions may take. */
  public static final long MOST_BYTES = 200L << 20;

  private static final String EXTENSION = ".chapter";

  /** The first bytes of each file; another format has other ones. */
  private static final String FORMAT = "huozi chapter 5 ";

  private final Path folder;
  private final Path all;
  private final String producer;
  private final long most;

  /**
   * @param all the folder of all editions' files
   * @param edition the id of the edition
   * @param producer what makes the chapters beside their own sources: huozi and the fonts, in their
   *     versions
   * @param most the room that the files of all editions may take, in bytes
   */
  public KeptFiles(Path all, String edition, String producer, long most) {
    this.all = all;
    this.folder = all.resolve(edition);
    this.producer = producer;
    this.most = most;
  }

  /** An identification of what makes the chapters beside their own sources. */
  public String producer() {
    return producer;
  }

  /**
   * Reads what is kept for a key.
   *
   * @return empty if nothing is, or it is damaged, or was kept for another key
   */
  public Optional<byte[]> read(String key) {
    Path file = file(key);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      int start = Math.min(bytes.length, head(key, new byte[0]).length);
      byte[] content = Arrays.copyOfRange(bytes, start, bytes.length);
      if (Arrays.equals(head(key, content), Arrays.copyOf(bytes, start))) {
        return Optional.of(content);
      }
      delete(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Tells whether something is kept for a key. */
  public boolean has(String key) {
    return Files.isRegularFile(file(key));
  }

  /** Deletes what is kept for a key. */
  public void delete(String key) {
    delete(file(key));
  }

  /** Keeps bytes, if they can be written. */
  public void write(String key, byte[] content) {
    try {
      OutputFile.write(
          file(key),
          out -> {
            out.write(head(key, content));
            out.write(content);
          });
    } catch (IOException e) {
      // The chapter is set again at the next build.
      delete(file(key));
    }
  }

  /**
   * Deletes the edition's files that are no longer used, and if the others of all editions take too
   * much room, those that have not been used for the longest time.
   *
   * @param used the keys that this build has used
   */
  public void sweep(Set<String> used) {
    OutputFile.sweep(folder);
    FileTime now = FileTime.from(Instant.now());
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (used.contains(name.substring(0, name.length() - EXTENSION.length()))) {
        touch(file, now);
      } else {
        delete(file);
      }
    }
    List<KeptFile> kept = new ArrayList<>();
    for (Path file : files(all)) {
      measure(file).ifPresent(kept::add);
    }
    kept.sort(Comparator.comparing(KeptFile::used).thenComparing(KeptFile::path));
    long bytes = kept.stream().mapToLong(KeptFile::bytes).sum();
    for (KeptFile file : kept) {
      if (bytes > most) {
        delete(file.path);
        bytes -= file.bytes;
      }
    }
  }

  private Path file(String key) {
    return folder.resolve(key + EXTENSION);
  }

  /**
   * The first line of a key's file. It names the key, since a file's name does not show whether the
   * file was put in another's place.
   */
  private static byte[] head(String key, byte[] content) {
    // A checksum finds damage, and costs a hundredth of a digest.
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return "%s%s %08x\n"
        .formatted(FORMAT, key, checksum.getValue())
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static Optional<KeptFile> measure(Path file) {
    try {
      return Optional.of(
          new KeptFile(file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
    } catch (IOException e) {
      // Another build has just deleted it.
      return Optional.empty();
    }
  }

  private static void touch(Path file, FileTime now) {
    try {
      Files.setLastModifiedTime(file, now);
    } catch (IOException e) {
      // It counts as used earlier then.
      return;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A file that stays is ignored, or replaced.
      return;
    }
  }

  private record KeptFile(Path path, long bytes, Instant used) {}
}
