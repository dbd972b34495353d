/**
 * Markup inside the lines of Markdown: emphasis, also in text without spaces, and what CommonMark
 * does not have, such as attribute lists, {@code ==mark==} and abbreviations. {@link
 * io.github.huozi.source.markdown.inline.Attributes} reads an attribute list.
 */
@NullMarked
package io.github.huozi.source.markdown.inline;

import org.jspecify.annotations.NullMarked;
