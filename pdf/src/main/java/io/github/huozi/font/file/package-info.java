/**
 * Reads, checks and writes TrueType files by the OpenType specification. Read {@link
 * io.github.huozi.font.file.FontFile} first, then {@link io.github.huozi.font.file.Glyphs}. The
 * package depends on no other package of huozi.
 */
@NullMarked
package io.github.huozi.font.file;

import org.jspecify.annotations.NullMarked;
