/**
 * Checks of the documents and style sheets that a theme makes. {@code template} runs them on each
 * document. Begin with {@link io.github.huozi.template.check.MarkupCheck}.
 */
@NullMarked
package io.github.huozi.template.check;

import org.jspecify.annotations.NullMarked;
