package io.github.huozi.pins;

import io.github.huozi.input.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;

/**
 * A list of artifacts: a line for each that is asked for, and below it a line for each file that
 * makes it up, with its SHA-256 digest.
 *
 * <p>An artifact of this repository has a digest in a release only: between two releases anybody
 * may build it anew.
 */
final class PinList {

  private final String groupId;
  private final boolean isRelease;
  private final StringBuilder lines = new StringBuilder();

  /**
   * @param groupId that of the artifacts of this repository
   * @param isRelease whether a release is built
   */
  PinList(String groupId, boolean isRelease) {
    this.groupId = groupId;
    this.isRelease = isRelease;
  }

  /** Adds an artifact that is asked for, and the artifacts that make it up. */
  void add(String coordinates, List<Artifact> files) throws IOException {
    lines.append(coordinates).append('\n');
    for (Artifact artifact : files) {
      lines.append(' ').append(ArtifactIdUtils.toBaseId(artifact));
      Path file = artifact.getFile().toPath();
      boolean isFinal =
          !artifact.isSnapshot() && (isRelease || !artifact.getGroupId().equals(groupId));
      // The reactor has a folder of classes until it makes the jar.
      if (isFinal && Files.isRegularFile(file)) {
        lines.append(' ').append(Digest.of(file));
      }
      lines.append('\n');
    }
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
