/**
 * Finds a text in another text that has additions and may lack parts. It works on arrays of numbers
 * and depends on no other package; begin with {@link io.github.huozi.check.difference.CommonText}.
 */
@NullMarked
package io.github.huozi.check.difference;

import org.jspecify.annotations.NullMarked;
