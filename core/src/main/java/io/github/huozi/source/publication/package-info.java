/**
 * Reads {@code publication.yaml}. Depends on {@code source.yaml}, and on {@code source.section} for
 * the title of an article. Start with {@link io.github.huozi.source.publication.PublicationReader}.
 */
@NullMarked
package io.github.huozi.source.publication;

import org.jspecify.annotations.NullMarked;
