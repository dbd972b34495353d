package io.github.huozi.problem;

import io.github.huozi.problem.ProblemKind.Level;
import java.util.Map;

/**
 * The level of each kind of problem, as {@code problems:} of {@code publication.yaml} sets it.
 *
 * <pre>{@code
 * ProblemLevels levels = ProblemLevels.of(Map.of(ProblemKind.MISSING_ALT, Level.IGNORE));
 * levels.of(ProblemKind.MISSING_ALT); // IGNORE
 * levels.of(ProblemKind.DEAD_LINK);   // ERROR, as none is set
 * }</pre>
 *
 * @param set the levels that the publication sets
 * @param draft whether a draft is published: errors are warnings then, except of the kinds {@link
 *     ProblemKind#FORBIDDEN} and {@link ProblemKind#FATAL}
 */
public record ProblemLevels(Map<ProblemKind, Level> set, boolean draft) {

  /** The levels of a publication that sets none. */
  public static final ProblemLevels DEFAULT = new ProblemLevels(Map.of(), false);

  /**
   * @throws IllegalArgumentException if a kind has no name, so that its level cannot be set
   */
  public ProblemLevels {
    set = Map.copyOf(set);
    for (ProblemKind kind : set.keySet()) {
      if (kind.key().isEmpty()) {
        throw new IllegalArgumentException("the level of " + kind + " cannot be set");
      }
    }
  }

  /** The levels that a publication sets. */
  public static ProblemLevels of(Map<ProblemKind, Level> set) {
    return new ProblemLevels(set, false);
  }

  /** The same levels, for a draft or for none. */
  public ProblemLevels forDraft(boolean isDraft) {
    return new ProblemLevels(set, isDraft);
  }

  /** The level of a kind. */
  public Level of(ProblemKind kind) {
    Level level = set.getOrDefault(kind, kind.level());
    boolean always = kind == ProblemKind.FORBIDDEN || kind == ProblemKind.FATAL;
    return draft && level == Level.ERROR && !always ? Level.WARNING : level;
  }
}
