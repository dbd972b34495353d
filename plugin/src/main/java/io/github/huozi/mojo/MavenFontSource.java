package io.github.huozi.mojo;

import io.github.huozi.input.JarDigest;
import io.github.huozi.language.Script;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Fonts as Maven artifacts: those among the plugin's dependencies first, then huozi's own at the
 * plugin's version, from the reactor, the local repository or a remote one.
 */
final class MavenFontSource implements FontSource {

  private final ArtifactSource artifacts;
  private final PluginDescriptor plugin;

  MavenFontSource(ArtifactSource artifacts, PluginDescriptor plugin) {
    this.artifacts = artifacts;
    this.plugin = plugin;
  }

  /** Artifacts among the plugin's dependencies may serve any script: it takes reading to tell. */
  @Override
  public List<FontLocation> find(Script script) throws IOException {
    for (Path jar : EngineJars.loaded()) {
      if (Files.isRegularFile(jar)) {
        JarDigest.requireReadable(jar);
      }
    }
    List<FontLocation> found =
        new ArrayList<>(FontLocation.onClassPath(MavenFontSource.class.getClassLoader()));
    found.add(new FontLocation(resolve(script), true));
    return found;
  }

  private Path resolve(Script script) throws IOException {
    DefaultArtifact artifact =
        new DefaultArtifact(plugin.getGroupId(), artifactId(script), "jar", plugin.getVersion());
    try {
      return artifacts.files(List.of(artifact)).get(0);
    } catch (ArtifactResolutionException e) {
      throw new IOException(
          "the fonts "
              + artifact
              + " cannot be resolved; build once "
              + artifacts.withAccess()
              + "them, or name a font artifact among the plugin's dependencies",
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
      case SYMBOLS -> "huozi-fonts-symbols";
      case KAI -> "huozi-fonts-kai";
    };
  }
}
