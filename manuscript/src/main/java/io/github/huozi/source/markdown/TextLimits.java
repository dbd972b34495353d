package io.github.huozi.source.markdown;

import java.util.Arrays;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a text that would take the parser hours, or all memory. {@link #check} counts marks and
 * the cells of tables before the text is parsed. As the first factory of a parser, this starts no
 * block, and counts those that are started.
 */
final class TextLimits implements BlockParserFactory {

  private static final int MAX_BLOCKS = 300_000;
  private static final int MAX_CELLS = 300_000;
  private static final int MAX_MARKS = 1_000_000;
  private static final long MAX_STEPS = 1_000_000_000;
  private static final long MAX_COPIES = 500_000_000;
  private static final String MARKS = "*_~[]!<`&\\^";

  private int blocks;
  private @Nullable Block paragraph;
  private int firstLine;
  private long copies;

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    SourceSpan span = state.getLine().getSourceSpan();
    int line = span == null ? 0 : span.getLineIndex() + 1;
    Block block = matched.getMatchedBlockParser().getBlock();
    if (!(block instanceof Paragraph)) {
      // Whatever is tried here begins a block, if only a paragraph.
      if (++blocks > MAX_BLOCKS) {
        throw excess(line, "the text has more than 300,000 blocks");
      }
    } else if (!block.equals(paragraph)) {
      paragraph = block;
      firstLine = line;
    } else {
      // The library copies the paragraph's lines, to see whether this line ends it.
      copies += line - firstLine;
      if (copies > MAX_COPIES) {
        throw excess(line, "the paragraph has tens of thousands of lines");
      }
    }
    return BlockStart.none();
  }

  /**
   * Counts what is parsed after the blocks are known.
   *
   * @throws MarkdownSource.ExcessException if a limit is exceeded
   */
  static void check(String text) {
    int[] open = new int[16];
    int depth = 0;
    int marks = 0;
    long steps = 0;
    int columns = 0;
    long cells = 0;
    int number = 0;
    int end = -1;
    while (end < text.length()) {
      int start = end + 1;
      end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
      number++;
      boolean blank = true;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        blank &= c == ' ' || c == '\t';
        if (c > '~' || MARKS.indexOf(c) < 0) {
          continue;
        }
        marks++;
        if (c == '[') {
          open = depth == open.length ? Arrays.copyOf(open, 2 * depth) : open;
          open[depth++] = i;
        } else if (c == ']' && depth > 0) {
          // The library copies the text between the brackets, and goes over the brackets
          // around them.
          steps += depth + i - open[--depth];
        }
      }
      if (blank) {
        depth = 0;
        columns = 0;
      } else {
        columns = columns > 0 ? columns : delimiters(text.substring(start, end));
        cells += columns;
      }
      if (cells > MAX_CELLS) {
        throw excess(number, "the tables have more than 300,000 cells");
      } else if (marks > MAX_MARKS) {
        throw excess(number, "the text has more than a million symbols such as * [ < `");
      } else if (steps > MAX_STEPS) {
        throw excess(number, "the paragraph has more brackets than can be paired");
      }
    }
  }

  /** The number of columns of a delimiter row (GFM §4.10); none if the line is no such row. */
  private static int delimiters(String line) {
    boolean row = line.indexOf('|') >= 0 && line.chars().allMatch(c -> "|:- \t>".indexOf(c) >= 0);
    return row ? line.split("-+", -1).length - 1 : 0;
  }

  private static MarkdownSource.ExcessException excess(int line, String message) {
    return new MarkdownSource.ExcessException(line, message);
  }
}
