/**
 * Reads {@code publication.yaml}. Start with {@link
 * io.github.huozi.source.publication.PublicationReader}.
 */
@NullMarked
package io.github.huozi.source.publication;

import org.jspecify.annotations.NullMarked;
