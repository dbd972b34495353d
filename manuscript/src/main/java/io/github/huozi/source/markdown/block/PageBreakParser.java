package io.github.huozi.source.markdown.block;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Parses a line that is a page break. */
final class PageBreakParser extends AbstractBlockParser {

  private final PageBreak block = new PageBreak();

  /** A page break. */
  static final class PageBreak extends CustomBlock {}

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }
}
