/**
 * Problems in the reader's language. The English text of a message is its key: {@link
 * io.github.huozi.wording.Wording} finds the pattern that it was made by, and the translation of
 * the pattern.
 */
@NullMarked
package io.github.huozi.wording;

import org.jspecify.annotations.NullMarked;
