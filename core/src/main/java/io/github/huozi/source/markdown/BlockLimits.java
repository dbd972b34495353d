package io.github.huozi.source.markdown;

import io.github.huozi.source.markdown.block.BlockSyntax;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.internal.TableBlockParser;
import org.commonmark.internal.BlockQuoteParser;
import org.commonmark.internal.FencedCodeBlockParser;
import org.commonmark.internal.HeadingParser;
import org.commonmark.internal.HtmlBlockParser;
import org.commonmark.internal.IndentedCodeBlockParser;
import org.commonmark.internal.ListBlockParser;
import org.commonmark.internal.ThematicBreakParser;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Limits the number of blocks, tables of GFM included, and the time to find them. At each line of a
 * paragraph the library copies all lines before it to check whether there are any; here it gets one
 * line instead, so that a paragraph may have any number of lines.
 */
final class BlockLimits implements Parser.ParserExtension {

  private static final int MAX_BLOCKS = 300_000;

  /** How many lines of a paragraph are tried as the start of a table or of an item that ends it. */
  private static final int MAX_COPIES = 100;

  private final Copies forTables = new Copies();
  private final Copies forLists = new Copies();
  private final BlockParserFactory ours;
  private int blocks;

  /**
   * @param text the text that is parsed
   */
  BlockLimits(String text) {
    this.ours = new BlockSyntax(text);
  }

  @Override
  public void extend(Parser.Builder builder) {
    BlockParserFactory table = new TableBlockParser.Factory();
    BlockParserFactory list = new ListBlockParser.Factory();
    builder.enabledBlockTypes(Set.of());
    List<BlockParserFactory> factories =
        List.of(
            ours,
            (state, matched) ->
                isDelimiterRow(state.getLine()) && forTables.mayCopy(matched)
                    ? table.tryStart(state, matched)
                    : BlockStart.none(),
            new BlockQuoteParser.Factory(),
            new HeadingParser.Factory(),
            new FencedCodeBlockParser.Factory(),
            new HtmlBlockParser.Factory(),
            new ThematicBreakParser.Factory(),
            (state, matched) ->
                list.tryStart(state, forLists.mayCopy(matched) ? matched : oneLine(matched)),
            new IndentedCodeBlockParser.Factory());
    for (BlockParserFactory factory : factories) {
      builder.customBlockParserFactory((state, matched) -> counted(factory, state, matched));
    }
  }

  private BlockStart counted(
      BlockParserFactory factory, ParserState state, MatchedBlockParser matched) {
    BlockStart start = factory.tryStart(state, matched);
    if (start != null && ++blocks > MAX_BLOCKS) {
      SourceSpan span = state.getLine().getSourceSpan();
      int line = span == null ? 0 : span.getLineIndex() + 1;
      throw new MarkdownSource.ExcessException(line, "the text has more than 300,000 blocks");
    }
    return start;
  }

  /** Whether a line may be the delimiter row of a table (GFM §4.10). */
  private static boolean isDelimiterRow(SourceLine line) {
    return line.getContent().chars().allMatch(c -> "|:- \t>".indexOf(c) >= 0)
        && line.getContent().chars().anyMatch(c -> c == '|');
  }

  /** A paragraph with one empty line in place of its lines. */
  private static MatchedBlockParser oneLine(MatchedBlockParser matched) {
    return new MatchedBlockParser() {
      @Override
      public BlockParser getMatchedBlockParser() {
        return matched.getMatchedBlockParser();
      }

      @Override
      public SourceLines getParagraphLines() {
        return SourceLines.of(SourceLine.of("", null));
      }
    };
  }

  /** Counts how often the lines of the current paragraph have been copied. */
  private static final class Copies {

    private @Nullable BlockParser last;
    private int count;

    /** Whether they may be copied again. */
    boolean mayCopy(MatchedBlockParser matched) {
      BlockParser parser = matched.getMatchedBlockParser();
      if (!(parser.getBlock() instanceof Paragraph)) {
        return true;
      }
      count = parser.equals(last) ? count + 1 : 0;
      last = parser;
      return count < MAX_COPIES;
    }
  }
}
