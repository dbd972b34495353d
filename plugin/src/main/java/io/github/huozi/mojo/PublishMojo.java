package io.github.huozi.mojo;

import io.github.huozi.archive.ArchiveLists;
import io.github.huozi.archive.ArchivePublisher;
import io.github.huozi.archive.ArchiveResult;
import io.github.huozi.archive.ArchiveZip;
import io.github.huozi.archive.PublicationArchive;
import io.github.huozi.archive.PublicationChoice;
import io.github.huozi.archive.Shard;
import io.github.huozi.cache.FinishedCache;
import io.github.huozi.console.ConsoleProgress;
import io.github.huozi.goal.Attachment;
import io.github.huozi.goal.Parameters;
import io.github.huozi.goal.ProblemReport;
import io.github.huozi.goal.Publishing;
import io.github.huozi.goal.RecordsFolder;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.UnknownNameException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Publishes every edition as a PDF and an EPUB, and attaches the files to the build, with {@code
 * pdf} or {@code epub} as type and the edition's id, by default its language, as classifier. Writes
 * the problems of the publication into {@code publish.sarif}, for tools; if the project has several
 * executions of this goal, each into {@code publish-<id>.sarif}.
 *
 * @since 0.1.0
 */
@Mojo(name = "publish", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PublishMojo extends FinishedFilesMojo {

  private final MavenProjectHelper projectHelper;

  /**
   * The formats to make: {@code pdf}, {@code epub} or both.
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
   * The editions to make, by their ids, or by languages that one edition only has. Without it, all.
   * The files of the others stay as they are, and their errors do not fail the build.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.editions=en,ja}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.editions")
  private @Nullable List<String> editions;

  /**
   * The size of the printed page after trimming: {@code A4}, {@code A5}, {@code A6}, {@code B5},
   * {@code B6} (ISO), {@code JIS-B5}, {@code JIS-B6}, {@code 四六判}, {@code 文庫}, {@code 新書}, {@code
   * 菊判}, {@code 16K}, {@code 25K}, {@code 32K}, {@code 大32K}, {@code letter}, or a width and a
   * height as CSS has them. By default it is the theme's.
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
   * The least distance between the text and the edges of the printed page, as CSS's {@code margin}:
   * one to four lengths, for the top, the fore-edge, the foot and the spine. The text takes as many
   * whole characters and lines as fit. By default they are the theme's, in proportion to the page.
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
   * The size of the printed text. By default it is the theme's, for each language.
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
   * The distance from line to line of the printed text; by default the theme's, or by bodySize.
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
   * True if the EPUB has the edition's fonts, with the characters that its text needs. Without them
   * the reader's own fonts show it.
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
   * The date that the files bear: an instant in the form of ISO 8601, or seconds since 1970. With
   * it the same input gives the same bytes.
   *
   * <p>For example:
   *
   * <pre>{@code
   * <properties>
   *   <project.build.outputTimestamp>2026-11-24T00:00:00Z</project.build.outputTimestamp>
   * </properties>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.outputTimestamp", defaultValue = "${project.build.outputTimestamp}")
  private @Nullable String outputTimestamp;

  /**
   * A cache of finished files that machines share: the address of a server for Bazel's HTTP cache
   * protocol, or a folder, relative to the root of the build. What is not up to date is taken from
   * there if another build has made it of the same, and is put there otherwise. By default there is
   * none. A server's user is the {@code <server>} of settings.xml with the id {@code huozi-cache}.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.cache=https://cache.example.org/huozi}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.cache")
  private @Nullable String cache;

  /**
   * True if this build takes files from the cache and puts none there, as builds of pull requests
   * should.
   *
   * <p>For example:
   *
   * <pre>{@code mvn package -Dhuozi.cacheReadOnly}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.cacheReadOnly", defaultValue = "false")
  private String cacheReadOnly;

  /**
   * The choice of what becomes an artifact of the build: {@code files}, each finished file; {@code
   * zip}, one file with all of them; or {@code none}. By default it is {@code files}, and {@code
   * none} for an archive.
   *
   * <p>For example:
   *
   * <pre>{@code <attach>zip</attach>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "huozi.attach")
  private @Nullable String attach;

  @Inject
  PublishMojo(
      MavenProjectHelper projectHelper, MavenSession session, RepositorySystem repositories) {
    super(session, repositories);
    this.projectHelper = projectHelper;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    tellUnreadProperties();
    if (isSkipped()) {
      console().info("Publishing is skipped");
      return;
    }
    ProblemReport report = report();
    try {
      if (PublicationArchive.isAt(publication())) {
        publishArchive(report);
      } else {
        PublishResult result = publish();
        report.show(result, isDraft());
        finishedFiles(false).add(result.files());
      }
      cache().summary().ifPresent(console()::info);
    } catch (UnknownNameException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (PublishingException e) {
      throw new MojoFailureException(report.failure(e));
    } catch (IOException e) {
      throw new MojoExecutionException(report.failure(e), e);
    }
  }

  private PublishResult publish() throws MojoFailureException, PublishingException, IOException {
    EngineJars jars = jars();
    PublishRequest request =
        request(
            PublishRequest.of(publication(), output()).baseName(baseName()).identity(identity()),
            jars.producer());
    Progress progress = new ConsoleProgress(console(), isWatched());
    return publishing(jars)
        .publish(request, progress, !Remaining.afterPublish(session, project, plugin));
  }

  private Publishing publishing(EngineJars jars) throws MojoFailureException {
    FontSource fonts = BuildEngine.fonts(artifacts());
    return new Publishing(engine(jars), fonts, cache(), processorTime());
  }

  private FinishedCache cache() throws MojoFailureException {
    boolean readOnly = flag("cacheReadOnly", cacheReadOnly);
    try {
      return BuildCache.of(session, cache, readOnly, console());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  private void publishArchive(ProblemReport report)
      throws MojoFailureException, PublishingException, IOException {
    EngineJars jars = jars();
    PublicationChoice choice = choice();
    FinishedFiles finished = finishedFiles(true);
    PublishRequest common = request(PublishRequest.of(publication(), output()), jars.producer());
    PublicationArchive archive = archive(engine(jars));
    ArchivePublisher publisher =
        new ArchivePublisher(
            publishing(jars), common, failsAtEnd(), base(), console(), isWatched());
    ArchiveResult result = publisher.publish(archive, choice);
    Optional<Instant> timestamp = Parameters.timestamp(outputTimestamp);
    ArchiveLists lists =
        new ArchiveLists(archive, choice, common.editions(), project.getName(), timestamp, base());
    List<Path> catalogue = lists.write(result);
    console().info(result.counts());
    if (result.hasFailed()) {
      throw new MojoFailureException(
          report.failure(result.total(), result.problems(), result.failed(), isDraft()),
          result.cause().orElse(null));
    }
    report.show(result.total(), isDraft());
    finished.add(result, choice, catalogue);
  }

  private FinishedFiles finishedFiles(boolean archive) throws MojoFailureException {
    try {
      return new FinishedFiles(
          project,
          projectHelper,
          console(),
          isDraft(),
          Attachment.of(attach, archive),
          new ArchiveZip(output(), Parameters.timestamp(outputTimestamp)),
          output().resolve(baseName() + ".zip"));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  /** The id that tells this report from others in its folder: shards may write into one folder. */
  private Optional<String> reportId() throws MojoFailureException {
    Shard shard = choice().shard();
    return shard.isWhole()
        ? executionId()
        : Optional.of(executionId().map(id -> id + "-").orElse("") + shard.id());
  }

  private ProblemReport report() throws MojoFailureException {
    return new ProblemReport(
        problemList(),
        annotations(),
        output(),
        reportId(),
        base(),
        root(),
        plugin.getVersion(),
        console());
  }

  /** The request with all that does not depend on which publication it is. */
  private PublishRequest request(PublishRequest.Builder request, String producer)
      throws MojoFailureException {
    try {
      request
          .records(RecordsFolder.of(records(), base(), output(), Parameters.formats(formats)))
          .producer(producer)
          .formats(Parameters.formats(formats))
          .editions(Parameters.names(editions))
          .page(Parameters.page(pageSize, pageMargins, bodySize, leading, lineBreak))
          .embedFonts(flag("embedFonts", embedFonts))
          .draft(isDraft());
      Parameters.timestamp(outputTimestamp).ifPresent(request::timestamp);
      return request.build();
    } catch (IllegalArgumentException e) {
      // Maven would show what the cause says as well.
      throw new MojoFailureException(e.getMessage());
    }
  }
}
