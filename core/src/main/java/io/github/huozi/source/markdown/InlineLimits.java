package io.github.huozi.source.markdown;

import java.util.Arrays;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses the text of each block as long as the file stays within limits. The library goes back from
 * each emphasis mark over all marks before it, and copies the text between brackets; a file made
 * for that would take hours.
 */
final class InlineLimits {

  private static final int MAX_CELLS = 300_000;
  private static final int MAX_MARKS = 1_000_000;
  private static final long MAX_STEPS = 1_000_000_000;
  private static final String MARKS = "*_~[]!<`&\\^";

  private int cells;
  private int marks;
  private long steps;

  /** The factory for the inline parsers of one file. */
  InlineParserFactory factory() {
    return context -> {
      InlineParser parser = new InlineParserImpl(context);
      return (lines, node) -> {
        measure(lines, node);
        parser.parse(lines, node);
      };
    };
  }

  private void measure(SourceLines lines, Node node) {
    if (node instanceof TableCell && ++cells > MAX_CELLS) {
      throw excess(node.getParent(), lines, "the tables have more than 300,000 cells");
    }
    int[] open = new int[16];
    int depth = 0;
    int place = 0;
    long emphasis = 0;
    for (SourceLine line : lines.getLines()) {
      CharSequence content = line.getContent();
      for (int i = 0; i < content.length(); i++, place++) {
        char c = content.charAt(i);
        boolean underscore = c == HanPunctuation.UNDERSCORE;
        if (!underscore && (c > '~' || MARKS.indexOf(c) < 0)) {
          continue;
        }
        marks++;
        if (underscore || c == '*' || c == '_' || c == '~') {
          emphasis++;
        } else if (c == '[') {
          open = depth == open.length ? Arrays.copyOf(open, 2 * depth) : open;
          open[depth++] = place;
        } else if (c == ']' && depth > 0) {
          // The library copies the text between the brackets and goes over the
          // brackets around them.
          steps += depth + place - open[--depth];
        }
      }
    }
    steps += emphasis * emphasis;
    if (marks > MAX_MARKS) {
      throw excess(node, lines, "the text has more than a million marks such as * [ < `");
    } else if (steps > MAX_STEPS) {
      throw excess(node, lines, "the paragraph has more marks such as * and [ than can be paired");
    }
  }

  private static MarkdownSource.ExcessException excess(
      Node node, SourceLines lines, String message) {
    var spans = lines.getSourceSpans().isEmpty() ? node.getSourceSpans() : lines.getSourceSpans();
    return new MarkdownSource.ExcessException(
        spans.isEmpty() ? 0 : spans.get(0).getLineIndex() + 1, message);
  }

  /**
   * Parses a run of more than a hundred backticks as text. The library searches the whole paragraph
   * for the end of each run, once for each length.
   */
  static final class Backticks implements InlineContentParserFactory {

    private static final int MAX_LENGTH = 100;

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('`');
    }

    @Override
    public InlineContentParser create() {
      return state -> {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        if (scanner.matchMultiple('`') <= MAX_LENGTH) {
          return ParsedInline.none();
        }
        Position end = scanner.position();
        return ParsedInline.of(new Text(scanner.getSource(start, end).getContent()), end);
      };
    }
  }
}
