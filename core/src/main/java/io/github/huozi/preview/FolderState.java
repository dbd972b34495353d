package io.github.huozi.preview;

import io.github.huozi.input.IgnoredFiles;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder at one time: when each was written, and how large it is. No file is
 * read. Links are followed.
 *
 * @param files by their paths
 * @param folders all folders, the one at the top too
 */
record FolderState(Map<Path, Stamp> files, Set<Path> folders) {

  private static final int DEEPEST = 64;

  FolderState {
    files = Map.copyOf(files);
    folders = Set.copyOf(folders);
  }

  /**
   * Looks at a folder.
   *
   * @param except folders that are left out
   */
  static FolderState of(Path folder, Collection<Path> except) throws IOException {
    Map<Path, Stamp> files = new HashMap<>();
    Set<Path> folders = new HashSet<>();
    if (!Files.isDirectory(folder)) {
      return new FolderState(files, folders);
    }
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            if (except.contains(visited) || isTools(visited)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(visited);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!IgnoredFiles.isFile(name(file))) {
              files.put(
                  file,
                  new Stamp(
                      attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // It has just gone, or is a link in a circle.
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return new FolderState(files, folders);
  }

  private static boolean isTools(Path folder) {
    return folder.getFileName() != null && IgnoredFiles.isFolder(name(folder));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /**
   * A version of a file.
   *
   * @param key what the system knows the file by: editors replace a file by another one
   */
  record Stamp(FileTime written, long size, @Nullable Object key) {}
}
