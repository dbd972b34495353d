package io.github.huozi.request;

import io.github.huozi.problem.Problem;
import java.util.List;

/**
 * The result of publishing.
 *
 * @param files the finished files, edition by edition
 * @param warnings the warnings, in the order of files and lines
 */
public record PublishResult(List<PublishedFile> files, List<Problem> warnings) {

  public PublishResult {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }
}
