package io.github.huozi.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * A file that is either whole or not there: it is written beside its place and moved when finished,
 * so that a build that is killed leaves the previous one.
 */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes {@code path}.
   *
   * @return the digest of what was written
   * @throws IOException if it cannot be written, with the path and how to put it right; what was
   *     there before is there still
   */
  public static String write(Path path, Content content) throws IOException {
    Path unfinished = unfinished(path);
    Digest digest = new Digest();
    try {
      Files.createDirectories(path.getParent());
      try (OutputStream file = Files.newOutputStream(unfinished);
          OutputStream out = new BufferedOutputStream(digest.of(file))) {
        content.writeTo(out);
      }
      move(unfinished, path);
      return digest.finish();
    } catch (IOException e) {
      throw new IOException(path + ": cannot be written: " + reason(e), e);
    } finally {
      // Not there any more if all went well; and whatever else went wrong is what to tell of.
      unfinished.toFile().delete();
    }
  }

  /** Deletes what a build that was killed may have left beside {@code path}. */
  public static void sweep(Path path) throws IOException {
    Files.deleteIfExists(unfinished(path));
  }

  private static Path unfinished(Path path) {
    return path.resolveSibling("." + path.getFileName() + ".unfinished");
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile()
          + " may not be written to; give the build the right to, or set"
          + " another outputDirectory";
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is no folder; move it away, or set another outputDirectory";
    }
    String reason =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : String.valueOf(e.getMessage());
    return reason.toLowerCase(Locale.ROOT).contains("no space left")
        ? "the disk is full; make room and build again"
        : reason;
  }

  /** What a file holds. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
