package io.github.huozi.mojo;

import io.github.huozi.goal.Parameters;
import io.github.huozi.goal.ProblemList;
import io.github.huozi.goal.ReviewReport;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.Progress;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.ReviewResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes the words that may be written in several ways into the {@code conversion.yaml} of each
 * edition that is converted from another one, for the editor to decide.
 *
 * @since 0.1.0
 */
@Mojo(name = "convert-review", threadSafe = true)
public final class ConvertReviewMojo extends EngineMojo {

  /**
   * True if the open words become decisions as they are: the editor has read them all.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:convert-review -Dhuozi.accept}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.accept", defaultValue = "false")
  private String accept;

  /**
   * The number of places that are written down for each form of an open word, from 1 to 100.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:convert-review -Dhuozi.examples=100}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.examples", defaultValue = "3")
  private int examples;

  @Inject
  ConvertReviewMojo(MavenSession session, RepositorySystem repositories) {
    super(session, repositories);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    tellUnreadProperties();
    Path publication = publication();
    if (session.getProjects().size() > 1 && !Files.isDirectory(publication)) {
      console().info("There is no publication in " + shown(publication));
      return;
    }
    ReviewRequest request = request(publication);
    ProblemList list = problemList();
    try {
      EngineJars jars = jars();
      ReviewResult result =
          engine(jars)
              .call(
                  engine -> engine.review(request, Progress.NONE),
                  processorTime(),
                  !Remaining.afterVerify(session, project));
      new ReviewReport(list, base(), console()).show(result);
    } catch (PublishingException e) {
      throw new MojoFailureException(list.of(e.problems()));
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot review: " + e.getMessage(), e);
    }
  }

  private ReviewRequest request(Path publication) throws MojoFailureException {
    try {
      return Parameters.review(publication, examples, flag("accept", accept));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private String shown(Path path) {
    return SourceLocation.of(path).format(base());
  }
}
