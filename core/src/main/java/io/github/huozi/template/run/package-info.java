/** TODO. */
@NullMarked
package io.github.huozi.template.run;

import org.jspecify.annotations.NullMarked;
