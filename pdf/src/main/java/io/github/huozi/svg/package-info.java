/**
 * Checks SVG drawings and draws them as vectors in the PDF, their text in the edition's fonts. Read
 * {@link io.github.huozi.svg.SvgFile} first, which reads and checks a file, then {@link
 * io.github.huozi.svg.SvgDrawer}, which draws it for the renderer. Package {@code style} reads a
 * drawing, {@code text} turns its text into paths and {@code paint} paints it with jsvg.
 */
@NullMarked
package io.github.huozi.svg;

import org.jspecify.annotations.NullMarked;
