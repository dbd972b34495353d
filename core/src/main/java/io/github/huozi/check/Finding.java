package io.github.huozi.check;

import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something wrong with a finished file.
 *
 * @param rule which rule it breaks, below the name of its check: {@code composition/line-start},
 *     {@code epubcheck/RSC-005}
 * @param severity how much it matters
 * @param file the finished file, absolute
 * @param place where in it, if it is not the whole file
 * @param source where in the author's files it comes from, as far as that is known
 * @param message what is wrong and how to put it right: two clauses with a semicolon between, no
 *     full stop
 */
public record Finding(
    String rule,
    Severity severity,
    Path file,
    Optional<Place> place,
    Optional<SourceLocation> source,
    String message) {}
