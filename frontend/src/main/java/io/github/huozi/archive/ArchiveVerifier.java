package io.github.huozi.archive;

import io.github.huozi.annotation.Annotations;
import io.github.huozi.console.Console;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.ProblemList;
import io.github.huozi.goal.ProblemReport;
import io.github.huozi.goal.VerifyReport;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.request.Progress;
import io.github.huozi.request.UnknownNameException;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import io.github.huozi.request.VerifyResult.FindingLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Verifies the finished files of an archive's publications, several at a time. Each has a report in
 * the folder of its files.
 */
public final class ArchiveVerifier {

  /** The most publications with findings that are shown. */
  private static final int MOST_SHOWN = 1000;

  private final EngineHost engine;
  private final ValidatorSource validators;
  private final VerifyRequest common;
  private final Duration processorTime;
  private final boolean failAtEnd;
  private final Console console;
  private final boolean watched;

  /**
   * @param common what the requests of all publications have in common
   * @param processorTime how much of it one publication may use
   * @param failAtEnd whether the others are verified after one whose sources cannot be read
   * @param watched whether somebody is watching the console
   */
  public ArchiveVerifier(
      EngineHost engine,
      ValidatorSource validators,
      VerifyRequest common,
      Duration processorTime,
      boolean failAtEnd,
      Console console,
      boolean watched) {
    this.engine = engine;
    this.validators = validators;
    this.common = common;
    this.processorTime = processorTime;
    this.failAtEnd = failAtEnd;
    this.console = console;
    this.watched = watched;
  }

  /**
   * Verifies.
   *
   * @return the results of the first publications with findings, in their order, and how many there
   *     are
   * @throws UnknownNameException if the choice names a publication that the archive does not have
   * @throws IOException if files cannot be verified
   */
  public Outcome verify(PublicationArchive archive, PublicationChoice choice) throws IOException {
    List<ArchivedPublication> publications = choice.of(archive.listing().publications());
    ArchiveRun run = new ArchiveRun(console, watched);
    TreeMap<Integer, Verified> found = new TreeMap<>();
    Counts counts = new Counts();
    run.each(
        publications,
        (index, publication) -> {
          Verified verified = verify(publication, archive.request(publication, common));
          boolean failed = !verified.problems().isEmpty();
          if (failed && !failAtEnd) {
            run.end();
          }
          synchronized (counts) {
            counts.add(verified);
            if (!verified.findings().isEmpty() || failed) {
              found.put(index, verified);
              if (found.size() > MOST_SHOWN) {
                found.pollLastEntry();
              }
            }
          }
        });
    synchronized (counts) {
      return new Outcome(
          publications.size(),
          List.copyOf(found.values()),
          counts.errors,
          counts.warnings,
          counts.unread);
    }
  }

  private Verified verify(ArchivedPublication publication, VerifyRequest request)
      throws IOException {
    try {
      VerifyResult result =
          engine.call(
              started -> started.verify(request, validators, Progress.NONE), processorTime, false);
      result.files().forEach(console::debug);
      return new Verified(result.page(), result.findings(), List.of());
    } catch (PublishingException e) {
      return new Verified(publication.folder(), List.of(), e.problems());
    }
  }

  /** Counts publications. */
  private static final class Counts {
    private int errors;
    private int warnings;
    private int unread;

    void add(Verified verified) {
      if (verified.has(Severity.ERROR)) {
        errors++;
      } else if (verified.has(Severity.WARNING)) {
        warnings++;
      }
      unread += verified.problems().isEmpty() ? 0 : 1;
    }
  }

  /**
   * The findings in the files of a publication.
   *
   * @param page its report
   * @param problems why its sources cannot be read
   */
  public record Verified(Path page, List<FindingLine> findings, List<Problem> problems) {

    public Verified {
      findings = List.copyOf(findings);
      problems = List.copyOf(problems);
    }

    private boolean has(Severity severity) {
      return findings.stream().anyMatch(line -> line.severity() == severity);
    }
  }

  /**
   * The findings in an archive.
   *
   * @param of how many publications were verified
   * @param found the first of those with findings
   * @param errors how many have errors
   * @param warnings how many others have warnings
   * @param unread of how many the sources cannot be read
   */
  public record Outcome(int of, List<Verified> found, int errors, int warnings, int unread) {

    public Outcome {
      found = List.copyOf(found);
    }

    /** Tells whether files have findings of these severities, or sources cannot be read. */
    public boolean has(Set<Severity> severities) {
      return unread > 0
          || (errors > 0 && severities.contains(Severity.ERROR))
          || (warnings > 0 && severities.contains(Severity.WARNING));
    }

    /** Tells of the findings, shows them at their lines, and tells the counts. */
    public void report(
        VerifyReport report, ProblemList list, Annotations annotations, Console console) {
      for (Verified verified : found) {
        report.show(verified.findings());
        annotations.addFindings(verified.findings(), report.path(verified.page()));
        annotations.addProblems(list.shown(verified.problems()), ProblemReport.NAME);
        if (!verified.problems().isEmpty()) {
          console.error(list.of(verified.problems()));
        }
      }
      console.info(summary(report.base()));
    }

    /** A line with the counts, and where the first report is. */
    public String summary(Path base) {
      String first =
          found.stream()
              .findFirst()
              .map(verified -> "; the first is " + SourceLocation.of(verified.page()).format(base))
              .orElse("");
      return (errors + unread)
          + " with errors and "
          + warnings
          + " with warnings of "
          + of
          + (of == 1 ? " publication" : " publications")
          + first;
    }
  }
}
