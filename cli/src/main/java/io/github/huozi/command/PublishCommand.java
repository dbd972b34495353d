package io.github.huozi.command;

import io.github.huozi.annotation.WorkspaceRoot;
import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.FileLine;
import io.github.huozi.goal.Parameters;
import io.github.huozi.goal.ProblemReport;
import io.github.huozi.goal.RecordsFolder;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huozi publish}. */
@Command(name = "publish", description = "Publishes every edition as a PDF and an EPUB.")
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
          "The date that the files bear, such as 2026-11-24T00:00:00Z: the same input gives the same bytes.")
  private @Nullable String outputTimestamp;

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
    ProblemReport report =
        new ProblemReport(
            engine.problemList(places.shown(), consoles.wording()),
            files.annotations(base, consoles.wording()),
            output.folder(base),
            Optional.empty(),
            places.shown(),
            WorkspaceRoot.of(places.root(base), null),
            Version.current(),
            console);
    ArtifactSource artifacts = repositories.open(console);
    EngineHost host = engine.host(artifacts);
    try {
      PublishResult result = places.of(publish(base, host, artifacts, console));
      console.status("");
      report.tell(result, editions.isDraft());
      result.files().stream()
          .map(file -> FileLine.of(file, report.base()))
          .map(line -> editions.isDraft() ? line + "; it is a draft" : line)
          .forEach(console::info);
      return ExitCode.DONE;
    } catch (PublishingException e) {
      console.status("");
      console.error(report.failure(places.of(e)));
      return ExitCode.PROBLEMS;
    } catch (IOException e) {
      console.status("");
      throw new IOException(report.failure(e), e);
    }
  }

  private PublishResult publish(
      Path base, EngineHost host, ArtifactSource artifacts, TerminalConsole console)
      throws PublishingException, IOException {
    // Wrong options are told before anything is looked at.
    ArgumentException.read(() -> request(base, base, ""));
    engine.processorTime();
    String producer = engine.producer();
    FontSource fonts = engine.fonts(artifacts);
    // Most publications are where the command looks first, and most are up to date.
    PublishRequest first = request(base, folder.first(), producer);
    Optional<PublishResult> upToDate = UpToDateCheck.result(first, fonts);
    if (upToDate.isPresent()) {
      return upToDate.get();
    }
    PublishRequest request = request(base, folder.publication(host), producer);
    return engine.call(
        host, each -> each.publish(request, fonts, ConsoleOptions.progress(console)));
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
