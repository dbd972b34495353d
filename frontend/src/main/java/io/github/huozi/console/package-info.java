/** The place where it is told what is done: Maven's log, or a terminal. */
@NullMarked
package io.github.huozi.console;

import org.jspecify.annotations.NullMarked;
