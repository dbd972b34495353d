/**
 * Turns Markdown into HTML with line numbers, and warns of markup of other tools. Start with {@link
 * io.github.huozi.source.markdown.MarkdownReader}.
 */
@NullMarked
package io.github.huozi.source.markdown;

import org.jspecify.annotations.NullMarked;
