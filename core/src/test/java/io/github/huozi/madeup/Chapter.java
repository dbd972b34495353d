package io.github.huozi.madeup;

import java.util.List;

/**
 * A section of a manuscript: a file.
 *
 * @param role its role in a book, or {@code chapter}
 * @param title which form its title has, from 0 to 7
 */
record Chapter(String role, int title, List<Block> blocks) {

  Chapter {
    blocks = List.copyOf(blocks);
  }
}
