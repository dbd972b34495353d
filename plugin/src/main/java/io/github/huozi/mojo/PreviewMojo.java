package io.github.huozi.mojo;

import io.github.huozi.archive.PublicationArchive;
import io.github.huozi.console.ConsolePreview;
import io.github.huozi.goal.Parameters;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PreviewHost;
import io.github.huozi.request.PreviewRequest;
import io.github.huozi.request.PublishRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Shows an edition in the browser as it would be published, its pages and its EPUB side by side,
 * and follows the author's files: a file that is saved shows at once. It ends with Enter or Ctrl-C,
 * and writes no finished file.
 *
 * <p>For example:
 *
 * <pre>{@code mvn huozi:preview}</pre>
 *
 * @since 0.1.0
 */
@Mojo(name = "preview", requiresDirectInvocation = true, threadSafe = true)
public final class PreviewMojo extends PublicationMojo {

  // These parameters stand in PublishMojo, too. Maven reads parameters of superclasses only, and
  // PublishMojo has the superclass that it shares with VerifyMojo. DocumentedParametersTest
  // compares
  // the two declarations.

  /**
   * The folder of finished files; the same as for {@code publish}. Its files are not watched, and
   * nothing is written into it.
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
   * The editions to choose from in the page, by their ids, or by languages that one edition only
   * has; by default all.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:preview -Dhuozi.editions=en,ja}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.editions")
  private @Nullable List<String> editions;

  /**
   * The port that the page is served at, on this machine only; by default one that is free. With a
   * port of its own the browser keeps the page's settings.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:preview -Dhuozi.port=8035}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.port", defaultValue = "0")
  private int port;

  /**
   * The editor that links open: {@code vscode}, {@code vscodium}, {@code idea}, {@code none}, or an
   * address with <code>{file}</code> and <code>{line}</code> in it.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:preview -Dhuozi.editor=idea}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.editor", defaultValue = "vscode")
  private String editor;

  /**
   * The size of the printed page; the same as for {@code publish}. The page can show others.
   *
   * <p>For example:
   *
   * <pre>{@code <pageSize>152mm 229mm</pageSize>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.pageSize")
  private @Nullable String pageSize;

  /**
   * The margins of the printed page; the same as for {@code publish}.
   *
   * <p>For example:
   *
   * <pre>{@code <pageMargins>24mm 18mm 26mm 20mm</pageMargins>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.pageMargins")
  private @Nullable String pageMargins;

  /**
   * The size of the printed text; the same as for {@code publish}.
   *
   * <p>For example:
   *
   * <pre>{@code <bodySize>10pt</bodySize>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.bodySize")
  private @Nullable String bodySize;

  /**
   * The distance from line to line of the printed text; the same as for {@code publish}.
   *
   * <p>For example:
   *
   * <pre>{@code <leading>18pt</leading>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.leading")
  private @Nullable String leading;

  /**
   * The rule for which marks may not start a line in print; the same as for {@code publish}.
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
   * True if the EPUB has the edition's fonts; the same as for {@code publish}.
   *
   * <p>For example:
   *
   * <pre>{@code <embedFonts>true</embedFonts>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.embedFonts", defaultValue = "false")
  private String embedFonts;

  /**
   * True if a draft is shown: whatever there is, with every problem as a warning.
   *
   * <p>For example:
   *
   * <pre>{@code mvn huozi:preview -Dhuozi.draft}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.draft", defaultValue = "false")
  private String draft;

  @Inject
  PreviewMojo(MavenSession session, RepositorySystem repositories) {
    super(session, repositories);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    tellUnreadProperties();
    if (!Files.isDirectory(publication())) {
      // A module of a build that publishes nothing.
      console().info("There is no " + publication() + " to preview");
      return;
    }
    if (PublicationArchive.isAt(publication())) {
      throw new MojoFailureException(
          publication()
              + " has an archive; give one of its publications, for example"
              + " -Dhuozi.publicationDirectory=src/main/publication/archive/clay");
    }
    try {
      EngineJars jars = jars();
      FontSource fonts = BuildEngine.fonts(artifacts());
      PreviewRequest request = request(jars);
      PreviewHost host =
          new ConsolePreview(
              artifacts()::previewJar, console(), session.getRequest().isInteractiveMode());
      BuildEngine.forPreview(artifacts(), jars, isForked())
          .call(
              engine -> {
                engine.preview(request, fonts, host);
                return request;
              },
              ConsolePreview.UNLIMITED,
              true);
    } catch (PublishingException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot preview: " + e.getMessage(), e);
    }
  }

  private PreviewRequest request(EngineJars jars) throws MojoFailureException, IOException {
    try {
      Path output = folder(outputDirectory);
      PublishRequest.Builder publish =
          PublishRequest.of(publication(), output)
              .records(
                  folder(new File(project.getBuild().getDirectory()))
                      .resolve("maven-status/huozi/preview"))
              .producer(jars.producer())
              .identity(project.getGroupId() + ":" + project.getArtifactId())
              .page(Parameters.page(pageSize, pageMargins, bodySize, leading, lineBreak))
              .embedFonts(flag("embedFonts", embedFonts))
              .draft(flag("draft", draft));
      return new PreviewRequest(
          publish.editions(Parameters.names(editions)).build(),
          Parameters.port(port),
          Parameters.editor(editor),
          wording().language());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }
}
