/** A plugin for Gradle, which runs the command {@code huozi} as tasks. */
@NullMarked
package io.github.huozi.gradle;

import org.jspecify.annotations.NullMarked;
