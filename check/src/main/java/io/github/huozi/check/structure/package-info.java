/**
 * Compares how files are built with the manuscript: what each block of text is, in which language
 * and with which links it is read, and where links and contents lead.
 *
 * <p>A {@link io.github.huozi.check.structure.Unit} is a block of the manuscript, of an EPUB or of
 * a PDF. {@link io.github.huozi.check.structure.Structures} reads and compares them.
 */
@NullMarked
package io.github.huozi.check.structure;

import org.jspecify.annotations.NullMarked;
