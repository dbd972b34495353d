package io.github.huozi.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A book's folder, and the files that are laid over a copy of it.
 *
 * <pre>{@code
 * nomicon/src/*.md                     the book, which is not changed
 * overlays/nomicon/src/publication.yaml   is laid over it; src is published then
 * }</pre>
 *
 * @param folder the book
 * @param overlay the files that are laid over it, in a folder named as the book's
 */
record Manuscript(Path folder, Optional<Path> overlay) {

  private static final String PUBLICATION = "publication.yaml";
  private static final String HISTORY = ".git";

  /**
   * The manuscript of a folder.
   *
   * @param overlays the folder that may have a folder named as the book's; it need not exist
   */
  static Manuscript of(Path folder, Optional<Path> overlays) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder; name the folders of books in -Dhuozi.books");
    }
    return new Manuscript(
        folder,
        overlays
            .map(all -> all.resolve(folder.getFileName().toString()))
            .filter(Files::isDirectory));
  }

  /** The book's name: that of its folder. */
  String name() {
    return folder.getFileName().toString();
  }

  /**
   * The folder to publish: the book's own, or the one of a copy in which the overlay has its {@code
   * publication.yaml}.
   *
   * @param place where a copy goes; what is there is deleted
   */
  Path prepare(Way way, Path place) throws IOException {
    if (way == Way.DRAFT || overlay.isEmpty()) {
      return folder;
    }
    delete(place);
    copy(folder, place);
    copy(overlay.get(), place);
    try (Stream<Path> files = Files.walk(overlay.get())) {
      return files
          .filter(file -> file.endsWith(PUBLICATION))
          .min(Comparator.comparingInt(Path::getNameCount).thenComparing(Path::compareTo))
          .map(file -> place.resolve(overlay.get().relativize(file)).getParent())
          .orElse(place);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (folder.endsWith(HISTORY)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                to.resolve(from.relativize(file)),
                StandardCopyOption.REPLACE_EXISTING,
                LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Manuscript::deleteFile);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
