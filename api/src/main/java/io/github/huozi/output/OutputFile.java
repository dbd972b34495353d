package io.github.huozi.output;

import io.github.huozi.input.Digest;
import io.github.huozi.problem.FrontEnd;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes files that are either whole or missing: a file is written beside its place and moved when
 * it is finished, so that a build that is killed leaves the previous file. Two builds at once do
 * not disturb each other: the name of an unfinished file has the number of the process that writes
 * it.
 */
public final class OutputFile {

  private static final Pattern UNFINISHED =
      Pattern.compile("\\..+\\.(\\w+)-(\\d+)-\\d+\\.unfinished");

  /** Identifies the system: containers that share a folder do not see each other's processes. */
  static final String SYSTEM = system();

  /** The age from which an unfinished file of another system is abandoned. */
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  /** The most bytes of a name on Linux; on Windows it is the most characters. */
  private static final int LONGEST_NAME = 255;

  /** A disk with less room, in bytes, is as good as full. */
  private static final int LEAST_SPACE = 1 << 16;

  private OutputFile() {}

  /**
   * Writes {@code path}.
   *
   * @throws IOException if it cannot be written, with the path and how to put it right; a previous
   *     file stays
   */
  public static void write(Path path, Content content) throws IOException {
    try (Unfinished file = begin(path, content)) {
      file.finish();
    }
  }

  /**
   * Writes the content of {@code path} beside it.
   *
   * @return the file, to be finished or given up
   * @throws IOException as {@link #write} does
   */
  static Unfinished begin(Path path, Content content) throws IOException {
    Path unfinished = unfinished(path);
    boolean written = false;
    try {
      Files.createDirectories(path.getParent());
      try (OutputStream file = Files.newOutputStream(unfinished);
          OutputStream out = new BufferedOutputStream(file)) {
        content.writeTo(out);
      }
      written = true;
      return new Unfinished(path, unfinished);
    } catch (IOException e) {
      throw unwritten(path, e);
    } finally {
      if (!written) {
        delete(unfinished);
      }
    }
  }

  static IOException unwritten(Path path, IOException e) {
    return new IOException(
        path + ": cannot be written: " + obstacle(path).orElseGet(() -> reason(path, e)), e);
  }

  /** Deletes a file. An exception that is on its way is the one to report. */
  private static void delete(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // A later build sweeps it away.
      return;
    }
  }

  /** A file whose content is written, beside its place. */
  record Unfinished(Path path, Path unfinished) implements AutoCloseable {

    /** Moves it to its place. */
    void finish() throws IOException {
      try {
        move(unfinished, path);
      } catch (IOException e) {
        throw unwritten(path, e);
      }
    }

    /** Gives it up, if it is not finished. */
    @Override
    public void close() {
      delete(unfinished);
    }
  }

  /**
   * Checks that a file can be written, before any work is done for it.
   *
   * @throws IOException if it cannot be written, with the path and how to put it right
   */
  public static void requirePlace(Path path) throws IOException {
    Optional<String> obstacle = obstacle(path);
    if (obstacle.isPresent()) {
      throw new IOException(path + ": cannot be written: " + obstacle.get());
    }
  }

  /** The obstacle to a file: something else in its place, or in that of a folder above it. */
  private static Optional<String> obstacle(Path path) {
    if (Files.isDirectory(path)) {
      return Optional.of("there is a folder of that name; move it away");
    }
    Path above = path.getParent();
    while (above != null && !Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
      above = above.getParent();
    }
    if (above == null) {
      return Optional.empty();
    }
    if (!Files.isDirectory(above)) {
      boolean leadsNowhere = Files.isSymbolicLink(above) && !Files.exists(above);
      return Optional.of(
          above
              + (leadsNowhere ? " is a broken symbolic link" : " is not a folder")
              + "; move it away, or "
              + elsewhere());
    }
    return Files.isWritable(above) ? Optional.empty() : Optional.of(denied(above.toString()));
  }

  private static String denied(String path) {
    return path + " is write-protected; give the build permission, or use another folder";
  }

  /** Deletes unfinished files of builds that were killed. Files that cannot be deleted stay. */
  public static void sweep(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.unfinished")) {
      for (Path file : files) {
        Matcher unfinished = UNFINISHED.matcher(file.getFileName().toString());
        if (unfinished.matches() && isGivenUp(file, unfinished.group(1), unfinished.group(2))) {
          Files.delete(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Unfinished files are harmless.
      return;
    }
  }

  private static boolean isGivenUp(Path file, String system, String process) throws IOException {
    return system.equals(SYSTEM)
        ? !isAlive(process)
        : Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(GIVEN_UP));
  }

  /** Identifies what numbers the processes: the machine, its start, and the container. */
  private static String system() {
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
      Path numbers = Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
      return Digest.name(boot + numbers);
    } catch (IOException | RuntimeException e) {
      // Not Linux: all builds of a machine share the numbers of processes.
      return "local";
    }
  }

  private static boolean isAlive(String process) {
    try {
      return ProcessHandle.of(Long.parseLong(process)).isPresent();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Path unfinished(Path path) {
    return path.resolveSibling(
        "."
            + path.getFileName()
            + "."
            + SYSTEM
            + "-"
            + ProcessHandle.current().pid()
            + "-"
            // Several threads may write the same file.
            + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE)
            + ".unfinished");
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Systems give a reason in the language of their user, so that facts are asked first. */
  private static String reason(Path path, IOException e) {
    int length = unfinished(path).getFileName().toString().getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_NAME) {
      return "the name is too long for this system; set a shorter finalName";
    }
    if (e instanceof FileSystemException moved
        && moved.getOtherFile() != null
        && Files.exists(path)) {
      // Windows moves no file to the place of one that is open or write-protected.
      return "another program has the file open, or it is write-protected; close it there, or"
          + " allow writing to it, and build again";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied(denied.getFile());
    }
    if (e instanceof NoSuchFileException missing) {
      return "cannot create a folder at " + missing.getFile() + "; " + elsewhere();
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is not a folder; move it away, or " + elsewhere();
    }
    String reason =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : String.valueOf(e.getMessage());
    return reason.toLowerCase(Locale.ROOT).contains("no space left") || isFull(path)
        ? "the disk is full; make room and build again"
        : reason;
  }

  private static boolean isFull(Path path) {
    try {
      return Files.getFileStore(path.getParent()).getUsableSpace() < LEAST_SPACE;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes the content to a stream and leaves it open. */
    void writeTo(OutputStream out) throws IOException;
  }

  private static String elsewhere() {
    return "set another " + FrontEnd.current().choose("outputDirectory", "--output");
  }
}
