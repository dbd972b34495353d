/**
 * Lines of text as values: {@link io.github.huozi.pdf.text.InlineContent} is the styled text of a
 * block, {@link io.github.huozi.pdf.text.LineSetter} makes {@linkplain
 * io.github.huozi.pdf.text.Line lines} of it when {@link io.github.huozi.typography} has composed
 * it, and {@link io.github.huozi.pdf.layout.TextBoxes} hands each line to the renderer as a box of
 * known size.
 */
@NullMarked
package io.github.huozi.pdf.text;

import org.jspecify.annotations.NullMarked;
