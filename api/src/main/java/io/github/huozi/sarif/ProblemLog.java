package io.github.huozi.sarif;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a SARIF log of problems: a result for each, and a rule for each kind. */
public final class ProblemLog {

  private ProblemLog() {}

  /**
   * A log of problems.
   *
   * @param problems in the order of files and lines
   * @param root paths are relative to this folder, absolute
   * @param version the version of huozi
   * @param failure why nothing more was found out, if it was not
   */
  public static SarifLog of(
      List<Problem> problems, Path root, String version, Optional<String> failure) {
    List<SarifRule> rules =
        problems.stream().map(Problem::kind).distinct().sorted().map(ProblemLog::rule).toList();
    List<SarifResult> results = problems.stream().map(ProblemLog::result).toList();
    return new SarifLog("publish", root, version, rules, List.of(), results, failure);
  }

  /** The name of a kind: its key, or a word for those that have none. */
  public static String rule(Problem problem) {
    return id(problem.kind());
  }

  private static String id(ProblemKind kind) {
    return kind.key().isEmpty() ? kind.name().toLowerCase(Locale.ROOT) : kind.key();
  }

  private static SarifRule rule(ProblemKind kind) {
    String setting =
        kind.key().isEmpty()
            ? "Its level cannot be set."
            : "publication.yaml sets its level: problems: {"
                + kind.key()
                + ": error}, warning or ignore.";
    return new SarifRule(
        id(kind),
        kind.description(),
        Optional.of(kind.description() + " " + setting),
        Optional.of(kind.level()));
  }

  private static SarifResult result(Problem problem) {
    return new SarifResult(
        id(problem.kind()),
        problem.severity(),
        problem.message() + "; " + problem.suggestion(),
        problem.places(),
        SarifLocation.of(problem.location()),
        Optional.empty());
  }
}
