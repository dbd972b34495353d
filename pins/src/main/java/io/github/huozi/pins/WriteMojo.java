package io.github.huozi.pins;

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
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/** Writes the list of the artifacts that huozi fetches at run time. */
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
    PinList list = new PinList(project.getGroupId(), !project.getArtifact().isSnapshot());
    try {
      for (String coordinates : alone) {
        list.add(coordinates, List.of(alone(coordinates)));
      }
      for (String coordinates : programs) {
        list.add(coordinates, toRun(new CollectRequest().addDependency(root(coordinates))));
      }
      for (String coordinates : wholePrograms) {
        list.add(coordinates, toRun(new CollectRequest().setRoot(root(coordinates))));
      }
      Path path = file.toPath();
      Files.createDirectories(path.getParent());
      Files.writeString(path, list.toString());
    } catch (IOException | RepositoryException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private Artifact alone(String coordinates) throws RepositoryException {
    ArtifactRequest request =
        new ArtifactRequest(
            new DefaultArtifact(coordinates), project.getRemoteProjectRepositories(), null);
    return repositories.resolveArtifact(session, request).getArtifact();
  }

  private List<Artifact> toRun(CollectRequest collect) throws RepositoryException {
    collect.setRepositories(project.getRemoteProjectRepositories());
    DependencyRequest request =
        new DependencyRequest(collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
    return repositories.resolveDependencies(session, request).getArtifactResults().stream()
        .map(ArtifactResult::getArtifact)
        .toList();
  }

  private static Dependency root(String coordinates) {
    return new Dependency(new DefaultArtifact(coordinates), JavaScopes.RUNTIME);
  }
}
