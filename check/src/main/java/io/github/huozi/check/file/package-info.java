/**
 * The checks that concern PDF and EPUB alike: accessibility, activity, integrity, links, metadata
 * and the record of what {@code publish} wrote.
 *
 * <p>Each class names one check and leaves the work on a format to {@code check.pdf}, {@code
 * check.epub} and {@code check.structure}; {@code verify} runs them. Read {@link LinkCheck} first.
 */
@NullMarked
package io.github.huozi.check.file;

import org.jspecify.annotations.NullMarked;
