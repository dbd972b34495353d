/**
 * Languages, their scripts, and the strictness of their line breaks. Begin with {@link
 * io.github.huozi.language.Language}.
 */
@NullMarked
package io.github.huozi.language;

import org.jspecify.annotations.NullMarked;
