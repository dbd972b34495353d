package io.github.huozi.pdf.layout;

/**
 * Where in the author's text a page begins.
 *
 * @param page the page's printed number
 * @param section the section that the page begins in, as {@code data-section} names it; empty for
 *     what stands outside the sections
 * @param line the line of the source that the block on top of the page comes from, as {@code
 *     data-line} has it
 * @param turn how many blocks from that line of that section come before this one
 * @param characters how many visible characters of the block are on pages before; those of notes,
 *     their calls and of ruby do not count
 */
public record PageStart(int page, String section, int line, int turn, int characters) {}
