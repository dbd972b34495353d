package io.github.huozi.command;

import io.github.huozi.annotation.Annotations;
import io.github.huozi.annotation.WorkspaceRoot;
import io.github.huozi.archive.ArchiveVerifier;
import io.github.huozi.archive.ArchiveVerifier.Outcome;
import io.github.huozi.archive.PublicationArchive;
import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.artifact.ArtifactValidators;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.Parameters;
import io.github.huozi.goal.ProblemList;
import io.github.huozi.goal.ProblemReport;
import io.github.huozi.goal.RecordsFolder;
import io.github.huozi.goal.VerifyReport;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huozi verify}. */
@Command(
    name = "verify",
    description = "Checks the files that publish made: with EPUBCheck, veraPDF and checks of huozi")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private FolderArgument folder;
  @Mixin private OutputOptions output;
  @Mixin private FileOptions files;
  @Mixin private EditionOptions editions;

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|never",
      defaultValue = "error",
      description = "With which findings the command fails (default error)")
  private String failOn;

  @Option(
      names = "--skip-checks",
      split = ",",
      paramLabel = "CHECK",
      description = "The checks to skip, by their names in the report, such as verapdf")
  private @Nullable List<String> skipChecks;

  @Option(
      names = "--image-resolution",
      paramLabel = "PIXELS",
      defaultValue = "300",
      description = "How many pixels per inch a printed image must have (default 300)")
  private double imageResolution;

  @Option(
      names = "--reports",
      paramLabel = "FOLDER",
      description = "The folder of the reports (default: that of the finished files)")
  private @Nullable Path reports;

  @Mixin private ArchiveOptions archives;
  @Mixin private EngineOptions engine;
  @Mixin private RepositoryOptions repositories;
  @Mixin private ConsoleOptions consoles;

  @Override
  public Integer call() throws IOException {
    TerminalConsole console = consoles.open();
    Path base = folder.base();
    Path shown = Path.of("").toAbsolutePath();
    Set<Severity> failing = ArgumentException.read(() -> Parameters.failing(failOn));
    ArgumentException.read(() -> request(base, base));
    engine.processorTime();
    ProblemList list = engine.problemList(shown, consoles.wording());
    Annotations annotations = files.annotations(base, consoles.wording());
    ArtifactSource artifacts = repositories.open(console);
    EngineHost host = engine.host(artifacts);
    VerifyReport report = new VerifyReport(shown, console);
    try {
      VerifyRequest request = request(base, folder.publication(host));
      ArtifactValidators validators = new ArtifactValidators(artifacts);
      if (PublicationArchive.isAt(request.publication())) {
        return verifyArchive(
            base, request, host, validators, failing, list, annotations, report, console);
      }
      archives.requireNone();
      VerifyResult result =
          engine.call(
              host, each -> each.verify(request, validators, ConsoleOptions.progress(console)));
      console.status("");
      report.show(result);
      annotations.addFindings(result.findings(), report.page(result));
      if (result.has(failing)) {
        console.error(report.failure(result));
        return ExitCode.PROBLEMS;
      }
      return ExitCode.DONE;
    } catch (PublishingException e) {
      console.status("");
      annotations.addProblems(list.shown(e.problems()), ProblemReport.NAME);
      console.error(list.of(e.problems()));
      return ExitCode.PROBLEMS;
    } catch (IOException e) {
      throw new IOException("Cannot verify: " + e.getMessage(), e);
    }
  }

  private int verifyArchive(
      Path base,
      VerifyRequest request,
      EngineHost host,
      ArtifactValidators validators,
      Set<Severity> failing,
      ProblemList list,
      Annotations annotations,
      VerifyReport report,
      TerminalConsole console)
      throws PublishingException, IOException {
    PublicationArchive archive =
        PublicationArchive.at(
            request.publication(),
            request.output(),
            files.name(base),
            host,
            engine.processorTime());
    Outcome outcome =
        new ArchiveVerifier(
                host,
                validators,
                request,
                engine.processorTime(),
                archives.failsAtEnd(),
                console,
                true)
            .verify(archive, archives.choice());
    outcome.report(report, list, annotations, console);
    return outcome.has(failing) ? ExitCode.PROBLEMS : ExitCode.DONE;
  }

  private VerifyRequest request(Path base, Path publication) {
    Path finished = output.folder(base);
    VerifyRequest.Builder request = VerifyRequest.of(publication, finished);
    if (reports != null) {
      request.reports(reports);
    }
    RecordsFolder.all(output.records(base), base, finished).forEach(request::records);
    return request
        .baseName(files.name(base))
        .formats(Parameters.formats(files.formats()))
        .editions(editions.editions())
        .base(Path.of("").toAbsolutePath())
        .root(WorkspaceRoot.of(base, null))
        .skippedChecks(new TreeSet<>(Parameters.names(skipChecks)))
        .lineBreak(editions.lineBreakLevel())
        .imageResolution(Parameters.imageResolution(imageResolution))
        .version(Version.current())
        .draft(editions.isDraft())
        .language(consoles.wording().language())
        .build();
  }
}
