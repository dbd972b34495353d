/** TODO. */
@NullMarked
package io.github.huozi.template.check;

import org.jspecify.annotations.NullMarked;
