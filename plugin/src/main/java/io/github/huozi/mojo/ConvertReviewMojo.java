package io.github.huozi.mojo;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.Progress;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.ReviewResult;
import io.github.huozi.request.ReviewResult.ReviewedEdition;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes the words that may be written in several ways into the {@code conversion.yaml} of each
 * edition that is converted from another one, for the editor to decide.
 *
 * @since 0.1.0
 */
@Mojo(name = "convert-review", threadSafe = true)
public final class ConvertReviewMojo extends AbstractMojo {

  private final MavenProject project;
  private final MavenSession session;
  private final ArtifactSource artifacts;

  /**
   * The folder with {@code publication.yaml}; the same as for {@code publish}.
   *
   * <p>For example:
   *
   * <pre>{@code <publicationDirectory>docs/report</publicationDirectory>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "huozi.publicationDirectory",
      defaultValue = "${project.basedir}/src/main/publication")
  private File publicationDirectory;

  /**
   * Whether the open words become decisions as they are: the editor has read them all.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:convert-review -Dhuozi.accept}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.accept", defaultValue = "false")
  private boolean accept;

  /**
   * How many places are written down for each form of an open word, from 1 to 100.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:convert-review -Dhuozi.examples=100}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.examples", defaultValue = "3")
  private int examples;

  /**
   * How problems are listed: {@code brief}, a line for all problems of one kind in a file; or
   * {@code all}, a line for each.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:convert-review -Dhuozi.problems=all}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.problems", defaultValue = "brief")
  private String problems;

  /**
   * Whether a Java process of its own does the work, which is faster. With {@code false} Maven's
   * process does it.
   *
   * <p>For example:
   *
   * <pre>{@code <fork>false</fork>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.fork", defaultValue = "true")
  private boolean fork;

  /**
   * The processor time that the review may take, in minutes, all its threads together. When it is
   * used up, the build fails with what was being done.
   *
   * <p>For example:
   *
   * <pre>{@code <processorMinutes>120</processorMinutes>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.processorMinutes", defaultValue = "60")
  private double processorMinutes;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Inject
  ConvertReviewMojo(MavenProject project, MavenSession session, RepositorySystem repositories) {
    this.project = project;
    this.session = session;
    this.artifacts = new ArtifactSource(repositories, session, project);
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path publication = publicationDirectory.toPath().toAbsolutePath().normalize();
    if (session.getProjects().size() > 1 && !Files.isDirectory(publication)) {
      getLog().info("There is no publication in " + shown(publication));
      return;
    }
    ReviewRequest request = request(publication);
    ProblemList list = problemList();
    try {
      EngineJars jars = BuildEngine.jars(session, artifacts, plugin);
      ReviewResult result =
          BuildEngine.of(session, jars, fork)
              .call(
                  engine -> engine.review(request, Progress.NONE),
                  Parameters.processorTime(processorMinutes),
                  !Remaining.afterVerify(session, project));
      list.log(result.warnings(), getLog());
      result.editions().forEach(edition -> getLog().info(line(edition)));
      if (result.editions().isEmpty()) {
        getLog().info("No edition is converted from another one");
      }
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (PublishingException e) {
      throw new MojoFailureException(list.of(e.problems()));
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot review: " + e.getMessage(), e);
    }
  }

  private ReviewRequest request(Path publication) throws MojoFailureException {
    try {
      return new ReviewRequest(publication, examples, accept);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("<examples>: " + e.getMessage(), e);
    }
  }

  private ProblemList problemList() throws MojoFailureException {
    try {
      return ProblemList.of(problems, base());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  private String line(ReviewedEdition edition) {
    String file = shown(edition.file());
    String state =
        switch (edition.state()) {
          case NOT_NEEDED -> "nothing to decide";
          case UNCHANGED -> file + " is as it was";
          case WRITTEN -> file + " is written";
        };
    return edition.edition() + ": " + edition.counts().words() + "; " + state;
  }

  private String shown(Path path) {
    return SourceLocation.of(path).format(base());
  }

  private Path base() {
    return project.getBasedir().toPath().toAbsolutePath().normalize();
  }
}
