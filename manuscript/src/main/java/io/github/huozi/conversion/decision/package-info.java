/**
 * The editor's decisions on doubtful words of a converted edition: its {@code conversion.yaml}.
 * {@link io.github.huozi.conversion.decision.DecisionFile} reads it, {@link
 * io.github.huozi.conversion.decision.DoubtLog} obeys it and collects what is not decided, and
 * {@link io.github.huozi.conversion.decision.DecisionReview} writes that into it.
 */
@NullMarked
package io.github.huozi.conversion.decision;

import org.jspecify.annotations.NullMarked;
