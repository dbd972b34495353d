package io.github.huozi.artifact;

import io.github.huozi.problem.FrontEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * The source of artifacts: the reactor of a build, the local repository, the remote ones.
 *
 * @param system the access to them
 * @param session the local repository, and how the remote ones are used
 * @param remotes the remote repositories
 */
public record ArtifactSource(
    RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> remotes) {

  /** The folder where Maven's tools keep in the local repository what is none of its artifacts. */
  private static final String CACHE = ".cache/huozi";

  /** A folder of the local repository for what is no artifact, such as unpacked fonts. */
  public Path cache() {
    return session.getLocalRepository().getBasedir().toPath().resolve(CACHE);
  }

  /**
   * The files of artifacts, and of nothing that they need: no pom is read.
   *
   * @throws ArtifactResolutionException if one cannot be had
   */
  public List<Path> files(List<? extends Artifact> artifacts) throws ArtifactResolutionException {
    List<ArtifactRequest> requests =
        artifacts.stream()
            .map(artifact -> new ArtifactRequest(artifact, remotes, "huozi"))
            .toList();
    return found(system.resolveArtifacts(session, requests));
  }

  /**
   * An artifact, first, and all that it needs to run.
   *
   * @param optional whether what it needs optionally comes along
   * @throws DependencyResolutionException if something cannot be had
   */
  public List<Artifact> toRun(DefaultArtifact artifact, boolean optional)
      throws DependencyResolutionException {
    Dependency dependency = new Dependency(artifact, JavaScopes.RUNTIME);
    // The optional dependencies of a root come along; those of a dependency do not.
    CollectRequest collect =
        optional
            ? new CollectRequest(dependency, remotes)
            : new CollectRequest(List.of(dependency), List.of(), remotes);
    DependencyRequest request =
        new DependencyRequest(collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
    return system.resolveDependencies(session, request).getArtifactResults().stream()
        .map(ArtifactResult::getArtifact)
        .toList();
  }

  /**
   * The jar of what shows PDFs in a preview.
   *
   * @throws IOException if it cannot be had, with how to put that right
   */
  public Path previewJar(String coordinates) throws IOException {
    try {
      return files(List.of(new DefaultArtifact(coordinates))).get(0);
    } catch (ArtifactResolutionException e) {
      throw new IOException(
          "what shows PDFs in the browser ("
              + coordinates
              + ") cannot be resolved; preview once "
              + withAccess()
              + "it",
          e);
    }
  }

  private static List<Path> found(List<ArtifactResult> results) {
    return results.stream().map(result -> result.getArtifact().getFile().toPath()).toList();
  }

  /** The way to get an artifact that cannot be had, in words that follow "build once ". */
  public String withAccess() {
    return (session.isOffline()
            ? "without " + FrontEnd.current().choose("-o", "--offline") + " and "
            : "")
        + "with access to a repository that has ";
  }
}
