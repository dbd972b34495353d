package io.github.huozi.source.format;

import io.github.huozi.language.Language;
import io.github.huozi.source.text.Reporter;

/**
 * The text of a file that a format reads.
 *
 * @param text the text; its lines are those of the file, or of what the reporter places
 * @param language the language in which it is written
 * @param words the language of the words that the format adds
 * @param cites whether citations are read, and are no unread markup
 * @param reporter reports problems of the file
 */
public record SectionSource(
    String text, Language language, Language words, boolean cites, Reporter reporter) {}
