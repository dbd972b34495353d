package io.github.huozi.sarif;

import io.github.huozi.problem.Severity;
import java.util.Optional;

/**
 * A problem or a finding.
 *
 * @param rule the id of its rule
 * @param message what is wrong and how to put it right
 * @param occurrences in how many places of the file it is
 * @param location its place, or the first of them
 * @param finished the place in the finished file, if the location is one of the source
 */
public record SarifResult(
    String rule,
    Severity severity,
    String message,
    int occurrences,
    SarifLocation location,
    Optional<SarifLocation> finished) {}
