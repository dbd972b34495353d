/**
 * The features of fonts for Latin text: kerning, ligatures, small capitals, figures. {@link
 * io.github.huozi.font.feature.LatinGlyphs} has them all. Depends on {@code font.file}.
 */
@NullMarked
package io.github.huozi.font.feature;

import org.jspecify.annotations.NullMarked;
