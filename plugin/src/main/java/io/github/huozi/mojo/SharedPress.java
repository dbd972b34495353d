package io.github.huozi.mojo;

import io.github.huozi.press.Press;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;

/** The press that the modules of a build, and their goals, have in common. */
final class SharedPress {

  /** Where Maven's tools keep in the local repository what is none of its artifacts. */
  private static final String ARCHIVES = ".cache/huozi";

  private SharedPress() {}

  /**
   * The build's press. It ends with the build. If a module loads the plugin anew, with dependencies
   * of its own, the key's class is another one, and so is the press.
   *
   * @param forked whether it is a process of its own
   */
  static Press of(MavenSession session, MavenJars jars, boolean forked) {
    Path repository = session.getRepositorySession().getLocalRepository().getBasedir().toPath();
    return (Press)
        session
            .getRepositorySession()
            .getData()
            .computeIfAbsent(
                new Key(forked), () -> new Press(jars, repository.resolve(ARCHIVES), forked));
  }

  private record Key(boolean forked) {}
}
