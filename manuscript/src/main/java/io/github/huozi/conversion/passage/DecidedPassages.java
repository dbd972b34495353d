package io.github.huozi.conversion.passage;

import io.github.huozi.conversion.Conversion;
import io.github.huozi.conversion.Converter;
import io.github.huozi.conversion.decision.DecisionFile;
import io.github.huozi.conversion.decision.Decisions;
import io.github.huozi.conversion.decision.DoubtLog;
import io.github.huozi.conversion.decision.DoubtProblems;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;

/** Converts passages as the editor has decided, and reports what is undecided. */
final class DecidedPassages implements PassageConverter {

  private final Converter converter;
  private final DoubtLog log;
  private final Path folder;
  private final Problems problems;

  private DecidedPassages(Converter converter, DoubtLog log, Path folder, Problems problems) {
    this.converter = converter;
    this.log = log;
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Reads the decisions.
   *
   * @param folder the folder of the converted edition's own files; it need not exist
   * @param root the publication's folder
   */
  static DecidedPassages of(Converter converter, Path folder, Path root, Problems problems) {
    Decisions decisions = DecisionFile.read(folder, root, problems);
    return new DecidedPassages(
        converter.with(decisions.terms(), decisions.forms()),
        new DoubtLog(decisions),
        folder,
        problems);
  }

  @Override
  public Conversion convert(String passage, IntFunction<SourceLocation> places) {
    return log.decide(converter.convert(passage), places);
  }

  @Override
  public void report(Problem problem) {
    problems.addLevelled(problem);
  }

  @Override
  public void finish() {
    DoubtProblems.report(log, folder.resolve(DecisionFile.NAME), problems);
  }

  @Override
  public Optional<DoubtLog> log() {
    return Optional.of(log);
  }
}
