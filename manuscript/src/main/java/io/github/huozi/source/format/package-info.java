/**
 * The formats in which sections are written: what the names of their files end in, how they are
 * read, and what they lack. Start with {@link io.github.huozi.source.format.SectionFormat}.
 */
@NullMarked
package io.github.huozi.source.format;

import org.jspecify.annotations.NullMarked;
