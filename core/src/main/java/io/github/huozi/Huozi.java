package io.github.huozi;

import io.github.huozi.compare.Comparison;
import io.github.huozi.compare.ComparisonReport;
import io.github.huozi.font.FontCache;
import io.github.huozi.preview.PreviewSession;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import io.github.huozi.publication.ArchiveReader;
import io.github.huozi.publication.FolderSurvey;
import io.github.huozi.publish.Publisher;
import io.github.huozi.report.ConsoleReport;
import io.github.huozi.report.Report;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.CompareRequest;
import io.github.huozi.request.CompareResult;
import io.github.huozi.request.Engine;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PreviewHost;
import io.github.huozi.request.PreviewRequest;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.ReviewResult;
import io.github.huozi.request.Survey;
import io.github.huozi.request.UnknownNameException;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import io.github.huozi.review.Reviewer;
import io.github.huozi.validator.ValidatorCache;
import io.github.huozi.verify.Verifier;
import io.github.huozi.wording.Wording;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Publishes, verifies and previews. It keeps the fonts that it has read and the validators that it
 * has loaded, so that the next request is faster, and no thread of its own.
 *
 * <pre>{@code
 * ExecutorService threads = EngineThreads.pool();
 * PublishResult result =
 *     new Huozi(threads)
 *         .publish(
 *             PublishRequest.of(Path.of("src/main/publication"), Path.of("target/books")).build(),
 *             FontSource.ofFiles(fontJars),
 *             Progress.NONE);
 * }</pre>
 */
public final class Huozi implements Engine {

  private final Workers workers;
  private final FontCache fonts = new FontCache();
  private final ValidatorCache loaded = new ValidatorCache();

  /**
   * @param threads do the work, and take up tasks in the order in which they are submitted; {@link
   *     io.github.huozi.request.EngineThreads} has such with large enough stacks. The thread that
   *     calls the engine may not be one of them
   */
  public Huozi(ExecutorService threads) {
    this.workers = new Workers(threads);
  }

  @Override
  public PublishResult publish(PublishRequest request, FontSource source, Progress progress)
      throws PublishingException, IOException {
    return new Publisher(request, source, fonts, workers, progress).publish();
  }

  @Override
  public VerifyResult verify(VerifyRequest request, ValidatorSource validators, Progress progress)
      throws PublishingException, IOException {
    List<String> checks = Verifier.checks();
    for (String skipped : request.skippedChecks()) {
      if (!checks.contains(skipped)) {
        throw new UnknownNameException(
            FrontEnd.current().parameter("skipChecks")
                + ": "
                + skipped
                + " is not a check; write one of "
                + String.join(", ", checks));
      }
    }
    Report report = new Verifier(request, validators, loaded, workers, progress).verify();
    Wording wording = Wording.of(Optional.of(request.language()), Locale.ROOT);
    Path page =
        report.write(
            request.reports(), request.execution(), request.root(), request.version(), wording);
    return new VerifyResult(
        ConsoleReport.findings(report, wording),
        ConsoleReport.files(report, wording),
        report.summary(),
        page);
  }

  @Override
  public ReviewResult review(ReviewRequest request, Steps steps)
      throws PublishingException, IOException {
    return new Reviewer(request, workers, steps).review();
  }

  @Override
  public CompareResult compare(CompareRequest request, Steps steps) throws IOException {
    Comparison comparison = Comparison.of(request.before(), request.after(), request.base(), steps);
    ComparisonReport report =
        new ComparisonReport(comparison, Wording.of(Optional.of(request.language()), Locale.ROOT));
    return new CompareResult(
        comparison.differences().size(), report.lines(), report.write(request.reports()));
  }

  @Override
  public List<Survey> survey(Path folder) {
    return FolderSurvey.of(folder);
  }

  @Override
  public ArchiveListing archive(Path folder) throws PublishingException {
    return ArchiveReader.read(folder);
  }

  @Override
  public void preview(PreviewRequest request, FontSource source, PreviewHost host)
      throws IOException {
    new PreviewSession(request, source, fonts, workers, host).run();
  }
}
