/** Fonts, validators and libraries as artifacts of Maven repositories. */
@NullMarked
package io.github.huozi.artifact;

import org.jspecify.annotations.NullMarked;
