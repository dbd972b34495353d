/**
 * The way from one file to one section: its text, its format, its front matter, its markup and its
 * links. It knows no publication. Start with {@link io.github.huozi.source.section.DraftReader}.
 */
@NullMarked
package io.github.huozi.source;

import org.jspecify.annotations.NullMarked;
