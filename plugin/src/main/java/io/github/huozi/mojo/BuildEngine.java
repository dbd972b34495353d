package io.github.huozi.mojo;

import io.github.huozi.artifact.ArtifactFonts;
import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.request.FontSource;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The engine that the modules of a build, and their goals, have in common. */
final class BuildEngine {

  /** Where Maven's tools keep in the local repository what is none of its artifacts. */
  private static final String CACHE = ".cache/huozi";

  private BuildEngine() {}

  /** Where the engine's jars come from. */
  static EngineJars jars(MavenSession session, ArtifactSource artifacts, PluginDescriptor plugin) {
    return new EngineJars(artifacts, plugin, cache(session));
  }

  /** Where fonts come from. Those that are compressed in their jars are unpacked for all builds. */
  static FontSource fonts(MavenSession session, ArtifactSource artifacts) {
    return new ArtifactFonts(artifacts, BuildEngine.class.getClassLoader(), EngineJars.loaded())
        .unpackedInto(cache(session).resolve("fonts"));
  }

  /**
   * The build's engine. It ends with the build. If a module loads the plugin anew, with
   * dependencies of its own, the key's class is another one, and so is the engine.
   *
   * @param forked whether it has a process of its own
   */
  static EngineHost of(MavenSession session, EngineJars jars, boolean forked) {
    return (EngineHost)
        session
            .getRepositorySession()
            .getData()
            .computeIfAbsent(new Key(forked), () -> new EngineHost(jars, cache(session), forked));
  }

  /** An engine for a preview. */
  static EngineHost forPreview(MavenSession session, EngineJars jars, boolean forked) {
    return EngineHost.forPreview(jars, cache(session), forked);
  }

  private static Path cache(MavenSession session) {
    return session.getRepositorySession().getLocalRepository().getBasedir().toPath().resolve(CACHE);
  }

  private record Key(boolean forked) {}
}
