/** The stage that sets citations by their style, and the list of works. */
@NullMarked
package io.github.huozi.citing;

import org.jspecify.annotations.NullMarked;
