package io.github.huozi.mojo;

import io.github.huozi.judge.JudgeSupply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/** EPUBCheck and veraPDF as Maven artifacts, from the local repository or a remote one. */
final class MavenJudgeSupply implements JudgeSupply {

  private final RepositorySystem repositories;
  private final MavenSession session;
  private final MavenProject project;

  MavenJudgeSupply(RepositorySystem repositories, MavenSession session, MavenProject project) {
    this.repositories = repositories;
    this.session = session;
    this.project = project;
  }

  @Override
  public List<Path> classPath(String coordinates) throws IOException {
    DefaultArtifact artifact = new DefaultArtifact(coordinates);
    // As the dependency of nothing, and not as a root: a root's optional dependencies come along.
    CollectRequest collect =
        new CollectRequest(
            List.of(new Dependency(artifact, JavaScopes.RUNTIME)),
            List.of(),
            project.getRemotePluginRepositories());
    try {
      return repositories
          .resolveDependencies(
              session.getRepositorySession(),
              new DependencyRequest(
                  collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME)))
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().toPath())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new IOException(
          artifact.getArtifactId()
              + " ("
              + coordinates
              + ") cannot be resolved; verify once with access to a repository that has it, or"
              + " name its check in <skipChecks>",
          e);
    }
  }
}
