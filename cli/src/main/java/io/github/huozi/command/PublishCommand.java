package io.github.huozi.command;

import io.github.huozi.annotation.WorkspaceRoot;
import io.github.huozi.archive.ArchiveLists;
import io.github.huozi.archive.ArchivePublisher;
import io.github.huozi.archive.ArchiveResult;
import io.github.huozi.archive.PublicationArchive;
import io.github.huozi.archive.PublicationChoice;
import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.cache.FinishedCache;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.FileLine;
import io.github.huozi.goal.Parameters;
import io.github.huozi.goal.ProblemReport;
import io.github.huozi.goal.Publishing;
import io.github.huozi.goal.RecordsFolder;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huozi publish}. */
@Command(name = "publish", description = "Publishes every edition as a PDF and an EPUB")
final class PublishCommand implements Callable<Integer> {

  private final AuthorPlaces places;

  @Mixin private FolderArgument folder;
  @Mixin private OutputOptions output;
  @Mixin private FileOptions files;
  @Mixin private EditionOptions editions;
  @Mixin private PageOptions pages;

  @Option(
      names = "--output-timestamp",
      paramLabel = "TIME",
      description =
          "The date that the files bear, such as 2026-11-24T00:00:00Z: the same input gives the same bytes")
  private @Nullable String outputTimestamp;

  @Mixin private ArchiveOptions archives;
  @Mixin private CacheOptions caches;
  @Mixin private EngineOptions engine;
  @Mixin private RepositoryOptions repositories;
  @Mixin private ConsoleOptions consoles;

  PublishCommand() {
    this(AuthorPlaces.HERE);
  }

  /**
   * @param places where the author has what is published
   */
  PublishCommand(AuthorPlaces places) {
    this.places = places;
  }

  @Override
  public Integer call() throws IOException {
    TerminalConsole console = consoles.open();
    Path base = folder.base();
    PublicationChoice choice = archives.choice();
    ProblemReport report =
        new ProblemReport(
            engine.problemList(places.shown(), consoles.wording()),
            files.annotations(base, consoles.wording()),
            output.folder(base),
            choice.shard().isWhole() ? Optional.empty() : Optional.of(choice.shard().id()),
            places.shown(),
            WorkspaceRoot.of(places.root(base), null),
            Version.current(),
            console);
    engine.processorTime();
    String producer = engine.producer();
    PublishRequest first = ArgumentException.read(() -> request(base, folder.first(), producer));
    ArtifactSource artifacts = repositories.open(console);
    FinishedCache cache = caches.open(artifacts, console);
    EngineHost host = engine.host(artifacts);
    FontSource fonts = engine.fonts(artifacts);
    Publishing publishing = new Publishing(host, fonts, cache, engine.processorTime());
    try {
      boolean failed = false;
      if (PublicationArchive.isAt(first.publication())) {
        failed = publishArchive(first, host, publishing, choice, report, console);
      } else {
        archives.requireNone();
        // Most publications are where the command looks first, and most are up to date.
        Optional<PublishResult> upToDate = UpToDateCheck.result(first, fonts);
        PublishResult result =
            places.of(
                upToDate.isPresent()
                    ? upToDate.get()
                    : publishing.publish(
                        request(base, folder.publication(host), producer),
                        ConsoleOptions.progress(console),
                        true));
        console.status("");
        report.show(result, editions.isDraft());
        result.files().stream()
            .map(file -> FileLine.of(file, report.base(), console.wording()))
            .map(
                line ->
                    editions.isDraft()
                        ? console.wording().joined(line, console.wording().of("it is a draft"))
                        : line)
            .forEach(console::info);
      }
      cache.summary().ifPresent(console::info);
      return failed ? ExitCode.PROBLEMS : ExitCode.DONE;
    } catch (PublishingException e) {
      console.status("");
      console.error(report.failure(places.of(e)));
      return ExitCode.PROBLEMS;
    } catch (IOException e) {
      console.status("");
      throw new IOException(report.failure(e), e);
    }
  }

  /** Publishes an archive, and returns whether a publication has failed. */
  private boolean publishArchive(
      PublishRequest common,
      EngineHost host,
      Publishing publishing,
      PublicationChoice choice,
      ProblemReport report,
      TerminalConsole console)
      throws PublishingException, IOException {
    PublicationArchive archive =
        PublicationArchive.at(
            common.publication(), common.output(), common.identity(), host, engine.processorTime());
    ArchiveResult result =
        new ArchivePublisher(
                publishing, common, archives.failsAtEnd(), report.base(), console, true)
            .publish(archive, choice);
    List<Path> catalogue =
        new ArchiveLists(
                archive,
                choice,
                common.editions(),
                common.baseName(),
                Parameters.timestamp(outputTimestamp),
                report.base())
            .write(result);
    console.info(result.counts());
    catalogue.stream()
        .limit(1)
        .forEach(file -> console.info(SourceLocation.of(file).format(report.base())));
    if (result.hasFailed()) {
      console.error(
          report.failure(result.total(), result.problems(), result.failed(), editions.isDraft()));
      return true;
    }
    report.show(result.total(), editions.isDraft());
    return false;
  }

  private PublishRequest request(Path base, Path publication, String producer) {
    Path finished = output.folder(base);
    PublishRequest.Builder request =
        PublishRequest.of(publication, finished)
            .records(
                RecordsFolder.of(
                    output.records(base), base, finished, Parameters.formats(files.formats())))
            .baseName(files.name(base))
            .producer(producer)
            .identity(files.name(base))
            .formats(Parameters.formats(files.formats()));
    pages.add(request, editions);
    Parameters.timestamp(outputTimestamp).ifPresent(request::timestamp);
    return request.build();
  }
}
