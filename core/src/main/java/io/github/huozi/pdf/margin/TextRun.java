package io.github.huozi.pdf.margin;

/**
 * Text in one format.
 *
 * @param text the text, white space collapsed; a line feed is a line break of the author's
 * @param format how it is set
 */
record TextRun(String text, TextFormat format) {}
