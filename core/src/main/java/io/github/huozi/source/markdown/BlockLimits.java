package io.github.huozi.source.markdown;

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
 * Finds where blocks start as the library does, with tables of GFM, as long as there are not too
 * many of them. At each line of a paragraph the library copies all lines before it to ask whether
 * there are any; here it is given one instead, so that a paragraph may have any number of lines.
 */
final class BlockLimits implements Parser.ParserExtension {

  private static final int MAX_BLOCKS = 300_000;

  /** Lines that may make a table of the one before them, or an item, in one paragraph. */
  private static final int MAX_LOOKS = 100;

  private final Looks forTables = new Looks();
  private final Looks forLists = new Looks();
  private int blocks;

  @Override
  public void extend(Parser.Builder builder) {
    BlockParserFactory table = new TableBlockParser.Factory();
    BlockParserFactory list = new ListBlockParser.Factory();
    builder.enabledBlockTypes(Set.of());
    List<BlockParserFactory> factories =
        List.of(
            (state, matched) ->
                isRuleOfTable(state.getLine()) && forTables.more(matched)
                    ? table.tryStart(state, matched)
                    : BlockStart.none(),
            new BlockQuoteParser.Factory(),
            new HeadingParser.Factory(),
            new FencedCodeBlockParser.Factory(),
            new HtmlBlockParser.Factory(),
            new ThematicBreakParser.Factory(),
            (state, matched) ->
                list.tryStart(state, forLists.more(matched) ? matched : oneLine(matched)),
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

  /** The line between a table's head and its body is made of these. */
  private static boolean isRuleOfTable(SourceLine line) {
    return line.getContent().chars().allMatch(c -> "|:- \t>".indexOf(c) >= 0)
        && line.getContent().chars().anyMatch(c -> c == '|');
  }

  /** A paragraph of which is told no more than that it has lines. */
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

  /** How often the lines of the paragraph that is being read have been asked for. */
  private static final class Looks {

    private @Nullable BlockParser last;
    private int count;

    /** Whether they may be asked for again. */
    boolean more(MatchedBlockParser matched) {
      BlockParser parser = matched.getMatchedBlockParser();
      if (!(parser.getBlock() instanceof Paragraph)) {
        return true;
      }
      count = parser.equals(last) ? count + 1 : 0;
      last = parser;
      return count < MAX_LOOKS;
    }
  }
}
