/** The folder of finished files: each is whole or not there, and known by what it was made from. */
@NullMarked
package io.github.huozi.output;

import org.jspecify.annotations.NullMarked;
