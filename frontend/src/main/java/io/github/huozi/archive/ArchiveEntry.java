package io.github.huozi.archive;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Severity;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.PublishedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a publication of an archive.
 *
 * @param editions what a catalogue says about it
 * @param files its finished files
 * @param covers the covers of editions that have one, by the editions' ids
 * @param errors how many errors it has
 * @param warnings how many warnings it has
 * @param problems the first of them, each on a line
 */
public record ArchiveEntry(
    ArchivedPublication publication,
    State state,
    List<PublishedEdition> editions,
    List<PublishedFile> files,
    Map<String, Path> covers,
    int errors,
    int warnings,
    List<String> problems) {

  /** The list of all publications has so many problems of each. */
  private static final int MOST_PROBLEMS = 5;

  public ArchiveEntry {
    editions = List.copyOf(editions);
    files = List.copyOf(files);
    covers = Map.copyOf(covers);
    problems = List.copyOf(problems);
  }

  static ArchiveEntry published(
      ArchivedPublication publication, PublishResult result, Map<String, Path> covers, Path base) {
    boolean upToDate = result.files().stream().allMatch(PublishedFile::upToDate);
    return of(
        publication,
        upToDate ? State.UP_TO_DATE : State.PUBLISHED,
        result.editions(),
        result.files(),
        covers,
        result.warnings(),
        base);
  }

  static ArchiveEntry failed(ArchivedPublication publication, List<Problem> problems, Path base) {
    return of(publication, State.FAILED, List.of(), List.of(), Map.of(), problems, base);
  }

  private static ArchiveEntry of(
      ArchivedPublication publication,
      State state,
      List<PublishedEdition> editions,
      List<PublishedFile> files,
      Map<String, Path> covers,
      List<Problem> problems,
      Path base) {
    int errors =
        (int) problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
    return new ArchiveEntry(
        publication,
        state,
        editions,
        files,
        covers,
        errors,
        problems.size() - errors,
        problems.stream().limit(MOST_PROBLEMS).map(problem -> problem.format(base)).toList());
  }

  /** The state in which the publication was left. */
  public enum State {
    /** Some of its files were made. */
    PUBLISHED("published"),
    /** All its files were up to date. */
    UP_TO_DATE("up-to-date"),
    /** Nothing was made, since it has problems. */
    FAILED("failed");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word for it in the index. */
    String word() {
      return word;
    }
  }
}
