package io.github.huozi.source.include;

import io.github.huozi.model.section.LinePlaces;

/**
 * A text with all that it includes.
 *
 * @param text the text
 * @param places where its lines come from
 */
public record ExpandedText(String text, LinePlaces places) {}
