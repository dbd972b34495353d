/**
 * Composes paragraphs: splits their text into clusters, chooses line ends and sets gaps by CLREQ,
 * JLREQ, KLREQ and Western custom. Depends on {@code language} and ICU, and on nothing of PDF, DOM
 * or Maven. Read {@link io.github.huozi.typography.Composer} first, then {@code Profile} for the
 * rules of a region.
 */
@NullMarked
package io.github.huozi.typography;

import org.jspecify.annotations.NullMarked;
