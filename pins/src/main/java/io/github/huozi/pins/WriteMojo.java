package io.github.huozi.pins;

import io.github.huozi.input.Digest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Writes a list of artifacts that huozi fetches at run time: a line for each that it asks for, and
 * below it a line for each file that makes it up, with its SHA-256 digest.
 *
 * <p>An artifact of this repository has a digest in a release only: between two releases anybody
 * may build it anew.
 */
@Mojo(name = "write", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class WriteMojo extends AbstractMojo {

  private final RepositorySystem repositories;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
  private RepositorySystemSession session;

  /** The list. */
  @Parameter(required = true)
  private File file;

  /** Artifacts that are fetched alone. */
  @Parameter(required = true)
  private List<String> alone;

  /** Artifacts that are fetched with all that they need to run. */
  @Parameter(required = true)
  private List<String> programs;

  /** The same, with what they need optionally. */
  @Parameter(required = true)
  private List<String> wholePrograms;

  @Inject
  WriteMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  public void execute() throws MojoExecutionException {
    StringBuilder list = new StringBuilder();
    try {
      for (String coordinates : alone) {
        add(coordinates, List.of(artifact(coordinates)), list);
      }
      for (String coordinates : programs) {
        add(coordinates, toRun(new CollectRequest().addDependency(root(coordinates))), list);
      }
      for (String coordinates : wholePrograms) {
        add(coordinates, toRun(new CollectRequest().setRoot(root(coordinates))), list);
      }
      Path path = file.toPath();
      Files.createDirectories(path.getParent());
      Files.writeString(path, list);
    } catch (IOException | RepositoryException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void add(String coordinates, List<ArtifactResult> results, StringBuilder list)
      throws IOException {
    list.append(coordinates).append('\n');
    for (ArtifactResult result : results) {
      Artifact artifact = result.getArtifact();
      list.append(' ').append(ArtifactIdUtils.toBaseId(artifact));
      Path found = artifact.getFile().toPath();
      if (isFinal(artifact) && Files.isRegularFile(found)) {
        list.append(' ').append(Digest.of(found));
      }
      list.append('\n');
    }
  }

  private boolean isFinal(Artifact artifact) {
    return !artifact.isSnapshot()
        && !(artifact.getGroupId().equals(project.getGroupId())
            && project.getArtifact().isSnapshot());
  }

  private ArtifactResult artifact(String coordinates) throws RepositoryException {
    return repositories.resolveArtifact(
        session,
        new ArtifactRequest(
            new DefaultArtifact(coordinates), project.getRemoteProjectRepositories(), null));
  }

  private List<ArtifactResult> toRun(CollectRequest collect) throws RepositoryException {
    collect.setRepositories(project.getRemoteProjectRepositories());
    return repositories
        .resolveDependencies(
            session,
            new DependencyRequest(
                collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME)))
        .getArtifactResults();
  }

  private static Dependency root(String coordinates) {
    return new Dependency(new DefaultArtifact(coordinates), JavaScopes.RUNTIME);
  }
}
