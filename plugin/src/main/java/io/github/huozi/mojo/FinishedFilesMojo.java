package io.github.huozi.mojo;

import io.github.huozi.annotation.AnnotationLimit;
import io.github.huozi.annotation.Annotations;
import io.github.huozi.annotation.WorkspaceRoot;
import io.github.huozi.archive.PublicationArchive;
import io.github.huozi.archive.PublicationChoice;
import io.github.huozi.archive.Shard;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.Parameters;
import io.github.huozi.problem.PublishingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** A goal that makes or reads the finished files. */
abstract class FinishedFilesMojo extends EngineMojo {

  /**
   * The folder of the finished files, and of the reports about them.
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
   * The files' name. The edition's id and the extension are added to it.
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
   * The rule for which marks may not start a line in print, as CSS's {@code line-break}: {@code
   * strict} keeps all of them from it, {@code normal} lets small kana and ー, {@code loose}
   * iteration marks and centred marks too.
   *
   * <p>For example:
   *
   * <pre>{@code <lineBreak>normal</lineBreak>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.lineBreak", defaultValue = "strict")
  protected String lineBreak;

  /**
   * True if the files are those of a draft: made of whatever there is, with every problem as a
   * warning, and the word for draft beside each page number. Only what no manuscript may do fails
   * the build. The files of a draft are not attached.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.draft}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.draft", defaultValue = "false")
  private String draft;

  /**
   * The publications of an archive to publish or verify, by their names, in which {@code *} stands
   * for the name of any folder. Without it, all.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.publications=2026/clay,2025/*}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.publications")
  private @Nullable List<String> publications;

  /**
   * The part of an archive that this machine publishes or verifies: its number, from 1, and how
   * many there are. Without it, all.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.shard=3/16}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.shard")
  private @Nullable String shard;

  /**
   * True if the other publications of an archive are done after one has failed; the build fails at
   * its end then.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.failAtEnd=false}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.failAtEnd", defaultValue = "true")
  private String failAtEnd;

  /**
   * The form in which problems and findings are shown at their lines in GitHub's pages: {@code
   * auto}, if GitHub Actions runs the build; {@code github}, always; or {@code none}.
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
   * <pre>{@code mvn package -Dhuozi.skip}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.skip", defaultValue = "false")
  private String skip;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  FinishedFilesMojo(MavenSession session, RepositorySystem repositories) {
    super(session, repositories);
  }

  /** Tells whether the files are those of a draft. */
  final boolean isDraft() throws MojoFailureException {
    return flag("draft", draft);
  }

  /** The choice of the publications of an archive. */
  final PublicationChoice choice() throws MojoFailureException {
    try {
      return new PublicationChoice(Parameters.names(publications), Shard.of(shard));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  /** Tells whether the other publications of an archive are done after one has failed. */
  final boolean failsAtEnd() throws MojoFailureException {
    return flag("failAtEnd", failAtEnd);
  }

  /** The archive in the publication's folder. */
  final PublicationArchive archive(EngineHost engine)
      throws MojoFailureException, PublishingException, IOException {
    return PublicationArchive.at(publication(), output(), identity(), engine, processorTime());
  }

  /** The key that identifies the project's publications in each of its versions. */
  final String identity() {
    return project.getGroupId() + ":" + project.getArtifactId();
  }

  /** Tells whether nothing is published or verified. */
  final boolean isSkipped() throws MojoFailureException {
    return flag("skip", skip);
  }

  /** The folder of the finished files. */
  final Path output() {
    return folder(outputDirectory);
  }

  /**
   * The folder of the records of what finished files were made from: where Maven's plugins keep
   * such.
   */
  final Path records() {
    return folder(new File(project.getBuild().getDirectory())).resolve("maven-status/huozi");
  }

  /**
   * The files' name.
   *
   * @throws IllegalArgumentException if no file may have it
   */
  final String baseName() {
    return Parameters.fileName(finalName);
  }

  /** The id that keeps the reports of this execution apart, if the project has several. */
  final Optional<String> executionId() {
    return ExecutionId.amongSeveral(execution, project, plugin);
  }

  /** The root of the repository or workspace. */
  final Path root() {
    File root = session.getRequest().getMultiModuleProjectDirectory();
    return WorkspaceRoot.of(base(), root == null ? null : root.toPath());
  }

  /** Shows problems and findings at their lines. */
  final Annotations annotations() throws MojoFailureException {
    try {
      // The modules of a build, and their goals, have one limit in common.
      AnnotationLimit limit =
          (AnnotationLimit)
              session
                  .getRepositorySession()
                  .getData()
                  .computeIfAbsent(AnnotationLimit.class, AnnotationLimit::new);
      return Annotations.of(annotations, root(), limit, wording());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  /** Tells whether somebody is watching the log. */
  final boolean isWatched() {
    return session.getRequest().isInteractiveMode();
  }
}
