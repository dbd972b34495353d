package io.github.huozi.request;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The location of a font artifact.
 *
 * @param path the jar, or a folder with the same files
 * @param trusted whether it is an artifact of huozi, made for the requested script: then neither
 *     the languages of its index nor its fonts are checked
 * @param unpacked the folder in which fonts that are compressed in the jar are unpacked; empty if
 *     they are unpacked in memory
 */
public record FontLocation(Path path, boolean trusted, Optional<Path> unpacked) {

  /** Names in the path of an index. */
  private static final int INDEX_DEPTH = Path.of(FontSource.INDEX).getNameCount();

  /** An artifact whose fonts are unpacked in memory, if they are compressed. */
  public FontLocation(Path path, boolean trusted) {
    this(path, trusted, Optional.empty());
  }

  /**
   * The artifacts on a class path, in its order, none of them trusted.
   *
   * @throws IOException if the class path cannot be read
   */
  public static List<FontLocation> onClassPath(ClassLoader loader) throws IOException {
    List<FontLocation> locations = new ArrayList<>();
    for (URL index : Collections.list(loader.getResources(FontSource.INDEX))) {
      locations.add(new FontLocation(home(index), false));
    }
    return locations;
  }

  /** The jar or the folder that an index lies in. */
  private static Path home(URL index) throws IOException {
    try {
      if (index.openConnection() instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI());
      }
      Path file = Path.of(index.toURI());
      return file.getRoot().resolve(file.subpath(0, file.getNameCount() - INDEX_DEPTH));
    } catch (URISyntaxException e) {
      throw new IOException(index + " is not the location of a file", e);
    }
  }
}
