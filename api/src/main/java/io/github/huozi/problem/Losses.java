package io.github.huozi.problem;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The losses of readers of finished files by the problems that did not fail the build.
 *
 * @param all the losses, the most first
 */
public record Losses(List<Loss> all) {

  /** Nothing is lost. */
  public static final Losses NONE = new Losses(List.of());

  public Losses {
    all = List.copyOf(all);
  }

  /**
   * The loss by one kind of problem.
   *
   * @param count of characters, pieces of text or pictures, as {@link ProblemKind#loss} says
   */
  public record Loss(ProblemKind kind, int count) {

    /** The loss in words: {@code 12 images (remote-image)}. */
    public String words() {
      return kind.loss().count(count) + " (" + kind.key() + ")";
    }
  }

  /** The losses by problems. */
  public static Losses of(List<Problem> problems) {
    Map<ProblemKind, Integer> counts = new EnumMap<>(ProblemKind.class);
    for (Problem problem : problems) {
      if (problem.lost() > 0) {
        counts.merge(problem.kind(), problem.lost(), Integer::sum);
      }
    }
    return new Losses(
        counts.entrySet().stream()
            .map(entry -> new Loss(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Loss::count).reversed().thenComparing(Loss::kind))
            .toList());
  }

  /** A line that says so: {@code lost: 12 images (remote-image)}; empty if nothing is lost. */
  public Optional<String> line() {
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            all.stream().map(Loss::words).collect(Collectors.joining(", ", "lost: ", "")));
  }
}
