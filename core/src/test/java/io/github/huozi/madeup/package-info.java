/**
 * Manuscripts that a program makes up, of every construct beside and inside every other one, and
 * what must hold for what huozi makes of them.
 */
@org.jspecify.annotations.NullMarked
package io.github.huozi.madeup;
