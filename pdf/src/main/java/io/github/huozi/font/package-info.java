/**
 * Font artifacts, their faces, and the choice of a face for each character. Read {@link
 * io.github.huozi.font.FontArtifact} first, then {@link io.github.huozi.font.FontSet}. Package
 * {@code file} reads and writes the font files.
 */
@NullMarked
package io.github.huozi.font;

import org.jspecify.annotations.NullMarked;
