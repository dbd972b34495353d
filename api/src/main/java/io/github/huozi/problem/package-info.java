/** What is wrong with the author's files, said so that the author can put it right. */
@NullMarked
package io.github.huozi.problem;

import org.jspecify.annotations.NullMarked;
