package io.github.huozi.mojo;

import io.github.huozi.font.FontArtifact;
import io.github.huozi.font.FontSupply;
import io.github.huozi.model.Language;
import io.github.huozi.model.Script;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Fonts as Maven artifacts: those among the plugin's dependencies first, then huozi's own at the
 * plugin's version, from the reactor, the local repository or a remote one.
 */
final class MavenFontSupply implements FontSupply {

  /** The language tag of an artifact that serves every language. */
  private static final String ANY_LANGUAGE = "mul";

  private final RepositorySystem repositories;
  private final MavenSession session;
  private final MavenProject project;
  private final PluginDescriptor plugin;

  MavenFontSupply(
      RepositorySystem repositories,
      MavenSession session,
      MavenProject project,
      PluginDescriptor plugin) {
    this.repositories = repositories;
    this.session = session;
    this.project = project;
    this.plugin = plugin;
  }

  @Override
  public List<FontArtifact> of(Script script) throws IOException {
    List<FontArtifact> artifacts = new ArrayList<>();
    for (URL index :
        Collections.list(MavenFontSupply.class.getClassLoader().getResources(FontArtifact.INDEX))) {
      FontArtifact artifact = FontArtifact.read(index);
      if (artifact.languages().stream().anyMatch(language -> serves(language, script))) {
        artifacts.add(artifact);
      }
    }
    artifacts.add(FontArtifact.read(resolve(script)));
    return artifacts;
  }

  private static boolean serves(String language, Script script) {
    return language.equals(ANY_LANGUAGE)
        ? script == Script.WESTERN
        : new Language(language).script() == script;
  }

  private Path resolve(Script script) throws IOException {
    DefaultArtifact artifact =
        new DefaultArtifact(plugin.getGroupId(), artifactId(script), "jar", plugin.getVersion());
    try {
      return repositories
          .resolveArtifact(
              session.getRepositorySession(),
              new ArtifactRequest(artifact, project.getRemotePluginRepositories(), "huozi"))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new IOException(
          "the fonts "
              + artifact
              + " cannot be resolved; build once with access to a repository that has them, or"
              + " name a font artifact among the plugin's dependencies",
          e);
    }
  }

  private static String artifactId(Script script) {
    return switch (script) {
      case HANS -> "huozi-fonts-zh-hans";
      case HANT -> "huozi-fonts-zh-hant";
      case JAPANESE -> "huozi-fonts-ja";
      case KOREAN -> "huozi-fonts-ko";
      case WESTERN -> "huozi-fonts-latin";
    };
  }
}
