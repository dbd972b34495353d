package io.github.huozi.template.theme;

import io.github.huozi.input.IgnoredFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates and style sheets of a publication: its own where its theme folder has a file of
 * that name, else the built-in ones.
 */
public final class Theme {

  /** Where the built-in files lie on the class path, relative to this class. */
  public static final String BUILT_IN = "builtin";

  private static final String FOLDER = "theme";

  /** What a built-in file is called: anything else would lead out of their folder. */
  private static final Pattern BUILT_IN_NAME = Pattern.compile("(?:[a-z-]+/)*[a-z-]+\\.[a-z]+");

  /** No built-in file has a longer name, and the pattern goes by recursion. */
  private static final int LONGEST_NAME = 100;

  private final Path publication;
  private final @Nullable Path folder;

  private Theme(Path publication, @Nullable Path folder) {
    this.publication = publication;
    this.folder = folder;
  }

  /** The theme of the publication in {@code publicationFolder}, which need not have one. */
  public static Theme of(Path publicationFolder) {
    Path folder = publicationFolder.resolve(FOLDER);
    return new Theme(publicationFolder, Files.isDirectory(folder) ? folder : null);
  }

  /** The author's theme folder, if there is one. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** What lies in the theme's place and is no folder. */
  Optional<Path> notFolder() {
    Path place = publication.resolve(FOLDER);
    return folder == null && Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(place)
        : Optional.empty();
  }

  /** Opens a file of the theme; empty if neither the author nor huozi has one of that name. */
  public Optional<InputStream> open(String name) throws IOException {
    Optional<Path> own = own(name);
    if (own.isPresent()) {
      return Optional.of(Files.newInputStream(own.get()));
    }
    if (name.length() > LONGEST_NAME || !BUILT_IN_NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(Theme.class.getResourceAsStream(BUILT_IN + "/" + name));
  }

  /** The author's own file of a name. It lies in the theme's folder, links followed. */
  public Optional<Path> own(String name) {
    if (folder == null || !isWithinPublication()) {
      return Optional.empty();
    }
    Path file;
    try {
      file = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return file.startsWith(folder)
            && !IgnoredFiles.contains(folder.relativize(file))
            && Files.isRegularFile(file)
            && isWithin(folder, file)
        ? Optional.of(file)
        : Optional.empty();
  }

  boolean isWithinPublication() {
    return folder == null || isWithin(publication, folder);
  }

  /** Whether what a path leads to, over whatever links, lies in what the folder leads to. */
  static boolean isWithin(Path folder, Path path) {
    try {
      return path.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
