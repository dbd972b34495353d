/**
 * Finished files: each is whole or not there, and a record tells what it was made from, so that
 * {@link io.github.huozi.output.UpToDateCheck} can tell whether it may stay.
 */
@NullMarked
package io.github.huozi.output;

import org.jspecify.annotations.NullMarked;
