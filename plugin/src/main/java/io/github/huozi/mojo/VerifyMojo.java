package io.github.huozi.mojo;

import io.github.huozi.annotation.Annotations;
import io.github.huozi.archive.ArchiveVerifier;
import io.github.huozi.archive.ArchiveVerifier.Outcome;
import io.github.huozi.archive.PublicationArchive;
import io.github.huozi.artifact.ArtifactValidators;
import io.github.huozi.console.ConsoleProgress;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.Parameters;
import io.github.huozi.goal.ProblemList;
import io.github.huozi.goal.ProblemReport;
import io.github.huozi.goal.RecordsFolder;
import io.github.huozi.goal.VerifyReport;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.request.Progress;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Checks the files that {@code publish} made: with EPUBCheck and veraPDF, and for what these do not
 * know: whether everything that the author wrote is there, and set as it should be. Writes what it
 * finds into {@code verify.html}, to look at, and {@code verify.sarif}, for tools; if the project
 * has several executions of this goal, each into {@code verify-<id>.html} and {@code
 * verify-<id>.sarif}.
 *
 * @since 0.1.0
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends FinishedFilesMojo {

  /**
   * The formats to check: {@code pdf}, {@code epub} or both, of those that {@code publish} made.
   *
   * <p>For example:
   *
   * <pre>{@code <formats><format>epub</format></formats>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.formats", defaultValue = "pdf,epub")
  private List<String> formats;

  /**
   * The editions to check, by their ids, or by languages that one edition only has. Without it,
   * all. The others are not read, and their errors do not fail the build.
   *
   * <p>For example:
   *
   * <pre>{@code mvn verify -Dhuozi.editions=en,ja}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.editions")
  private @Nullable List<String> editions;

  /**
   * The findings that fail the build: {@code error}; {@code warning}, that is, warnings and errors;
   * or {@code never}, with which the reports are written and the build goes on.
   *
   * <p>For example:
   *
   * <pre>{@code <failOn>warning</failOn>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.failOn", defaultValue = "error")
  private String failOn;

  /**
   * The checks to leave out, by their names in the report.
   *
   * <p>For example:
   *
   * <pre>{@code <skipChecks><skipCheck>verapdf</skipCheck></skipChecks>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.skipChecks")
  private @Nullable List<String> skipChecks;

  /**
   * The number of pixels to an inch that an image must have at the size that it is printed at.
   *
   * <p>For example:
   *
   * <pre>{@code <imageResolution>220</imageResolution>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.imageResolution", defaultValue = "300")
  private double imageResolution;

  /**
   * Verifies nothing.
   *
   * <p>For example:
   *
   * <pre>{@code mvn verify -Dhuozi.verify.skip}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.verify.skip", defaultValue = "false")
  private String skipVerify;

  @Inject
  VerifyMojo(MavenSession session, RepositorySystem repositories) {
    super(session, repositories);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    tellUnreadProperties();
    if (isSkipped() || flag("skipVerify", skipVerify)) {
      console().info("Verifying is skipped");
      return;
    }
    VerifyRequest request = request();
    Set<Severity> failing = failing();
    ProblemList list = problemList();
    Annotations shown = annotations();
    try {
      EngineJars jars = jars();
      ValidatorSource validators = new ArtifactValidators(artifacts());
      if (PublicationArchive.isAt(publication())) {
        verifyArchive(engine(jars), validators, request, failing, list, shown);
        return;
      }
      Progress progress = new ConsoleProgress(console(), isWatched());
      VerifyResult result =
          engine(jars)
              .call(
                  engine -> engine.verify(request, validators, progress),
                  processorTime(),
                  !Remaining.afterVerify(session, project));
      VerifyReport report = new VerifyReport(base(), console());
      report.show(result);
      shown.addFindings(result.findings(), report.page(result));
      if (result.has(failing)) {
        throw new MojoFailureException(report.failure(result));
      }
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (PublishingException e) {
      shown.addProblems(list.shown(e.problems()), ProblemReport.NAME);
      throw new MojoFailureException(list.of(e.problems()));
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot verify: " + e.getMessage(), e);
    }
  }

  private void verifyArchive(
      EngineHost engine,
      ValidatorSource validators,
      VerifyRequest request,
      Set<Severity> failing,
      ProblemList list,
      Annotations shown)
      throws MojoFailureException, PublishingException, IOException {
    Outcome outcome =
        new ArchiveVerifier(
                engine, validators, request, processorTime(), failsAtEnd(), console(), isWatched())
            .verify(archive(engine), choice());
    outcome.report(new VerifyReport(base(), console()), list, shown, console());
    if (outcome.has(failing)) {
      throw new MojoFailureException(
          "The finished files of the archive: " + outcome.summary(base()));
    }
  }

  private VerifyRequest request() throws MojoFailureException {
    try {
      VerifyRequest.Builder request = VerifyRequest.of(publication(), output());
      RecordsFolder.all(records(), base(), output()).forEach(request::records);
      executionId().ifPresent(request::execution);
      return request
          .baseName(baseName())
          .formats(Parameters.formats(formats))
          .editions(Parameters.names(editions))
          .base(base())
          .root(root())
          .skippedChecks(skippedChecks())
          .lineBreak(Parameters.lineBreak(lineBreak))
          .imageResolution(Parameters.imageResolution(imageResolution))
          .version(plugin.getVersion())
          .draft(isDraft())
          .language(wording().language())
          .build();
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private Set<String> skippedChecks() {
    return new TreeSet<>(Parameters.names(skipChecks));
  }

  private Set<Severity> failing() throws MojoFailureException {
    try {
      return Parameters.failing(failOn);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }
}
