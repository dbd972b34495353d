package io.github.huozi.artifact;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.request.ValidatorSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** EPUBCheck and veraPDF as Maven artifacts, from the local repository or a remote one. */
public final class ArtifactValidators implements ValidatorSource {

  private final ArtifactSource artifacts;

  public ArtifactValidators(ArtifactSource artifacts) {
    this.artifacts = artifacts;
  }

  @Override
  public List<Path> classPath(String coordinates) throws IOException {
    DefaultArtifact artifact = new DefaultArtifact(coordinates);
    try {
      return artifacts.toRun(artifact, false).stream()
          .map(found -> found.getFile().toPath())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new IOException(
          artifact.getArtifactId()
              + " ("
              + coordinates
              + ") cannot be resolved; verify once "
              + artifacts.withAccess()
              + "it, or add its check to "
              + FrontEnd.current().parameter("skipChecks"),
          e);
    }
  }
}
