package io.github.huozi.mojo;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.goal.Parameters;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Survey;
import io.github.huozi.starter.AddedEditions;
import io.github.huozi.starter.BookFolder;
import io.github.huozi.starter.Coordinates;
import io.github.huozi.starter.NewFile;
import io.github.huozi.starter.NewFiles;
import io.github.huozi.starter.Starter;
import io.github.huozi.starter.StarterParameters;
import io.github.huozi.starter.StarterPom;
import io.github.huozi.starter.Terminal;
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

  /** What looking into a folder may take, which is much more than it takes. */
  private static final Duration PROCESSOR_TIME = Duration.ofMinutes(10);

  private static final String THEME = "theme";

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
   * What is begun: {@code article} or {@code book}. Asked on a terminal if it is not given; else
   * {@code article}.
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
   * The language in which problems are told: {@code en}, {@code zh-Hans}, {@code zh-Hant}, {@code
   * ja} or {@code ko}; by default that of the machine, if it is one of these, else English. Files
   * for tools are in English.
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
   * Whether a Java process of its own looks what a folder has; the same as for {@code publish}.
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
    UnreadProperties.tell(session, project, plugin, getLog());
    Path base = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    try {
      boolean forked = Parameters.flag("fork", fork);
      Coordinates coordinates = coordinates(base);
      StarterParameters parameters = new StarterParameters(languages, type, title);
      parameters.read();
      ProjectPom known = new ProjectPom(base, project, plugin);
      BookFolder book =
          BookFolder.find(
              base, folder(base).or(known::publicationDirectory), folder -> survey(folder, forked));
      InitReport report = new InitReport(getLog(), base, PublicationMojo.wording(language));
      List<NewFile> files = new ArrayList<>();
      if (book.own()) {
        files.addAll(added(base, book.folder(), parameters, report));
      } else if (book.survey().isPresent()) {
        report.survey(book.survey().get());
        if (languages != null) {
          report.noLanguages();
        }
        files.addAll(declaration(base, book.survey().get()));
      } else {
        Starter starter = starter(parameters, report);
        files.addAll(starter.publication(BookFolder.path(base, book.folder())));
      }
      if (book.survey().isEmpty() && !book.folder().resolve(THEME).toFile().exists()) {
        files.add(Starter.theme(BookFolder.path(base, book.folder())));
      }
      StarterPom pom = new StarterPom(coordinates, book.parameter(base));
      files.add(new NewFile(ProjectPom.FILE, pom.text()));
      files.addAll(Starter.repository());
      NewFiles result = NewFiles.write(files, base);
      report.files(result);
      if (result.left().contains(ProjectPom.FILE)) {
        report.pom(known.add(pom), pom);
      }
      report.next(plugin.getVersion());
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
        throw new IllegalArgumentException(
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
    EngineJars jars = BuildEngine.jars(session, artifacts, plugin);
    return BuildEngine.of(session, jars, forked)
        .call(engine -> engine.survey(folder), PROCESSOR_TIME, true);
  }

  /** The sections of editions that are added to a publication of huozi's. */
  private List<NewFile> added(
      Path base, Path folder, StarterParameters parameters, InitReport report) throws IOException {
    if (languages == null) {
      report.own(folder);
      return List.of();
    }
    AddedEditions added = AddedEditions.of(folder, parameters.read().languages());
    report.own(folder, added);
    return added.files().stream().map(file -> file.in(BookFolder.path(base, folder))).toList();
  }

  private static List<NewFile> declaration(Path base, Survey survey) {
    String folder = BookFolder.path(base, survey.folder());
    String prefix = folder.equals(".") ? "" : folder + "/";
    return survey.declaration().isEmpty()
        ? List.of()
        : List.of(
            new NewFile(prefix + "publication.yaml", Starter.declaration(survey.declaration())));
  }

  private Starter starter(StarterParameters parameters, InitReport report) {
    Optional<Terminal> terminal =
        session.getRequest().isInteractiveMode() ? Terminal.open() : Optional.empty();
    StarterParameters known = terminal.map(parameters::ask).orElse(parameters);
    Starter starter = known.read();
    report.starter(starter, known);
    return starter;
  }
}
