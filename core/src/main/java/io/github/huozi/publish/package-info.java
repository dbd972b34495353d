/**
 * The process of publishing, from the author's files to finished PDF and EPUB files. It uses the
 * rooms of all stages: {@code publication}, {@code template}, {@code edition}, {@code cover},
 * {@code pdf} and {@code epub}. Begin with {@link io.github.huozi.publish.Publisher}.
 */
@NullMarked
package io.github.huozi.publish;

import org.jspecify.annotations.NullMarked;
