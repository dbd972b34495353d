/**
 * The text between the tags: its quotation marks and dashes, its references, the readings of its
 * words, and the same as one plain line.
 */
@NullMarked
package io.github.huozi.source.html.text;

import org.jspecify.annotations.NullMarked;
