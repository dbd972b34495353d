package io.github.huozi.report;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.sarif.SarifLocation;
import io.github.huozi.sarif.SarifLog;
import io.github.huozi.sarif.SarifResult;
import io.github.huozi.sarif.SarifRule;
import io.github.huozi.wording.Wording;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes a SARIF log of a report.
 *
 * <p>A result's location is the line of the source if it is known; the finished file is then a
 * related location. Otherwise the location is the finished file.
 */
final class SarifReport {

  private SarifReport() {}

  /**
   * The log of a report.
   *
   * @param root paths are relative to this folder, absolute
   * @param version the version of huozi
   */
  static SarifLog of(Report report, Path root, String version) {
    return new SarifLog(
        "verify",
        root,
        version,
        report.findings().stream()
            .map(Finding::rule)
            .distinct()
            .sorted()
            .map(SarifReport::rule)
            .toList(),
        report.files(),
        report.findings().stream().map(SarifReport::result).toList(),
        Optional.empty());
  }

  private static SarifRule rule(String id) {
    return new SarifRule(
        id,
        "A rule of the check " + id.replaceFirst("/.*", ""),
        Optional.empty(),
        Optional.empty());
  }

  private static SarifResult result(Finding finding) {
    SarifLocation inFile =
        new SarifLocation(
            SourceLocation.of(finding.file()), finding.place().map(SarifReport::within));
    return new SarifResult(
        finding.rule(),
        finding.severity(),
        finding.sentence(Wording.ENGLISH),
        1,
        finding.source().map(SarifLocation::of).orElse(inFile),
        finding.source().map(source -> inFile));
  }

  private static SarifLocation.Within within(Place place) {
    return new SarifLocation.Within(
        Report.inWords(place), place instanceof Place.OnPage ? "page" : "resource");
  }
}
