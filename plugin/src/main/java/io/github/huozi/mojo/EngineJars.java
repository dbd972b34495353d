package io.github.huozi.mojo;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.artifact.Purpose;
import io.github.huozi.engine.EngineClassPath;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.input.JarDigest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * The engine's jars: huozi-core and all that it needs. They are resolved only when there is
 * something to publish, and no pom is read for them. A library that the project lists among the
 * plugin's dependencies takes the place of huozi's.
 */
final class EngineJars implements EngineHost.ClassPathSource {

  static final String ELSEWHERE =
      "use another folder for the local repository, with <localRepository> in settings.xml or"
          + " -Dmaven.repo.local";

  private final ArtifactSource artifacts;
  private final PluginDescriptor plugin;

  EngineJars(ArtifactSource artifacts, PluginDescriptor plugin) {
    this.artifacts = artifacts;
    this.plugin = plugin;
  }

  /**
   * An identification of what the plugin and the engine are made of: two builds with the same value
   * make the same of the same input. A released artifact is known by its coordinates, a snapshot by
   * its content.
   *
   * @throws IOException if a snapshot cannot be had or read
   */
  String producer() throws IOException {
    List<String> parts = new ArrayList<>();
    parts.add(plugin.getId());
    for (Artifact artifact : pluginArtifacts()) {
      parts.add(
          artifact.isSnapshot() && artifact.getFile() != null
              ? JarDigest.of(artifact.getFile().toPath())
              : artifact.getId());
    }
    if (plugin.getVersion().endsWith("-SNAPSHOT")) {
      for (var module : engine(found -> found.getGroupId().equals(plugin.getGroupId()))) {
        parts.add(JarDigest.of(module.getFile().toPath()));
      }
    }
    return String.join(" ", parts);
  }

  /** The engine's artifacts, or some of them. */
  private List<org.eclipse.aether.artifact.Artifact> engine(
      Predicate<org.eclipse.aether.artifact.Artifact> isWanted) throws IOException {
    return artifacts.program(
        plugin.getGroupId() + ":huozi-core:" + plugin.getVersion(),
        new Purpose("huozi", ""),
        isWanted);
  }

  @Override
  public EngineClassPath find() throws IOException {
    List<Path> loaded = loaded();
    for (Path jar : loaded) {
      EngineClassPath.requirePlace(jar, ELSEWHERE);
    }
    Set<Path> own = jarsOf(this::isShared);
    Set<Path> apart = jarsOf(name -> name.equals(plugin.getGroupId() + ":huozi-frontend"));
    Set<String> replaced =
        pluginArtifacts().stream()
            .filter(artifact -> artifact.getFile() != null)
            .filter(artifact -> loaded.contains(artifact.getFile().toPath()))
            .map(EngineJars::name)
            .collect(Collectors.toSet());
    List<Path> shared = new ArrayList<>();
    List<Path> engine = new ArrayList<>();
    for (Path jar : loaded) {
      if (own.contains(jar)) {
        shared.add(jar);
      } else if (!jar.equals(loaded.get(0)) && !apart.contains(jar)) {
        engine.add(jar);
      }
    }
    for (var artifact :
        engine(wanted -> !isShared(name(wanted)) && !replaced.contains(name(wanted)))) {
      Path jar = artifact.getFile().toPath();
      EngineClassPath.requirePlace(jar, ELSEWHERE);
      engine.add(jar);
    }
    return new EngineClassPath(shared, engine);
  }

  /** The jars of those of the plugin's artifacts that have such a name. */
  private Set<Path> jarsOf(Predicate<String> isMeant) {
    return pluginArtifacts().stream()
        .filter(artifact -> artifact.getFile() != null && isMeant.test(name(artifact)))
        .map(artifact -> artifact.getFile().toPath())
        .collect(Collectors.toSet());
  }

  /** Tells whether an artifact is what the plugin and the engine have in common. */
  private boolean isShared(String name) {
    return name.equals(plugin.getGroupId() + ":huozi-api");
  }

  private static String name(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  private static String name(org.eclipse.aether.artifact.Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  private List<Artifact> pluginArtifacts() {
    return plugin.getArtifacts() == null ? List.of() : plugin.getArtifacts();
  }

  /** The jars and folders of classes that Maven has loaded for the plugin, the plugin first. */
  static List<Path> loaded() {
    if (!(EngineJars.class.getClassLoader() instanceof URLClassLoader loader)) {
      throw new IllegalStateException("Maven loads plugins from URLs");
    }
    List<Path> loaded = new ArrayList<>();
    try {
      for (URL url : loader.getURLs()) {
        loaded.add(Path.of(url.toURI()));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot tell which jars huozi is in", e);
    }
    return loaded;
  }
}
