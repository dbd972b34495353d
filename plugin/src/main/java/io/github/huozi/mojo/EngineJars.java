package io.github.huozi.mojo;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.engine.EngineClassPath;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.input.Digest;
import io.github.huozi.input.JarDigest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * The engine's jars: huozi-core and all that it needs. They are resolved only when there is
 * something to publish, and their poms are read once for each version of huozi. A library that the
 * project lists among the plugin's dependencies takes the place of huozi's.
 */
final class EngineJars implements EngineHost.ClassPathSource {

  /** The modules of the engine. */
  static final List<String> MODULES =
      List.of("composer", "math", "manuscript", "pdf", "check", "core");

  static final String ELSEWHERE =
      "use another folder for the local repository, with <localRepository> in settings.xml or"
          + " -Dmaven.repo.local";

  private final ArtifactSource artifacts;
  private final PluginDescriptor plugin;
  private final ResolvedJars resolved;

  /**
   * @param cache the folder that keeps what was resolved
   */
  EngineJars(ArtifactSource artifacts, PluginDescriptor plugin, Path cache) {
    this.artifacts = artifacts;
    this.plugin = plugin;
    this.resolved = new ResolvedJars(cache);
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
    if (core().isSnapshot()) {
      parts.add(digest(engineFiles()));
    }
    return String.join(" ", parts);
  }

  /** A digest of the engine: of its classes, and of its poms, which name its libraries. */
  private static String digest(List<Path> engineFiles) throws IOException {
    List<String> digests = new ArrayList<>();
    for (Path file : engineFiles) {
      digests.add(
          file.toString().endsWith(".jar") || Files.isDirectory(file)
              ? JarDigest.of(file)
              : Digest.of(file));
    }
    return String.join(" ", digests);
  }

  /** The jars of the engine's modules, their poms, and the parent's pom, which has the versions. */
  private List<Path> engineFiles() throws IOException {
    List<DefaultArtifact> wanted = new ArrayList<>();
    for (String module : MODULES) {
      wanted.add(own("huozi-" + module, "jar"));
      wanted.add(own("huozi-" + module, "pom"));
    }
    wanted.add(own("huozi", "pom"));
    return files(wanted);
  }

  private DefaultArtifact core() {
    return own("huozi-core", "jar");
  }

  private DefaultArtifact own(String name, String type) {
    return new DefaultArtifact(plugin.getGroupId(), name, type, plugin.getVersion());
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
    for (ResolvedJars.Jar jar : resolve()) {
      if (!isShared(jar.name()) && !replaced.contains(jar.name())) {
        EngineClassPath.requirePlace(jar.path(), ELSEWHERE);
        engine.add(jar.path());
      }
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

  private List<Artifact> pluginArtifacts() {
    return plugin.getArtifacts() == null ? List.of() : plugin.getArtifacts();
  }

  private List<ResolvedJars.Jar> resolve() throws IOException {
    DefaultArtifact core = core();
    String key = core.toString();
    if (core.isSnapshot()) {
      List<Path> files = engineFiles();
      key += " " + files + " " + digest(files);
    }
    Optional<List<ResolvedJars.Jar>> known = resolved.read(key);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      List<ResolvedJars.Jar> jars = new ArrayList<>();
      for (org.eclipse.aether.artifact.Artifact artifact : artifacts.toRun(core, true)) {
        jars.add(
            ResolvedJars.Jar.of(
                artifact.getGroupId(), artifact.getArtifactId(), artifact.getFile().toPath()));
      }
      resolved.write(key, jars);
      return jars;
    } catch (DependencyResolutionException e) {
      throw unavailable(String.valueOf(e.getMessage()), e);
    }
  }

  private List<Path> files(List<DefaultArtifact> wanted) throws IOException {
    try {
      return artifacts.files(wanted);
    } catch (ArtifactResolutionException e) {
      String lacking =
          e.getResults().stream()
              .filter(result -> !result.isResolved())
              .map(result -> result.getRequest().getArtifact().toString())
              .collect(Collectors.joining(", "));
      throw unavailable(lacking, e);
    }
  }

  private IOException unavailable(String lacking, Exception e) {
    return new IOException(
        "what huozi publishes with cannot be resolved ("
            + lacking
            + "); build once "
            + artifacts.withAccess()
            + "it",
        e);
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
