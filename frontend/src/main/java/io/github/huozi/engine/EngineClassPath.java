package io.github.huozi.engine;

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

  /** Both, as a process of its own needs them. */
  List<Path> all() {
    return Stream.concat(shared.stream(), engine.stream()).toList();
  }
}
