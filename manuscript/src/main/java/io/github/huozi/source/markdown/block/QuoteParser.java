package io.github.huozi.source.markdown.block;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * Parses GitHub's alerts, quotations whose first line is {@code [!NOTE]}; with Obsidian's title
 * after it.
 */
final class QuoteParser extends ContainerParser {

  private static final Pattern OPENING =
      Pattern.compile(
          ">[ \\t]{0,4}\\[!([A-Za-z][\\w-]{0,30})(?:\\|[^\\]\\[]{0,80})?\\][-+]?(?:[ \\t]+(.*)|\\\\)?");

  private QuoteParser(Container container, SourceLine title) {
    super(container, title);
  }

  /** Starts an alert. */
  static Optional<BlockStart> start(ParserState state, SourceLine rest) {
    Matcher opening = OPENING.matcher(rest.getContent());
    if (!opening.matches()) {
      return Optional.empty();
    }
    SourceLine title = rest.substring(0, 0);
    if (opening.group(2) != null) {
      String typed = opening.group(2).stripTrailing();
      boolean lineEnd = typed.equals("\\") || typed.matches("<br ?/?>");
      title = lineEnd ? title : rest.substring(opening.start(2), opening.start(2) + typed.length());
    }
    Container container = Containers.alert(opening.group(1), Containers.none());
    return Optional.of(
        BlockStart.of(new QuoteParser(container, title))
            .atIndex(state.getLine().getContent().length()));
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    CharSequence line = state.getLine().getContent();
    int mark = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || mark >= line.length() || line.charAt(mark) != '>') {
      return BlockContinue.none();
    }
    int column = state.getColumn() + state.getIndent() + 1;
    boolean space =
        mark + 1 < line.length() && (line.charAt(mark + 1) == ' ' || line.charAt(mark + 1) == '\t');
    return BlockContinue.atColumn(space ? column + 1 : column);
  }
}
