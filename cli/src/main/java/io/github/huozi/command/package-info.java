/**
 * The command {@code huozi}: does what the goals of the Maven plugin do, without a pom. Begin with
 * {@link io.github.huozi.command.HuoziCommand}.
 */
@NullMarked
package io.github.huozi.command;

import org.jspecify.annotations.NullMarked;
