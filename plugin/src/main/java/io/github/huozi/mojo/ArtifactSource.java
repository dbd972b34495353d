package io.github.huozi.mojo;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Where a project's plugins come from: the reactor, the local repository, the remote ones.
 *
 * @param system Maven's access to them
 */
record ArtifactSource(RepositorySystem system, MavenSession session, MavenProject project) {

  /**
   * The files of artifacts, and of nothing that they need: no pom is read.
   *
   * @throws ArtifactResolutionException if one cannot be had
   */
  List<Path> files(List<? extends Artifact> artifacts) throws ArtifactResolutionException {
    List<ArtifactRequest> requests =
        artifacts.stream()
            .map(
                artifact ->
                    new ArtifactRequest(artifact, project.getRemotePluginRepositories(), "huozi"))
            .toList();
    return found(system.resolveArtifacts(session.getRepositorySession(), requests));
  }

  /**
   * An artifact, first, and all that it needs to run.
   *
   * @param optional whether what it needs optionally comes along
   * @throws DependencyResolutionException if something cannot be had
   */
  List<Artifact> toRun(DefaultArtifact artifact, boolean optional)
      throws DependencyResolutionException {
    Dependency dependency = new Dependency(artifact, JavaScopes.RUNTIME);
    // The optional dependencies of a root come along; those of a dependency do not.
    CollectRequest collect =
        optional
            ? new CollectRequest(dependency, project.getRemotePluginRepositories())
            : new CollectRequest(
                List.of(dependency), List.of(), project.getRemotePluginRepositories());
    DependencyRequest request =
        new DependencyRequest(collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
    return system
        .resolveDependencies(session.getRepositorySession(), request)
        .getArtifactResults()
        .stream()
        .map(ArtifactResult::getArtifact)
        .toList();
  }

  private static List<Path> found(List<ArtifactResult> results) {
    return results.stream().map(result -> result.getArtifact().getFile().toPath()).toList();
  }

  /** What to do about an artifact that cannot be had, in words that follow "build once ". */
  String withAccess() {
    return (session.isOffline() ? "without -o and " : "") + "with access to a repository that has ";
  }
}
