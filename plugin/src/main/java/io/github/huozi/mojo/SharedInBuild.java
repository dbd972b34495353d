package io.github.huozi.mojo;

import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;

/** What the modules of a build have in common. It ends with the build. */
final class SharedInBuild {

  private SharedInBuild() {}

  /**
   * The build's one object of a type.
   *
   * @param type which is also its key: if a module loads the plugin anew, with dependencies of its
   *     own, the class is another one, and so is the object
   */
  static <T> T get(MavenSession session, Class<T> type, Supplier<T> first) {
    return type.cast(session.getRepositorySession().getData().computeIfAbsent(type, first::get));
  }
}
