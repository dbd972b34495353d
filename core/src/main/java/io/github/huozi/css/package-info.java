/**
 * What a style sheet refers to, and whether it goes beyond all measure. Knows neither themes nor
 * drawings, whose style sheets it reads.
 */
@NullMarked
package io.github.huozi.css;

import org.jspecify.annotations.NullMarked;
