/**
 * The meaning of a folder and its keys: which publication it is, which editions it has, and which
 * files are their sections. {@link io.github.huozi.publication.PublicationReader} reads {@code
 * publication.yaml}, {@link io.github.huozi.publication.ManuscriptReader} the folder of one
 * edition. Both give records of {@code model} and report problems. Read these two first.
 */
@NullMarked
package io.github.huozi.publication;

import org.jspecify.annotations.NullMarked;
