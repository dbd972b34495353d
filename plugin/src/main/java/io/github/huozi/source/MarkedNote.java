package io.github.huozi.source;

/**
 * A note as the author defined it.
 *
 * @param key what calls name it by
 * @param label the label as typed, or {@code note} if it has none
 * @param line where the definition starts
 * @param markup its blocks
 */
record MarkedNote(String key, String label, int line, Markup markup) {}
