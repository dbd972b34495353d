package io.github.huozi.typography;

/**
 * The best composition of a paragraph, and what it costs to give it another number of lines.
 *
 * <p>A cost compares the demerits of two compositions and is a kind of mean over the lines: 0 if
 * the other composition is as good as the best one, 100 if every line of it is at the limit of good
 * taste while the best one has no fault. No line of another composition is looser or tighter than
 * that limit.
 *
 * @param best the best composition
 * @param longer the cost of one line more; infinite if the paragraph cannot be set so
 * @param shorter the cost of one line fewer; infinite if the paragraph cannot be set so
 */
public record Alternatives(Composition best, double longer, double shorter) {}
