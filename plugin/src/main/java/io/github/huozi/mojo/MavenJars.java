package io.github.huozi.mojo;

import io.github.huozi.press.PressJars;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * What Maven has loaded for the plugin, and the libraries that huozi publishes with. Those are
 * looked for only when there is something to publish, and without reading a pom: that takes Maven
 * longer than all else that an unchanged build does.
 */
final class MavenJars implements PressJars {

  /** One {@code group:artifact:version} a line; the build of this plugin writes the versions. */
  private static final String LIBRARIES = "libraries.txt";

  private final ArtifactSource artifacts;
  private final PluginDescriptor plugin;

  MavenJars(ArtifactSource artifacts, PluginDescriptor plugin) {
    this.artifacts = artifacts;
    this.plugin = plugin;
  }

  @Override
  public List<Path> find() throws IOException {
    List<Path> jars = loaded();
    checkPlace(jars.get(0));
    jars.addAll(resolve(Set.copyOf(jars)));
    return jars;
  }

  /** The jars and folders of classes that Maven has loaded for the plugin. */
  static List<Path> loaded() {
    if (!(MavenJars.class.getClassLoader() instanceof URLClassLoader loader)) {
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

  /**
   * Looks whether a process can be told of jars there, and whether what is in them can be found.
   *
   * @throws IOException if not, with how to put it right
   */
  static void checkPlace(Path jar) throws IOException {
    String path = jar.toString().replace(File.separatorChar, '/');
    String unfit =
        path.contains("!/") ? "!" : path.contains(File.pathSeparator) ? File.pathSeparator : "";
    if (!unfit.isEmpty()) {
      throw new IOException(
          "Java reads no jars at "
              + jar
              + " because of the "
              + unfit
              + " in that path; keep the local repository elsewhere, by <localRepository> in"
              + " settings.xml or -Dmaven.repo.local");
    }
  }

  private List<Path> resolve(Set<Path> loaded) throws IOException {
    Set<String> chosen = chosen(loaded);
    List<DefaultArtifact> libraries =
        libraries().stream()
            .map(DefaultArtifact::new)
            .filter(
                library -> !chosen.contains(library.getGroupId() + ":" + library.getArtifactId()))
            .toList();
    try {
      return artifacts.files(libraries);
    } catch (ArtifactResolutionException e) {
      List<String> lacking =
          e.getResults().stream()
              .filter(result -> !result.isResolved())
              .map(result -> result.getRequest().getArtifact().toString())
              .toList();
      throw new IOException(
          "what huozi publishes with cannot be resolved ("
              + String.join(", ", lacking)
              + "); build once "
              + artifacts.withAccess()
              + "it",
          e);
    }
  }

  /**
   * What comes with the dependencies that the project's pom gives the plugin: it has the say. Of
   * those Maven loads none that it has itself.
   */
  private Set<String> chosen(Set<Path> loaded) {
    return plugin.getArtifacts() == null
        ? Set.of()
        : plugin.getArtifacts().stream()
            .filter(artifact -> artifact.getFile() != null)
            .filter(artifact -> loaded.contains(artifact.getFile().toPath()))
            .map(artifact -> artifact.getGroupId() + ":" + artifact.getArtifactId())
            .collect(Collectors.toSet());
  }

  static List<String> libraries() throws IOException {
    try (InputStream in = MavenJars.class.getResourceAsStream(LIBRARIES)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
