package io.github.huozi.mojo;

import io.github.huozi.goal.Parameters;
import io.github.huozi.goal.ProblemList;
import java.time.Duration;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** A goal that gives the engine work, and tells the problems of the publication. */
abstract class EngineMojo extends PublicationMojo {

  /**
   * The way in which problems are listed: {@code brief}, a line for all problems of one kind that
   * are put right in the same way; or {@code all}, a line for each.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.problems=all}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.problems", defaultValue = "brief")
  private String problems;

  /**
   * The processor time that the goal may take, in minutes, all its threads together. It does not
   * depend on how busy the machine is. When it is used up, the build fails with what was being
   * done.
   *
   * <p>For example:
   *
   * <pre>{@code <processorMinutes>120</processorMinutes>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.processorMinutes", defaultValue = "60")
  private double processorMinutes;

  EngineMojo(MavenSession session, RepositorySystem repositories) {
    super(session, repositories);
  }

  /** Lists the problems. */
  final ProblemList problemList() throws MojoFailureException {
    try {
      return ProblemList.of(problems, base(), wording());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  final Duration processorTime() throws MojoFailureException {
    try {
      return Parameters.processorTime(processorMinutes);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }
}
