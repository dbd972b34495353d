package io.github.huozi.model;

import java.nio.file.Path;

/**
 * The publication in one language.
 *
 * @param language its language
 * @param folder where its sections lie, absolute
 */
public record Edition(Language language, Path folder) {}
