package io.github.huozi.source.section;

import io.github.huozi.model.Edition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The own files of a converted edition: each of them replaces the file of the same path in the
 * folder of the edition that it is converted from.
 */
public final class Replacements {

  private final Path folder;
  private final @Nullable Path own;

  private Replacements(Path folder, @Nullable Path own) {
    this.folder = folder;
    this.own = own;
  }

  /** The own files of an edition; there are none if it is not converted. */
  public static Replacements of(Edition edition) {
    Path folder = edition.folder().toAbsolutePath().normalize();
    Path own =
        edition
            .source()
            .map(source -> source.replacements().toAbsolutePath().normalize())
            .filter(Files::isDirectory)
            .orElse(null);
    return new Replacements(folder, own);
  }

  /** Tells whether a file is one of the edition's own. */
  public boolean contains(Path file) {
    return own != null && file.startsWith(own);
  }

  /** The file that replaces another one; the other one if there is none. */
  public Path of(Path file) {
    Path place = place(file);
    return place != null && Files.exists(place) ? place : file;
  }

  /** The file that one of the edition's own replaces or would replace. */
  public Path replaced(Path file) {
    return own != null && file.startsWith(own) ? folder.resolve(own.relativize(file)) : file;
  }

  /** The folder of the edition's own files; empty if it is not converted or has none. */
  public Optional<Path> folder() {
    return Optional.ofNullable(own);
  }

  /** Paths, each of them after the one of the file that would replace it. */
  List<Path> before(List<Path> paths) {
    if (own == null) {
      return paths;
    }
    List<Path> all = new ArrayList<>();
    for (Path path : paths) {
      Path place = place(path);
      if (place != null) {
        all.add(place);
      }
      all.add(path);
    }
    return all;
  }

  private @Nullable Path place(Path file) {
    return own != null && file.startsWith(folder) && !file.startsWith(own)
        ? own.resolve(folder.relativize(file))
        : null;
  }
}
