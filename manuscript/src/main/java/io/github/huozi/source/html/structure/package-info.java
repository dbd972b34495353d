/**
 * The places of elements: blocks, lists, figures, captions and ruby, as EPUB demands. Start with
 * {@link io.github.huozi.source.html.structure.Nesting}.
 */
@NullMarked
package io.github.huozi.source.html.structure;

import org.jspecify.annotations.NullMarked;
