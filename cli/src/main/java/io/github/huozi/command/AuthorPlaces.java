package io.github.huozi.command;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishResult;
import java.nio.file.Path;
import java.util.List;

/** The places where the author has what is published: problems are told there. */
interface AuthorPlaces {

  /** The files that are published. */
  AuthorPlaces HERE =
      new AuthorPlaces() {
        @Override
        public Path shown() {
          return Path.of("").toAbsolutePath();
        }

        @Override
        public Path root(Path published) {
          return published;
        }

        @Override
        public SourceLocation of(SourceLocation published) {
          return published;
        }
      };

  /** The folder that paths are shown from. */
  Path shown();

  /** The author's folder. */
  Path root(Path published);

  /** The author's place of one that is published. */
  SourceLocation of(SourceLocation published);

  /** The same result, with its problems at the author's places. */
  default PublishResult of(PublishResult result) {
    return new PublishResult(
        result.files(), of(result.warnings()), result.losses(), result.editions());
  }

  /** The same problems at the author's places. */
  default PublishingException of(PublishingException e) {
    return new PublishingException(of(e.problems()));
  }

  private List<Problem> of(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                new Problem(
                    problem.kind(),
                    problem.severity(),
                    of(problem.location()),
                    problem.message(),
                    problem.suggestion(),
                    problem.places(),
                    problem.files(),
                    problem.lost()))
        .toList();
  }
}
