package io.github.huozi.bibliography;

import io.github.huozi.citation.Work;

/**
 * A work and where it stands.
 *
 * @param work the work
 * @param line the line of the file in which it begins, from 1
 */
public record Listed(Work work, int line) {}
