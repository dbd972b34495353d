package io.github.huozi.command;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.Parameters;
import io.github.huozi.goal.ProblemList;
import io.github.huozi.goal.ReviewReport;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Progress;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.ReviewResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huozi convert-review}. */
@Command(
    name = "convert-review",
    description = "Writes what is in doubt in converted Chinese editions to their conversion.yaml")
final class ConvertReviewCommand implements Callable<Integer> {

  @Mixin private FolderArgument folder;

  @Option(names = "--accept", description = "Makes decisions of the open words as they are")
  private boolean accept;

  @Option(
      names = "--examples",
      paramLabel = "COUNT",
      defaultValue = "3",
      description = "How many places are written for each form, from 1 to 100 (default 3)")
  private int examples;

  @Mixin private EngineOptions engine;
  @Mixin private RepositoryOptions repositories;
  @Mixin private ConsoleOptions consoles;

  @Override
  public Integer call() throws IOException {
    TerminalConsole console = consoles.open();
    Path base = folder.base();
    ArgumentException.read(() -> Parameters.review(base, examples, accept));
    engine.processorTime();
    ProblemList list = engine.problemList(Path.of("").toAbsolutePath(), consoles.wording());
    ArtifactSource artifacts = repositories.open(console);
    EngineHost host = engine.host(artifacts);
    try {
      ReviewRequest request = Parameters.review(folder.publication(host), examples, accept);
      ReviewResult result = engine.call(host, each -> each.review(request, Progress.NONE));
      new ReviewReport(list, Path.of("").toAbsolutePath(), console).show(result);
      return ExitCode.DONE;
    } catch (PublishingException e) {
      console.error(list.of(e.problems()));
      return ExitCode.PROBLEMS;
    } catch (IOException e) {
      throw new IOException("Cannot review: " + e.getMessage(), e);
    }
  }
}
