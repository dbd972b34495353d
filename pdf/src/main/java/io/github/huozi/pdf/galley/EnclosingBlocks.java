package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that enclose a box.
 *
 * @param block the innermost one
 * @param outer the blocks around it; null for the root
 * @param depth the number of blocks around it
 */
record EnclosingBlocks(BlockBox block, @Nullable EnclosingBlocks outer, int depth) {

  static EnclosingBlocks of(BlockBox block, @Nullable EnclosingBlocks outer) {
    return new EnclosingBlocks(block, outer, outer == null ? 0 : outer.depth + 1);
  }

  /** The innermost blocks that two boxes share. */
  static EnclosingBlocks shared(EnclosingBlocks first, EnclosingBlocks second) {
    EnclosingBlocks a = first;
    EnclosingBlocks b = second;
    while (a.block != b.block && a.outer != null && b.outer != null) {
      if (a.depth >= b.depth) {
        a = a.outer;
      } else {
        b = b.outer;
      }
    }
    return a.depth < b.depth ? a : b;
  }

  /** Tells whether the innermost block encloses all boxes of {@code other}. */
  boolean holds(EnclosingBlocks other) {
    @Nullable EnclosingBlocks at = other;
    while (at != null && at.depth > depth) {
      at = at.outer;
    }
    return at != null && at.block == block;
  }
}
