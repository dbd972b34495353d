package io.github.huozi.source.markdown.block;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * The line that ends a container. It is a block of its own while the text is parsed: the library's
 * {@code BlockContinue.finished()} would count the line among those of each block inside.
 */
final class EndLine {

  private int line = -1;

  /** Ends a container with the current line. */
  @Nullable BlockContinue end(Container container, ParserState state) {
    container.setClosed(true);
    line = indexOf(state);
    return BlockContinue.none();
  }

  /** Tells whether the current line ends a container. */
  boolean isAt(ParserState state) {
    return line >= 0 && line == indexOf(state);
  }

  private static int indexOf(ParserState state) {
    SourceSpan span = state.getLine().getSourceSpan();
    return span == null ? -1 : span.getLineIndex();
  }

  /** Parses the line, and drops it. */
  static final class Parser extends AbstractBlockParser {

    private final CustomBlock block = new CustomBlock() {};

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock() {
      block.unlink();
    }
  }
}
