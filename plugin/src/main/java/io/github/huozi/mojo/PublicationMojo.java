package io.github.huozi.mojo;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.console.Console;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.Parameters;
import io.github.huozi.wording.Wording;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** A goal that works with the publication of a project. */
abstract class PublicationMojo extends AbstractMojo {

  protected final MavenSession session;
  private final RepositorySystem repositories;

  /**
   * The folder with {@code publication.yaml} and a folder of sections for each edition.
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
   * True if a Java process of its own does the work, which is faster. It may take as much memory as
   * Maven: {@code -Xmx} in {@code .mvn/jvm.config} limits both. With {@code false} Maven's process
   * does the work.
   *
   * <p>For example:
   *
   * <pre>{@code <fork>false</fork>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.fork", defaultValue = "true")
  private String fork;

  /**
   * The language of what huozi says: {@code en}, {@code zh-Hans}, {@code zh-Hant}, {@code ja} or
   * {@code ko}; by default that of the machine, if it is one of these, else English. Files for
   * tools are in English.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.language=ja}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.language")
  private @Nullable String language;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  protected PluginDescriptor plugin;

  /** Maven's build cache creates goals where no project can be injected into a constructor. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  protected MavenProject project;

  PublicationMojo(MavenSession session, RepositorySystem repositories) {
    this.session = session;
    this.repositories = repositories;
  }

  /** The artifacts that the project's repositories have. */
  final ArtifactSource artifacts() {
    return new ArtifactSource(
        repositories, session.getRepositorySession(), project.getRemotePluginRepositories());
  }

  /** The publication's folder. */
  final Path publication() {
    return folder(publicationDirectory);
  }

  /** The build's engine. */
  final EngineHost engine(EngineJars jars) throws MojoFailureException {
    return BuildEngine.of(session, artifacts(), jars, isForked());
  }

  /** Tells whether a Java process of its own does the work. */
  final boolean isForked() throws MojoFailureException {
    return flag("fork", fork);
  }

  /** The language in which huozi speaks. */
  final Wording wording() throws MojoFailureException {
    return wording(language);
  }

  /** The language of a parameter, or else that of the machine. */
  static Wording wording(@Nullable String language) throws MojoFailureException {
    try {
      return Wording.ofReader(Optional.ofNullable(language));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  /** The value of a parameter that is true or false. */
  static boolean flag(String name, @Nullable String value) throws MojoFailureException {
    try {
      return Parameters.flag(name, value);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    WordedGoal.execute(wording(), this::run);
  }

  /** Does what the goal is for. It fails with messages in English. */
  abstract void run() throws MojoExecutionException, MojoFailureException;

  /** Warns of properties that are written for huozi and that no goal of huozi reads. */
  final void tellUnreadProperties() throws MojoFailureException {
    UnreadProperties.report(session, project, plugin, console());
  }

  /** Maven's log. */
  final Console console() throws MojoFailureException {
    return new MavenConsole(getLog(), wording());
  }

  /** The project's folder, from which paths are shown. */
  final Path base() {
    return folder(project.getBasedir());
  }

  /** The libraries of the engine. */
  final EngineJars jars() throws IOException {
    return BuildEngine.jars(artifacts(), plugin);
  }

  static Path folder(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }
}
