package io.github.huozi.artifact;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.request.ValidatorSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** EPUBCheck and veraPDF as Maven artifacts, from the local repository or a remote one. */
public final class ArtifactValidators implements ValidatorSource {

  private final ArtifactSource artifacts;

  public ArtifactValidators(ArtifactSource artifacts) {
    this.artifacts = artifacts;
  }

  @Override
  public List<Path> classPath(String coordinates) throws IOException {
    return artifacts
        .program(
            coordinates,
            new Purpose(
                coordinates.contains(":epubcheck:") ? "EPUBCheck" : "veraPDF",
                ", or add its check to " + FrontEnd.current().parameter("skipChecks")),
            artifact -> true)
        .stream()
        .map(found -> found.getFile().toPath())
        .toList();
  }
}
