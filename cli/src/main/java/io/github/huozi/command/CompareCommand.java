package io.github.huozi.command;

import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.CompareReport;
import io.github.huozi.goal.ProblemList;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.CompareRequest;
import io.github.huozi.request.CompareResult;
import io.github.huozi.request.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huozi compare}. */
@Command(
    name = "compare",
    description =
        "Tells what differs between two PDF files: words, images, links, bookmarks, and what has moved")
final class CompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OLD", description = "The old PDF")
  private Path before;

  @Parameters(index = "1", paramLabel = "NEW", description = "The new PDF")
  private Path after;

  @Option(
      names = "--reports",
      paramLabel = "FOLDER",
      description = "The folder of compare.html (default: that of the new PDF)")
  private @Nullable Path reports;

  @Mixin private EngineOptions engine;
  @Mixin private RepositoryOptions repositories;
  @Mixin private ConsoleOptions consoles;

  @Override
  public Integer call() throws IOException {
    TerminalConsole console = consoles.open();
    Path shown = Path.of("").toAbsolutePath();
    CompareRequest request =
        ArgumentException.read(
            () ->
                io.github.huozi.goal.Parameters.compare(
                    before, after, reports, shown, consoles.wording().language()));
    engine.processorTime();
    ProblemList list = engine.problemList(shown, consoles.wording());
    EngineHost host = engine.host(repositories.open(console));
    try {
      CompareResult result = engine.call(host, each -> each.compare(request, Progress.NONE));
      CompareReport report = new CompareReport(shown, console);
      report.show(result);
      if (result.differences() > 0) {
        console.error(report.failure(result));
        return ExitCode.PROBLEMS;
      }
      return ExitCode.DONE;
    } catch (PublishingException e) {
      console.error(list.of(e.problems()));
      return ExitCode.PROBLEMS;
    } catch (IOException e) {
      throw new IOException("Cannot compare: " + e.getMessage(), e);
    }
  }
}
