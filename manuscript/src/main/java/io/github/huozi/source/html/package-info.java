/**
 * HTML of an author, or made from Markdown, as a tree whose elements know their lines. The packages
 * below turn it into the markup of a section. Start with {@link
 * io.github.huozi.source.html.MarkupParser} and {@link io.github.huozi.source.html.Vocabulary}.
 */
@NullMarked
package io.github.huozi.source.html;

import org.jspecify.annotations.NullMarked;
