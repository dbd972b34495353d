package io.github.huozi.pdf;

import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The cover as the first page of a PDF. Behind it an empty page follows, so that the pages of the
 * text stand on the sides that they have in a bound book. The two are named C1 and C2, as printers
 * name the sides of a cover.
 *
 * @param drawing the drawing, as large as the page allows
 * @param picture a JPEG or PNG in its place
 * @param fonts the fonts of the drawing's text
 * @param alternative what a reader who cannot see it is told
 */
public record FrontPage(
    Optional<SvgFile> drawing, Optional<Path> picture, GlyphOutlines fonts, String alternative) {}
