package io.github.huozi.source.markdown;

import io.github.huozi.source.text.Markup;

/**
 * A note as the author defined it.
 *
 * @param key what calls name it by
 * @param label the label as typed, or {@code note} if it has none
 * @param line where the definition starts
 * @param markup its blocks
 */
public record MarkedNote(String key, String label, int line, Markup markup) {}
