package io.github.huozi.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars that an engine needs, or folders with the same classes.
 *
 * @param shared what the engine has in common with this plugin: huozi-api
 * @param engine huozi-core and all that it needs, without what is shared
 */
public record EngineClassPath(List<Path> shared, List<Path> engine) {

  public EngineClassPath {
    shared = List.copyOf(shared);
    engine = List.copyOf(engine);
  }

  /**
   * Looks whether Java can read jars at a place.
   *
   * @param advice how to put it right: {@code put the jar elsewhere}
   * @throws IOException if not
   */
  public static void requirePlace(Path jar, String advice) throws IOException {
    String path = jar.toString().replace(File.separatorChar, '/');
    String unfit =
        path.contains("!/") ? "!" : path.contains(File.pathSeparator) ? File.pathSeparator : "";
    if (!unfit.isEmpty()) {
      throw new IOException(
          "Java reads no jars at " + jar + " because of the " + unfit + " in that path; " + advice);
    }
  }

  /** Both, as a process of its own needs them. */
  List<Path> all() {
    return Stream.concat(shared.stream(), engine.stream()).toList();
  }
}
