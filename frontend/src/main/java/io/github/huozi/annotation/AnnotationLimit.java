package io.github.huozi.annotation;

import io.github.huozi.problem.Severity;
import java.util.EnumMap;
import java.util.Map;

/** Counts the annotations of a build: GitHub shows ten errors and ten warnings of a step. */
public final class AnnotationLimit {

  private static final int MOST = 10;

  private final Map<Severity, Integer> taken = new EnumMap<>(Severity.class);

  /** Tells whether one more is shown. */
  synchronized boolean take(Severity severity) {
    int count = taken.merge(severity, 1, Integer::sum);
    return count <= MOST;
  }
}
