/**
 * The work of every front end on a publication: reads parameters, and tells of problems, of
 * progress and of finished files.
 */
@NullMarked
package io.github.huozi.goal;

import org.jspecify.annotations.NullMarked;
