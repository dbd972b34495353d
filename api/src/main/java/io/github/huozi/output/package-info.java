/**
 * Finished files and their records. A file is whole or missing; a record has the inputs that it was
 * made from. Begin with {@link io.github.huozi.output.UpToDateCheck}, which both Maven's process
 * and the engine use.
 */
@NullMarked
package io.github.huozi.output;

import org.jspecify.annotations.NullMarked;
