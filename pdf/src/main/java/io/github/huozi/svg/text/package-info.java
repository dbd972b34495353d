/**
 * Turns the text of a drawing into paths: {@link io.github.huozi.svg.text.SvgText} is the entry. It
 * reads the characters and their positions, then lays them out with the edition's outlines.
 */
@NullMarked
package io.github.huozi.svg.text;

import org.jspecify.annotations.NullMarked;
