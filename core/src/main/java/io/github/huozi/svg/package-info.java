/**
 * SVG drawings as vectors in the PDF, their lettering in the edition's fonts. {@link
 * io.github.huozi.svg.SvgFile} reads and checks a file, {@link io.github.huozi.svg.SvgDrawer} draws
 * it for the renderer; jsvg is hidden in here.
 */
@NullMarked
package io.github.huozi.svg;

import org.jspecify.annotations.NullMarked;
