package io.github.huozi.press;

import io.github.huozi.language.Language;
import io.github.huozi.output.Records;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.report.ConsoleReport;
import io.github.huozi.report.Report;
import io.github.huozi.report.ReportFiles;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.verify.FinishedFiles;
import io.github.huozi.verify.Verifier;
import io.github.huozi.verify.VerifyRequest;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finished files to be verified, as the press sees them. */
final class VerifyJob extends PressJob {

  VerifyJob(int number, Line line) {
    super(number, line);
  }

  @Override
  Message work(DataInputStream asked) throws PublishingException, IOException {
    VerifyOrder order = Wire.order(asked);
    List<String> checks = Verifier.checks();
    for (String skipped : order.skippedChecks()) {
      if (!checks.contains(skipped)) {
        return message(
            Message.Kind.MISCONFIGURED,
            out ->
                Wire.text(
                    out,
                    "<skipChecks>: "
                        + skipped
                        + " is no check; write one of "
                        + String.join(", ", checks)));
      }
    }
    Report report = new Verifier(request(order), this).verify();
    ReportFiles.write(report, order.output(), order.version());
    Verdict verdict =
        new Verdict(
            ConsoleReport.findings(report),
            ConsoleReport.files(report),
            report.summary(),
            order.output().resolve(ReportFiles.PAGE));
    return message(Message.Kind.VERIFIED, out -> Wire.write(out, verdict));
  }

  private VerifyRequest request(VerifyOrder order) {
    return new VerifyRequest(
        order.publication(),
        new Files(order),
        new Records(order.records(), order.baseName(), order.publication())::digest,
        order.base(),
        order.skippedChecks(),
        order.lineBreak(),
        order.imageResolution(),
        coordinates -> Wire.list(ask(Message.Kind.JUDGE, coordinates), Wire::path));
  }

  /** Files named as {@code publish} names them. */
  private record Files(VerifyOrder order) implements FinishedFiles {

    @Override
    public Optional<Path> pdf(Language language) {
      return of(Format.PDF, language);
    }

    @Override
    public Optional<Path> epub(Language language) {
      return of(Format.EPUB, language);
    }

    private Optional<Path> of(Format format, Language language) {
      return order.formats().contains(format)
          ? Optional.of(PublishedFile.path(order.output(), order.baseName(), language, format))
          : Optional.empty();
    }
  }
}
