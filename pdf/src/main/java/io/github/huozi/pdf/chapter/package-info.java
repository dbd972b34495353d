/**
 * The chapters of a PDF: {@link io.github.huozi.pdf.chapter.ChapterPlan} divides a document where
 * pages must begin, and {@link io.github.huozi.pdf.chapter.ChapterSetter} sets a chapter with a
 * renderer of its own, without knowing its page numbers.
 */
@NullMarked
package io.github.huozi.pdf.chapter;

import org.jspecify.annotations.NullMarked;
