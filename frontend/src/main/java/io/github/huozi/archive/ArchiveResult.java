package io.github.huozi.archive;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.PublishResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The result of publishing an archive.
 *
 * @param of how many publications were to be published
 * @param entries what became of each, in their order; fewer if the first failure ended it
 * @param warnings the warnings of those that did not fail
 * @param failures the problems of those that failed, warnings included
 * @param cause the first that was no problem of the author's files, if there is one
 */
public record ArchiveResult(
    int of,
    List<ArchiveEntry> entries,
    Problems warnings,
    Problems failures,
    Optional<IOException> cause) {

  public ArchiveResult {
    entries = List.copyOf(entries);
  }

  /** The warnings of all publications, as those of one. */
  public PublishResult total() {
    return new PublishResult(List.of(), warnings.sorted(), warnings.losses(), List.of());
  }

  /** The problems of the publications that failed. */
  public List<Problem> problems() {
    return failures.sorted();
  }

  /** The number of publications that have a state. */
  public int count(ArchiveEntry.State state) {
    return (int) entries.stream().filter(entry -> entry.state() == state).count();
  }

  /** Tells whether no failure ended the build before all publications were looked at. */
  boolean isWhole() {
    return entries.size() == of;
  }

  /** Tells whether a publication failed. */
  public boolean hasFailed() {
    return count(ArchiveEntry.State.FAILED) > 0;
  }

  /** A line with the counts: {@code 10000 publications: 3 published, 9997 up to date}. */
  public String counts() {
    int failed = count(ArchiveEntry.State.FAILED);
    int missing = of - entries.size();
    int without =
        (int)
            entries.stream()
                .filter(entry -> entry.state() != ArchiveEntry.State.FAILED)
                .filter(entry -> entry.files().isEmpty())
                .count();
    return number(of)
        + ": "
        + count(ArchiveEntry.State.PUBLISHED)
        + " published, "
        + (count(ArchiveEntry.State.UP_TO_DATE) - without)
        + " up to date"
        + (without == 0 ? "" : ", " + without + " without these editions")
        + (failed == 0 ? "" : ", " + failed + " failed")
        + (missing == 0 ? "" : ", " + missing + " not looked at");
  }

  /** A line that says how many failed: {@code 3 of 10000 publications have problems}. */
  public String failed() {
    int failed = count(ArchiveEntry.State.FAILED);
    return failed + " of " + number(of) + (failed == 1 ? " has problems" : " have problems");
  }

  private static String number(int publications) {
    return publications == 1 ? "1 publication" : publications + " publications";
  }
}
