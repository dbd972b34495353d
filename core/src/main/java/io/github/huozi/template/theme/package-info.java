/** TODO. */
@NullMarked
package io.github.huozi.template.theme;

import org.jspecify.annotations.NullMarked;
