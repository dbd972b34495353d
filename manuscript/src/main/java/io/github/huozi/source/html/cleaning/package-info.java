/**
 * The removal of what a section may not have: elements, attributes, looks. Start with {@link
 * io.github.huozi.source.html.cleaning.Cleaning}.
 */
@NullMarked
package io.github.huozi.source.html.cleaning;

import org.jspecify.annotations.NullMarked;
