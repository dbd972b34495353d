/**
 * Listings: their languages, their highlighting, their line numbers, and what the line above the
 * code says of them.
 */
@NullMarked
package io.github.huozi.source.code;

import org.jspecify.annotations.NullMarked;
