/**
 * Makes files for print shops of finished PDFs: the sheet around each page, the inks, and what a
 * standard of print files asks for. Knows neither the layout nor the text.
 */
@NullMarked
package io.github.huozi.press;

import org.jspecify.annotations.NullMarked;
