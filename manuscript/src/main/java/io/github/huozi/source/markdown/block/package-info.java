/**
 * The blocks that huozi adds to CommonMark: alerts, divs, tabs, definition lists, verse, page
 * breaks and attributions. Start with {@link io.github.huozi.source.markdown.block.BlockSyntax}.
 */
@NullMarked
package io.github.huozi.source.markdown.block;

import org.jspecify.annotations.NullMarked;
