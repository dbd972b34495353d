package io.github.huozi.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The templates and style sheets of a publication: its own where its theme folder has a file of
 * that name, else the built-in ones.
 */
public final class Theme {

  /** Where the built-in files lie on the class path, relative to this class. */
  static final String BUILT_IN = "theme";

  private final @Nullable Path folder;

  private Theme(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The theme of the publication in {@code publicationFolder}, which need not have one. */
  public static Theme of(Path publicationFolder) {
    Path folder = publicationFolder.resolve("theme");
    return new Theme(Files.isDirectory(folder) ? folder : null);
  }

  /** The author's theme folder, if there is one. */
  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** Opens a file of the theme; empty if neither the author nor huozi has one of that name. */
  public Optional<InputStream> open(String name) throws IOException {
    Optional<Path> own = own(name);
    if (own.isPresent()) {
      return Optional.of(Files.newInputStream(own.get()));
    }
    return Optional.ofNullable(Theme.class.getResourceAsStream(BUILT_IN + "/" + name));
  }

  /** The author's own file of a name. */
  public Optional<Path> own(String name) {
    if (folder == null) {
      return Optional.empty();
    }
    Path file = folder.resolve(name).normalize();
    return file.startsWith(folder) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }
}
