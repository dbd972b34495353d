package io.github.huozi.bench;

import java.util.List;

/**
 * A chapter of a generated text.
 *
 * @param name its file's name without extension
 */
record Chapter(String name, String title, List<Block> blocks) {

  Chapter {
    blocks = List.copyOf(blocks);
  }
}
