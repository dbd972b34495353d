/**
 * Languages, their scripts, the strictness of their line breaks, and the choice between the words
 * of their regions. Begin with {@link io.github.huozi.language.Language}.
 */
@NullMarked
package io.github.huozi.language;

import org.jspecify.annotations.NullMarked;
