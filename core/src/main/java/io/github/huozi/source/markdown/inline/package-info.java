/**
 * Markup inside the lines of Markdown that CommonMark does not have: attribute lists, marks such as
 * {@code ==mark==}, abbreviations. {@link io.github.huozi.source.markdown.inline.Attributes} reads
 * an attribute list.
 */
@NullMarked
package io.github.huozi.source.markdown.inline;

import org.jspecify.annotations.NullMarked;
