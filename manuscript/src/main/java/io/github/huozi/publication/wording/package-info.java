/**
 * The words of {@code publication.yaml} in the languages of the editions: those that the author
 * gave, and those that are converted. Start with {@link
 * io.github.huozi.publication.wording.Wordings}.
 */
@NullMarked
package io.github.huozi.publication.wording;

import org.jspecify.annotations.NullMarked;
