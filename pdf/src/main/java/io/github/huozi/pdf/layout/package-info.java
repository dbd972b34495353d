/**
 * Composes the paragraphs of a document before the renderer lays it out, and corrects the layout
 * after that. {@link io.github.huozi.pdf.layout.LineComposition} is the class to read first; {@code
 * PrintStyles} is what it knows of the style sheets.
 */
@NullMarked
package io.github.huozi.pdf.layout;

import org.jspecify.annotations.NullMarked;
