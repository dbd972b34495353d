package io.github.huozi.publish;

import io.github.huozi.model.Language;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A finished file.
 *
 * @param language the edition's language
 * @param format what it is
 * @param path where it lies
 * @param pages how many pages it has, if it has pages
 */
public record PublishedFile(Language language, Format format, Path path, OptionalInt pages) {}
