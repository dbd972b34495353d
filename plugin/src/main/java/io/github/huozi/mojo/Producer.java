package io.github.huozi.mojo;

import io.github.huozi.input.JarDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * What the plugin is made of: two builds with the same producer make the same of the same input.
 */
final class Producer {

  private Producer() {}

  /**
   * The plugin's artifacts. A released one is known by its coordinates, a snapshot by its content.
   *
   * @throws IOException if a snapshot cannot be read
   */
  static String of(PluginDescriptor plugin) throws IOException {
    List<String> parts = new ArrayList<>();
    parts.add(plugin.getId());
    List<Artifact> artifacts = plugin.getArtifacts() == null ? List.of() : plugin.getArtifacts();
    for (Artifact artifact : artifacts) {
      parts.add(
          artifact.isSnapshot() && artifact.getFile() != null
              ? JarDigest.of(artifact.getFile().toPath())
              : artifact.getId());
    }
    return String.join(" ", parts);
  }
}
