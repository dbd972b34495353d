/** What a style sheet refers to. Knows neither themes nor drawings, whose style sheets it reads. */
@NullMarked
package io.github.huozi.css;

import org.jspecify.annotations.NullMarked;
