/**
 * Reads an SVG into a tree of elements and resolves its CSS: colours, lengths, fonts and viewports.
 * Read {@link io.github.huozi.svg.style.SvgSource} first, then {@link
 * io.github.huozi.svg.style.SvgCascade}.
 */
@NullMarked
package io.github.huozi.svg.style;

import org.jspecify.annotations.NullMarked;
