/** Shows problems at their lines in the pages of GitHub. */
@NullMarked
package io.github.huozi.annotation;

import org.jspecify.annotations.NullMarked;
