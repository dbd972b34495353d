package io.github.huozi.mojo;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.console.Console;
import io.github.huozi.goal.Parameters;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Survey;
import io.github.huozi.request.WrongValueException;
import io.github.huozi.starter.BookFolder;
import io.github.huozi.starter.Coordinates;
import io.github.huozi.starter.InitReport;
import io.github.huozi.starter.NewFile;
import io.github.huozi.starter.NewFiles;
import io.github.huozi.starter.NewPublication;
import io.github.huozi.starter.Starter;
import io.github.huozi.starter.StarterParameters;
import io.github.huozi.starter.StarterPom;
import io.github.huozi.starter.Terminal;
import io.github.huozi.wording.Wording;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/**
 * Begins a publication. An empty folder gets a pom, an example of everything in each language, a
 * style sheet for rules of one's own, and what a repository needs. A folder that has a book
 * already, in the form of mdBook, HonKit, Quarto or another tool or as Markdown, gets what it
 * lacks. No file is overwritten.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {

  /** The most processor time for a look into a folder, which takes much less. */
  private static final Duration PROCESSOR_TIME = Duration.ofMinutes(10);

  private final MavenProject project;
  private final MavenSession session;
  private final ArtifactSource artifacts;

  /**
   * The languages of the editions, as tags with commas between them. Asked on a terminal if it is
   * not given; else {@code en}.
   *
   * <p>For example:
   *
   * <pre>{@code mvn io.github.huozi:huozi-maven-plugin:init -Dlanguages=en,zh-Hans}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "languages")
  private @Nullable String languages;

  /**
   * The type of publication that is begun: {@code article} or {@code book}. Asked on a terminal if
   * it is not given; else {@code article}.
   *
   * <p>For example:
   *
   * <pre>{@code mvn io.github.huozi:huozi-maven-plugin:init -Dtype=book}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "type")
  private @Nullable String type;

  /**
   * The title. Asked on a terminal if it is not given; else that of the example.
   *
   * <p>For example:
   *
   * <pre>{@code mvn io.github.huozi:huozi-maven-plugin:init -Dtitle="Movable Type"}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "title")
  private @Nullable String title;

  /**
   * The groupId of a new pom.
   *
   * <p>For example:
   *
   * <pre>{@code mvn io.github.huozi:huozi-maven-plugin:init -DgroupId=org.example.books}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "groupId", defaultValue = "org.example")
  private String groupId;

  /**
   * The artifactId of a new pom, which begins the names of the files that are made. By default the
   * folder's name.
   *
   * <p>For example:
   *
   * <pre>{@code mvn io.github.huozi:huozi-maven-plugin:init -DartifactId=movable-type}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "artifactId")
  private @Nullable String artifactId;

  /**
   * The version of a new pom.
   *
   * <p>For example:
   *
   * <pre>{@code mvn io.github.huozi:huozi-maven-plugin:init -Dversion=0.1}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "version", defaultValue = "1.0")
  private String version;

  /**
   * The language of what huozi says: {@code en}, {@code zh-Hans}, {@code zh-Hant}, {@code ja} or
   * {@code ko}; by default that of the machine, if it is one of these, else English. Files for
   * tools are in English.
   *
   * <p>For example:
   *
   * <pre>{@code mvn io.github.huozi:huozi-maven-plugin:init -Dhuozi.language=ja}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.language")
  private @Nullable String language;

  /**
   * The publication's folder. By default a folder in which a book is, if there is one, or else
   * {@code src/main/publication}.
   *
   * <p>For example:
   *
   * <pre>{@code mvn io.github.huozi:huozi-maven-plugin:init -Dhuozi.publicationDirectory=docs}
   * </pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.publicationDirectory")
  private @Nullable File publicationDirectory;

  /**
   * True if a Java process of its own looks what a folder has; the same as for {@code publish}.
   *
   * <p>For example:
   *
   * <pre>{@code mvn io.github.huozi:huozi-maven-plugin:init -Dhuozi.fork=false}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.fork", defaultValue = "true")
  private String fork;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Inject
  InitMojo(MavenProject project, MavenSession session, RepositorySystem repositories) {
    this.project = project;
    this.session = session;
    this.artifacts =
        new ArtifactSource(
            repositories, session.getRepositorySession(), project.getRemotePluginRepositories());
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Wording wording = PublicationMojo.wording(language);
    WordedGoal.execute(wording, () -> begin(new MavenConsole(getLog(), wording), wording));
  }

  private void begin(Console console, Wording wording)
      throws MojoExecutionException, MojoFailureException {
    UnreadProperties.report(session, project, plugin, console);
    Path base = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    try {
      boolean forked = Parameters.flag("fork", fork);
      Coordinates coordinates = coordinates(base);
      StarterParameters parameters = new StarterParameters(languages, type, title);
      parameters.read();
      ProjectPom known = new ProjectPom(base, project, plugin);
      BookFolder book =
          BookFolder.find(
              base,
              folder(base).or(known::publicationDirectory),
              base.resolve(BookFolder.USUAL),
              folder -> survey(folder, forked));
      InitReport report = new InitReport(console, base, wording);
      Optional<Terminal> terminal =
          session.getRequest().isInteractiveMode() ? Terminal.open() : Optional.empty();
      List<NewFile> files = new ArrayList<>();
      files.addAll(new NewPublication(base, parameters, terminal, report).files(book));
      StarterPom pom = new StarterPom(coordinates, book.parameter(base));
      files.add(new NewFile(StarterPom.FILE, pom.text()));
      files.addAll(Starter.repository(wording));
      NewFiles result = NewFiles.write(files, base);
      report.files(result);
      if (result.left().contains(StarterPom.FILE)) {
        report(known.add(pom), pom, console);
      }
      next(plugin.getVersion(), console);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot begin: " + e.getMessage(), e);
    } catch (PublishingException e) {
      throw new IllegalStateException("a survey rejects nothing", e);
    }
  }

  private Coordinates coordinates(Path base) {
    Path folder = base.getFileName();
    String artifact =
        artifactId == null
            ? Coordinates.artifactId(folder == null ? "" : folder.toString())
            : artifactId;
    for (String id : List.of(groupId, artifact, version)) {
      if (!Coordinates.isId(id)) {
        throw new WrongValueException(
            "\""
                + id
                + "\" cannot be a Maven coordinate; write letters, digits, full stops and hyphens");
      }
    }
    return new Coordinates(groupId, artifact, version, plugin.getVersion());
  }

  private Optional<Path> folder(Path base) {
    return Optional.ofNullable(publicationDirectory)
        .map(file -> base.resolve(file.toPath()).normalize());
  }

  private List<Survey> survey(Path folder, boolean forked) throws PublishingException, IOException {
    EngineJars jars = BuildEngine.jars(artifacts, plugin);
    return BuildEngine.of(session, artifacts, jars, forked)
        .call(engine -> engine.survey(folder), PROCESSOR_TIME, true);
  }

  /** Tells what has become of a pom that was there. */
  private static void report(ProjectPom.Result result, StarterPom pom, Console console) {
    switch (result) {
      case HAS_PLUGIN -> console.info("left as it is: pom.xml, which has the plugin");
      case ADDED -> console.info("pom.xml: the plugin is added; all else is as it was");
      case LEFT ->
          element("pom.xml is not in UTF-8 and left as it is; add this plugin:", pom, console);
      case HAS_MODULES ->
          element(
              "left as it is: pom.xml, whose modules would all publish; add this plugin to the one"
                  + " that has the publication:",
              pom,
              console);
    }
  }

  private static void element(String advice, StarterPom pom, Console console) {
    console.warn(advice);
    pom.pluginElement().forEach(line -> console.warn("  " + line));
  }

  /** Tells what to do now. */
  private static void next(String version, Console console) {
    if (version.endsWith("-SNAPSHOT")) {
      console.warn(
          "huozi "
              + version
              + " is on this machine only; the workflow needs a version that is on Maven Central");
    }
    console.info("now run: mvn package");
  }
}
