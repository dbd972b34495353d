package io.github.huozi.artifact;

import io.github.huozi.input.JarDigest;
import io.github.huozi.language.Script;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Fonts as Maven artifacts: those that are loaded already first, such as a plugin's dependencies,
 * then huozi's own, from the reactor, the local repository or a remote one.
 */
public final class ArtifactFonts implements FontSource {

  private final ArtifactSource artifacts;
  private final ClassLoader first;
  private final List<Path> jars;

  /**
   * @param first the loader of what may have fonts, too
   * @param jars the jars that it loads from
   */
  public ArtifactFonts(ArtifactSource artifacts, ClassLoader first, List<Path> jars) {
    this.artifacts = artifacts;
    this.first = first;
    this.jars = List.copyOf(jars);
  }

  /** The fonts that are loaded; each may serve any script: it takes reading to tell. */
  @Override
  public List<FontLocation> find(Script script) throws IOException {
    for (Path jar : jars) {
      if (Files.isRegularFile(jar)) {
        JarDigest.requireReadable(jar);
      }
    }
    List<FontLocation> found = new ArrayList<>(FontLocation.onClassPath(first));
    found.add(
        new FontLocation(
            artifacts.file(
                coordinates(script),
                new Purpose(
                    "",
                    FrontEnd.current()
                        .choose(", or add a font artifact to the plugin's dependencies", ""))),
            true));
    return found;
  }

  /**
   * The coordinates of a script's artifact. The versions are those of the fonts, not the plugin's.
   */
  static String coordinates(Script script) throws IOException {
    Properties artifacts = new Properties();
    try (InputStream in = ArtifactFonts.class.getResourceAsStream("fonts.properties")) {
      artifacts.load(in);
    }
    return artifacts.getProperty(script.name());
  }
}
