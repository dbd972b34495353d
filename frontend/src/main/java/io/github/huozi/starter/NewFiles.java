package io.github.huozi.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes the files of a project that are not there.
 *
 * @param written the paths of the files that are new
 * @param left the paths of those that were there, and are as they were
 */
public record NewFiles(List<String> written, List<String> left) {

  public NewFiles {
    written = List.copyOf(written);
    left = List.copyOf(left);
  }

  /**
   * Writes files into a folder.
   *
   * @throws IOException if a file cannot be written, with its path and how to put it right; or if a
   *     symbolic link leads it out of the folder, in which case nothing is written
   */
  public static NewFiles write(List<NewFile> files, Path folder) throws IOException {
    for (NewFile file : files) {
      requireInside(file, folder);
    }
    List<String> written = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (NewFile file : files) {
      (write(file, folder) ? written : left).add(file.path());
    }
    return new NewFiles(written, left);
  }

  /** A folder that somebody else has made must not have files written elsewhere. */
  private static void requireInside(NewFile file, Path folder) throws IOException {
    Path path = folder.resolve(file.path());
    Path parent = Objects.requireNonNull(path.getParent());
    while (!Files.exists(parent)) {
      parent = Objects.requireNonNull(parent.getParent());
    }
    if (path.startsWith(folder) && !parent.toRealPath().startsWith(folder.toRealPath())) {
      throw new IOException(
          file.path()
              + ": a symbolic link points outside the project's folder; replace it with a folder");
    }
  }

  private static boolean write(NewFile file, Path folder) throws IOException {
    Path path = folder.resolve(file.path());
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(
          path, file.text().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      throw new IOException(e.getFile() + ": this is in the way of " + file.path(), e);
    } catch (IOException e) {
      throw new IOException(
          file.path() + ": the file cannot be written; check that the folder may be written", e);
    }
  }
}
