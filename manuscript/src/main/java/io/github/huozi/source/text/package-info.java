/**
 * Text files of the author: how they are read, which characters they may have, which line each part
 * of generated markup comes from, and where problems are reported. Start with {@link
 * io.github.huozi.source.text.Reporter}.
 */
@NullMarked
package io.github.huozi.source.text;

import org.jspecify.annotations.NullMarked;
