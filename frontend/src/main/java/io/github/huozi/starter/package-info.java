/**
 * The files that a new project begins with. {@link io.github.huozi.starter.Starter} has them, and
 * {@link io.github.huozi.starter.NewFiles} writes those that are not there. {@link
 * io.github.huozi.starter.BookFolder} finds what a project has, {@link
 * io.github.huozi.starter.StarterParameters} asks what is wanted. Knows no Maven.
 */
@NullMarked
package io.github.huozi.starter;

import org.jspecify.annotations.NullMarked;
