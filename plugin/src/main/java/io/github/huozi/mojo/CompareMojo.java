package io.github.huozi.mojo;

import io.github.huozi.goal.CompareReport;
import io.github.huozi.goal.Parameters;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.CompareRequest;
import io.github.huozi.request.CompareResult;
import io.github.huozi.request.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Tells what differs between two PDF files: words, images, links and bookmarks, and what has only
 * moved. Writes {@code compare.html}, which shows the places in both. The build fails if anything
 * differs.
 *
 * @since 0.1.0
 */
@Mojo(name = "compare", aggregator = true, threadSafe = true)
public final class CompareMojo extends EngineMojo {

  /**
   * The old PDF.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:compare -Dhuozi.oldFile=first.pdf -Dhuozi.newFile=second.pdf}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.oldFile", required = true)
  private File oldFile;

  /**
   * The new PDF.
   *
   * <p>For example:
   *
   * <pre>{@code <newFile>${project.build.directory}/publication/clay-en.pdf</newFile>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.newFile", required = true)
  private File newFile;

  /**
   * The folder of {@code compare.html}; by default that of the new PDF.
   *
   * <p>For example:
   *
   * <pre>{@code <reports>${project.build.directory}/comparison</reports>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.reports")
  private @Nullable File reports;

  @Inject
  CompareMojo(MavenSession session, RepositorySystem repositories) {
    super(session, repositories);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    tellUnreadProperties();
    CompareRequest request = request();
    CompareReport report = new CompareReport(base(), console());
    try {
      EngineJars jars = jars();
      CompareResult result =
          engine(jars)
              .call(engine -> engine.compare(request, Progress.NONE), processorTime(), true);
      report.show(result);
      if (result.differences() > 0) {
        throw new MojoFailureException(report.failure(result));
      }
    } catch (PublishingException e) {
      throw new MojoFailureException(problemList().of(e.problems()));
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot compare: " + e.getMessage(), e);
    }
  }

  private CompareRequest request() throws MojoFailureException {
    try {
      Path folder = reports == null ? null : folder(reports);
      return Parameters.compare(
          folder(oldFile), folder(newFile), folder, base(), wording().language());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }
}
