/**
 * Reads style sheets as browsers do (CSS Syntax 3): what they refer to, which values exceed every
 * limit, what is wrong in them, what their variables stand for, and what the PDF does not support.
 * {@link io.github.huozi.css.CssCascade} tells the values that they give to an element of any tree.
 * It depends only on {@code url}. Start with {@link io.github.huozi.css.CssRules} and {@link
 * io.github.huozi.css.CssReferences}.
 */
@NullMarked
package io.github.huozi.css;

import org.jspecify.annotations.NullMarked;
