package io.github.huozi.site;

import java.nio.file.Path;

/**
 * A page of a PDF file.
 *
 * @param pdf the file
 * @param number the page, from 1
 */
record PrintedPage(Path pdf, int number) {}
