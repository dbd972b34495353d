/**
 * Tells whether two builds of the engine make PDFs with the same visible and tagged content, in
 * whatever order the operators of a page stand.
 *
 * <p>{@code Oracle} publishes a set of {@code Publications} and compares the files with those of
 * another run. {@code PlacedPdf} is what a PDF shows and how it is tagged, {@code Comparison}
 * compares two of them within a tolerance, and {@code Dump} writes one as text. Nothing here uses
 * the engine's classes to read a file.
 */
@NullMarked
package io.github.huozi.oracle;

import org.jspecify.annotations.NullMarked;
