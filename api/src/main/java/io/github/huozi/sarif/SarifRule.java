package io.github.huozi.sarif;

import io.github.huozi.problem.ProblemKind.Level;
import java.util.Optional;

/**
 * A rule is what results are about: a kind of problem, or a rule of a check.
 *
 * @param id its name
 * @param description what it is; its first sentence may stand alone
 * @param help what an author can do about it
 * @param level the level that its results have by default
 */
public record SarifRule(
    String id, String description, Optional<String> help, Optional<Level> level) {}
