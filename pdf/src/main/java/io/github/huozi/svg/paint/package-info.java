/**
 * Paints drawings with jsvg within limits of size, time and memory. {@link
 * io.github.huozi.svg.paint.SvgDrawing} paints one at any size; read it first. {@link
 * io.github.huozi.svg.paint.SvgLimits} bounds what a file may hold, {@link
 * io.github.huozi.svg.paint.SvgWatchdog} what painting may take.
 */
@NullMarked
package io.github.huozi.svg.paint;

import org.jspecify.annotations.NullMarked;
