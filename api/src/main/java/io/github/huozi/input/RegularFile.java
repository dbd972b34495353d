package io.github.huozi.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Opens files of folders that others write: regular ones only. Whoever opens a named pipe or a
 * device may wait forever.
 */
public final class RegularFile {

  private RegularFile() {}

  /**
   * Opens a file.
   *
   * @throws NoSuchFileException if there is none, or something else in its place
   */
  public static InputStream open(Path file) throws IOException {
    check(file);
    return Files.newInputStream(file);
  }

  /** The content of a file. */
  public static byte[] bytes(Path file) throws IOException {
    check(file);
    return Files.readAllBytes(file);
  }

  /** The content of a file in UTF-8. */
  public static String text(Path file) throws IOException {
    check(file);
    return Files.readString(file, UTF_8);
  }

  /** Refuses what is neither a regular file nor a folder, which cannot be read anyway. */
  static void check(Path file) throws IOException {
    if (Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
      throw new NoSuchFileException(file.toString());
    }
  }
}
