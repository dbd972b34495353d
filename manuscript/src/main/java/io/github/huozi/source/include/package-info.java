/**
 * The lines that a Markdown file takes from other files, and the tags of static site generators:
 * they are carried out before the text is parsed. Start with {@link
 * io.github.huozi.source.include.Includes}.
 */
@NullMarked
package io.github.huozi.source.include;

import org.jspecify.annotations.NullMarked;
