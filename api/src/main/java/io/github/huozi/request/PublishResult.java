package io.github.huozi.request;

import io.github.huozi.problem.Losses;
import io.github.huozi.problem.Problem;
import java.util.List;

/**
 * The result of publishing.
 *
 * @param files the finished files, edition by edition
 * @param warnings the warnings, in the order of files and lines; {@link
 *     io.github.huozi.problem.ProblemSummary} makes them brief
 * @param losses what readers of the files lose, by warnings and by what the publication ignores
 * @param editions what a catalogue says of the editions whose files these are
 */
public record PublishResult(
    List<PublishedFile> files,
    List<Problem> warnings,
    Losses losses,
    List<PublishedEdition> editions) {

  public PublishResult {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
    editions = List.copyOf(editions);
  }
}
