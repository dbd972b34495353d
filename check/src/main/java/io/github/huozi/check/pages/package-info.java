/**
 * Judges the pages of a PDF as a reader does: whether they are full, whether their lines stand on
 * one grid, and what their ends divide.
 *
 * <p>{@link io.github.huozi.check.pages.PagesCheck} runs the rules. {@code PageItems} reads what
 * stands on the pages, {@code PageFrame} finds the frame that most of them use, and each rule class
 * has its findings. The package knows nothing of the code that makes pages: it reads the finished
 * file, and asks the manuscript only where a finding comes from. It depends on {@code check},
 * {@code check.pdf} and {@code check.text}.
 */
@NullMarked
package io.github.huozi.check.pages;

import org.jspecify.annotations.NullMarked;
