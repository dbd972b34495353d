package io.github.huozi.mojo;

import io.github.huozi.annotation.Annotations;
import io.github.huozi.annotation.WorkspaceRoot;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.Progress;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import io.github.huozi.request.VerifyResult.FindingLine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Checks the files that {@code publish} made: with EPUBCheck and veraPDF, and for what these do not
 * know: whether everything that the author wrote is there, and set as it should be. Writes what it
 * finds into {@code verify.html}, to look at, and {@code verify.sarif}, for tools.
 *
 * @since 0.1.0
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractMojo {

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
   * The folder with the finished files; the same as for {@code publish}. The reports are written
   * into it.
   *
   * <p>For example:
   *
   * <pre>{@code <outputDirectory>target/books</outputDirectory>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "huozi.outputDirectory",
      defaultValue = "${project.build.directory}/publication")
  private File outputDirectory;

  /**
   * The files' name; the same as for {@code publish}.
   *
   * <p>For example:
   *
   * <pre>{@code <finalName>annual-report</finalName>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "huozi.finalName",
      defaultValue = "${project.artifactId}-${project.version}")
  private String finalName;

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
   * Which marks may not start a printed line; the same as for {@code publish}.
   *
   * <p>For example:
   *
   * <pre>{@code <lineBreak>normal</lineBreak>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.lineBreak", defaultValue = "strict")
  private String lineBreak;

  /**
   * What fails the build: {@code error}; {@code warning}, that is, warnings and errors; or {@code
   * never}, with which the reports are written and the build goes on.
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
   * How many pixels an inch an image must have at the size that it is printed at.
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
   * Whether the finished files are a draft; the same as for {@code publish}.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.draft}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.draft", defaultValue = "false")
  private boolean draft;

  /**
   * How problems are listed: {@code brief}, a line for all problems of one kind in a file; or
   * {@code all}, a line for each.
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
   * Whether findings are shown at their lines in GitHub's pages: {@code auto}, if GitHub Actions
   * runs the build; {@code github}, always; or {@code none}.
   *
   * <p>For example:
   *
   * <pre>{@code <annotations>none</annotations>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.annotations", defaultValue = "auto")
  private String annotations;

  /**
   * Publishes nothing, and so verifies nothing.
   *
   * <p>For example:
   *
   * <pre>{@code mvn verify -Dhuozi.skip}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.skip", defaultValue = "false")
  private boolean skip;

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
  private boolean skipVerify;

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
   * The processor time that verifying may take, in minutes, all its threads together. It does not
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

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Inject
  VerifyMojo(MavenProject project, MavenSession session, RepositorySystem repositories) {
    this.project = project;
    this.session = session;
    this.artifacts = new ArtifactSource(repositories, session, project);
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipVerify) {
      getLog().info("Verifying is skipped");
      return;
    }
    VerifyRequest request = request();
    Set<Severity> failing = failing();
    ProblemList list = problemList();
    Annotations shown = annotations();
    try {
      EngineJars jars = BuildEngine.jars(session, artifacts, plugin);
      ValidatorSource validators = new MavenValidatorSource(artifacts);
      VerifyResult result =
          BuildEngine.of(session, jars, fork)
              .call(
                  engine -> engine.verify(request, validators, Progress.NONE),
                  Parameters.processorTime(processorMinutes),
                  !Remaining.afterVerify(session, project));
      log(result);
      shown.addFindings(result.findings(), page(result));
      if (result.has(failing)) {
        throw new MojoFailureException(
            "The finished files have " + result.summary() + "; see " + page(result));
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

  private void log(VerifyResult result) {
    for (FindingLine line : result.findings()) {
      switch (line.severity()) {
        case ERROR -> getLog().error(line.text());
        case WARNING -> getLog().warn(line.text());
      }
    }
    result.files().forEach(getLog()::info);
    if (!result.findings().isEmpty()) {
      getLog().info(page(result) + " shows the places");
    }
  }

  private VerifyRequest request() throws MojoFailureException {
    try {
      if (!(imageResolution > 0)) {
        throw new IllegalArgumentException(
            "<imageResolution>: " + imageResolution + "; write pixels an inch, such as 300");
      }
      VerifyRequest.Builder request =
          VerifyRequest.of(folder(publicationDirectory), folder(outputDirectory));
      RecordsFolder.all(project, folder(outputDirectory)).forEach(request::records);
      return request
          .baseName(Parameters.fileName(finalName))
          .formats(Parameters.formats(formats))
          .editions(Parameters.names(editions))
          .base(base())
          .root(WorkspaceRoot.of(session, project))
          .skippedChecks(skippedChecks())
          .lineBreak(Parameters.lineBreak(lineBreak))
          .imageResolution(imageResolution)
          .version(plugin.getVersion())
          .draft(draft)
          .build();
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private ProblemList problemList() throws MojoFailureException {
    try {
      return ProblemList.of(problems, base());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  private Set<String> skippedChecks() {
    return new TreeSet<>(Parameters.names(skipChecks));
  }

  private Set<Severity> failing() throws MojoFailureException {
    return switch (failOn) {
      case "error" -> EnumSet.of(Severity.ERROR);
      case "warning" -> EnumSet.allOf(Severity.class);
      case "never" -> EnumSet.noneOf(Severity.class);
      default ->
          throw new MojoFailureException("<failOn>: " + failOn + "; write error, warning or never");
    };
  }

  private String page(VerifyResult result) {
    return SourceLocation.of(result.page()).format(base());
  }

  private Annotations annotations() throws MojoFailureException {
    try {
      return Annotations.of(annotations, WorkspaceRoot.of(session, project), session);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  private Path base() {
    return folder(project.getBasedir());
  }

  private static Path folder(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }
}
