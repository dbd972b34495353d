package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import org.jspecify.annotations.Nullable;

/**
 * The blocks around a box.
 *
 * @param block the innermost one
 * @param outer the blocks around it; null for the root
 * @param depth the number of blocks around it
 */
record Around(BlockBox block, @Nullable Around outer, int depth) {

  static Around of(BlockBox block, @Nullable Around outer) {
    return new Around(block, outer, outer == null ? 0 : outer.depth + 1);
  }

  /** The innermost blocks that two boxes share. */
  static Around shared(Around first, Around second) {
    Around a = first;
    Around b = second;
    while (a.block != b.block && a.outer != null && b.outer != null) {
      if (a.depth >= b.depth) {
        a = a.outer;
      } else {
        b = b.outer;
      }
    }
    return a.depth < b.depth ? a : b;
  }

  /** Tells whether the block is around all boxes of {@code other}. */
  boolean holds(Around other) {
    @Nullable Around at = other;
    while (at != null && at.depth > depth) {
      at = at.outer;
    }
    return at != null && at.block == block;
  }
}
