/**
 * Turns the HTML of an author, or HTML made from Markdown, into the markup of a section: it parses,
 * drops what {@link io.github.huozi.source.html.Cleaning} does not allow and corrects the nesting.
 * Start with {@link io.github.huozi.source.html.MarkupParser} and {@link
 * io.github.huozi.source.html.Cleaning}.
 */
@NullMarked
package io.github.huozi.source.html;

import org.jspecify.annotations.NullMarked;
