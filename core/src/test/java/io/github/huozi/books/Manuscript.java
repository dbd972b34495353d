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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A book's folder, what of it is published, and the files that are laid over a copy of it.
 *
 * <pre>{@code
 * nomicon/src/*.md                     the book, which is not changed
 * overlays/nomicon/src/publication.yaml   is laid over it; src is published then
 * }</pre>
 *
 * @param name the book's name, which the folder of its overlay has as well
 * @param language its language, as a list says it
 * @param folder the book
 * @param part the folder in it that is published; empty for all of it
 * @param overlay the files that are laid over it
 */
record Manuscript(String name, String language, Path folder, String part, Optional<Path> overlay) {

  private static final String PUBLICATION = "publication.yaml";
  private static final String HISTORY = ".git";

  /** Name, repository, commit, folder to publish, language, what it is written for. */
  private static final int FIELDS = 6;

  /**
   * The manuscript of a folder.
   *
   * @param overlays the folder that may have a folder named as the book's; it need not exist
   */
  static Manuscript of(Path folder, Optional<Path> overlays) throws IOException {
    String name = folder.getFileName().toString();
    return new Manuscript(name, "", existing(folder), "", overlay(name, overlays));
  }

  /**
   * The manuscripts of a list, {@code books.txt}, in its order.
   *
   * @param folder has a folder for each book, with its name
   */
  static List<Manuscript> listed(Path list, Path folder, Optional<Path> overlays)
      throws IOException {
    List<Manuscript> all = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      if (fields.size() != FIELDS) {
        throw new IOException(list + ": a book has " + FIELDS + " fields: " + line);
      }
      String name = fields.get(0);
      Path book = existing(folder.resolve(name));
      all.add(new Manuscript(name, fields.get(4), book, fields.get(3), overlay(name, overlays)));
    }
    return all;
  }

  private static Path existing(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder; name the folders of books in -Dhuozi.books");
    }
    return folder;
  }

  private static Optional<Path> overlay(String name, Optional<Path> overlays) {
    return overlays.map(all -> all.resolve(name)).filter(Files::isDirectory);
  }

  /**
   * The folder to publish: the book's own, or the one of a copy in which the overlay has its {@code
   * publication.yaml}; without one there, the part that is named.
   *
   * @param place where a copy goes; what is there is deleted
   */
  Path prepare(Way way, Path place) throws IOException {
    if (way == Way.DRAFT || overlay.isEmpty()) {
      return folder.resolve(part).normalize();
    }
    delete(place);
    copy(folder, place);
    copy(overlay.get(), place);
    try (Stream<Path> files = Files.walk(overlay.get())) {
      return files
          .filter(file -> file.endsWith(PUBLICATION))
          .min(Comparator.comparingInt(Path::getNameCount).thenComparing(Path::compareTo))
          .map(file -> place.resolve(overlay.get().relativize(file)).getParent())
          .orElse(place.resolve(part).normalize());
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
