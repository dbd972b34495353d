/** What the files for print shops are made by. */
@NullMarked
package io.github.huozi.model.press;

import org.jspecify.annotations.NullMarked;
