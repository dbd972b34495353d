/**
 * Reads the author's files. {@link io.github.huozi.source.ManuscriptReader} reads the folder of one
 * edition; {@link io.github.huozi.source.publication.PublicationReader} reads {@code
 * publication.yaml}. Both give records of {@code model} and report problems. Read these two first.
 */
@NullMarked
package io.github.huozi.source;

import org.jspecify.annotations.NullMarked;
