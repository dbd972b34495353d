package io.github.huozi.madeup;

import java.util.List;

/**
 * A block of a manuscript.
 *
 * @param kind what it is
 * @param size how large, from 0 to 9
 * @param variant which of the forms in which people write it
 * @param children the blocks in it, if it holds blocks
 */
record Block(Kind kind, int size, int variant, List<Block> children) {

  Block {
    children = List.copyOf(children);
  }

  /** What a block can be. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    FIGURE,
    PICTURES,
    FIGURES,
    TABLE,
    WIDE_TABLE,
    LONG_TABLE,
    SPANNED_TABLE,
    LIST,
    LISTING,
    FORMULA,
    VERSE,
    DEFINITIONS,
    NOTED,
    RUBY,
    MARKS,
    REFERENCE,
    TABS,
    BREAK,
    QUOTATION,
    ALERT,
    DIV,
    DETAILS,
    ITEM,
    LONG_NOTE;

    /** Whether it holds other blocks. */
    boolean holds() {
      return switch (this) {
        case QUOTATION, ALERT, DIV, DETAILS, ITEM, LONG_NOTE -> true;
        default -> false;
      };
    }
  }
}
