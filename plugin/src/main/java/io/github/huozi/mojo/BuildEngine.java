package io.github.huozi.mojo;

import io.github.huozi.artifact.ArtifactFonts;
import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.request.FontSource;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The engine that the modules of a build, and their goals, have in common. */
final class BuildEngine {

  private BuildEngine() {}

  /** The source of the engine's jars. */
  static EngineJars jars(ArtifactSource artifacts, PluginDescriptor plugin) {
    return new EngineJars(artifacts, plugin);
  }

  /** The source of fonts. Those that are compressed in their jars are unpacked for all builds. */
  static FontSource fonts(ArtifactSource artifacts) {
    return new ArtifactFonts(artifacts, BuildEngine.class.getClassLoader(), EngineJars.loaded())
        .unpackedInto(artifacts.cache().resolve("fonts"));
  }

  /**
   * The build's engine. It ends with the build. If a module loads the plugin anew, with
   * dependencies of its own, the key's class is another one, and so is the engine.
   *
   * @param forked whether it has a process of its own
   */
  static EngineHost of(
      MavenSession session, ArtifactSource artifacts, EngineJars jars, boolean forked) {
    return (EngineHost)
        session
            .getRepositorySession()
            .getData()
            .computeIfAbsent(
                new Key(forked), () -> new EngineHost(jars, artifacts.cache(), forked));
  }

  /** An engine for a preview. */
  static EngineHost forPreview(ArtifactSource artifacts, EngineJars jars, boolean forked) {
    return EngineHost.forPreview(jars, artifacts.cache(), forked);
  }

  private record Key(boolean forked) {}
}
