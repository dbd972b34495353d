package io.github.huozi.source.markdown.block;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A simple or multiline table of pandoc: groups of dashes mark its columns. It is not read, and is
 * shown as typed, so that its columns can be seen. CommonMark would make lines, code and headings
 * of it.
 */
public final class DashedTable extends IndentedCodeBlock {

  /** The lines of the longest table. */
  private static final int MAX_LINES = 300;

  /** The lines of a head, each cell of which may have several. */
  private static final int MAX_HEAD = 10;

  private static final int CODE_INDENT = 4;

  private static final Pattern MARKERS = Pattern.compile("^[ \\t>]*+");

  /** The line of dashes above the head of a multiline table. */
  private static final Pattern RULE = Pattern.compile("[ \\t>]*+-{5,}+[ \\t]*+");

  /** Two groups of dashes or more, at least one of which is too long to be part of a line. */
  private static final Pattern COLUMNS =
      Pattern.compile("(?=[^\\n]*---)[ \\t>]*+-++(?:[ \\t]++-++)++[ \\t]*+");

  /** A line with two words. */
  private static final Pattern HEAD = Pattern.compile("[ \\t]*+\\S++[ \\t]++\\S.*");

  private DashedTable() {}

  /** Starts a table at a line, if the lines around make sure that it is one. */
  static Optional<BlockStart> start(ParserState state, MatchedBlockParser matched, Lines lines) {
    SourceLine line = state.getLine();
    if (line.getSourceSpan() == null) {
      return Optional.empty();
    }
    boolean indented = state.getIndent() >= CODE_INDENT;
    if (!indented && line.getContent().charAt(state.getNextNonSpaceIndex()) != '-') {
      return Optional.empty();
    }
    String typed = line.getContent().toString().substring(state.getIndex());
    if (matched.getMatchedBlockParser().getBlock() instanceof Paragraph) {
      return !indented && COLUMNS.matcher(typed).matches()
          ? belowHead(state, matched.getParagraphLines().getLines(), lines)
          : Optional.empty();
    }
    int size = indented ? withHead(state, typed, lines) : ofDashes(typed, line, lines);
    return size == 0 ? Optional.empty() : Optional.of(start(state, new LinesParser(size)));
  }

  private static BlockStart start(ParserState state, LinesParser table) {
    return BlockStart.of(table).atIndex(state.getIndex());
  }

  /** Starts a table at the groups of dashes, the paragraph above which is its head. */
  private static Optional<BlockStart> belowHead(
      ParserState state, List<SourceLine> paragraph, Lines lines) {
    int rows = rows(lines.after(state.getLine(), MAX_LINES));
    if (rows == 0
        || paragraph.size() != 1
        || !HEAD.matcher(paragraph.get(0).getContent()).matches()) {
      return Optional.empty();
    }
    LinesParser table = new LinesParser(rows + 2);
    table.addLine(paragraph.get(0));
    return Optional.of(start(state, table).replaceParagraphLines(1));
  }

  /** The number of lines of a table whose head is indented like code; 0 if there is none. */
  private static int withHead(ParserState state, String typed, Lines lines) {
    String columns = lines.after(state.getLine());
    if (!HEAD.matcher(typed).matches()
        || !COLUMNS.matcher(columns).matches()
        || indent(columns) - state.getColumn() >= CODE_INDENT) {
      return 0;
    }
    List<String> below = lines.after(state.getLine(), MAX_LINES);
    int rows = rows(below.subList(1, below.size()));
    return rows == 0 ? 0 : rows + 2;
  }

  private static int indent(String line) {
    return line.length() - MARKERS.matcher(line).replaceFirst("").length();
  }

  /** The number of lines of a table that begins with dashes; 0 if there is none. */
  private static int ofDashes(String typed, SourceLine line, Lines lines) {
    boolean headless = COLUMNS.matcher(typed).matches();
    if (!headless && !RULE.matcher(typed).matches()) {
      return 0;
    }
    int first = headless ? 0 : columns(lines.after(line, MAX_HEAD)) + 1;
    List<String> below = first == 0 && !headless ? List.of() : lines.after(line, MAX_LINES);
    if (first >= below.size()
        || isBlank(below.get(first))
        || COLUMNS.matcher(below.get(first)).matches()) {
      return 0;
    }
    for (int i = first + 1; i < below.size(); i++) {
      if (!isBlank(below.get(i - 1)) && isEnd(typed, below.get(i), headless)) {
        return i + 2;
      }
    }
    return 0;
  }

  /** The line of the groups of dashes below a head; -1 if there are none. */
  private static int columns(List<String> lines) {
    int rows = rows(lines);
    for (int i = 1; i < rows; i++) {
      if (COLUMNS.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** Tells whether a line ends a table: a heading above a few dashes does not. */
  private static boolean isEnd(String start, String line, boolean headless) {
    String end = MARKERS.matcher(line).replaceFirst("").stripTrailing();
    return headless
        ? end.equals(start.strip())
        : (RULE.matcher(end).matches() || COLUMNS.matcher(end).matches())
            && 2 * end.length() > start.strip().length();
  }

  /** The number of lines before a blank one. */
  private static int rows(List<String> below) {
    int rows = 0;
    while (rows < below.size() && !isBlank(below.get(rows))) {
      rows++;
    }
    return rows;
  }

  private static boolean isBlank(String line) {
    return MARKERS.matcher(line).replaceFirst("").isBlank();
  }

  /** Takes a number of lines as they are typed. */
  private static final class LinesParser extends AbstractBlockParser {

    private final DashedTable block = new DashedTable();
    private final StringBuilder typed = new StringBuilder();
    private int left;

    private LinesParser(int size) {
      this.left = size;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return left > 0 ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
      typed.append(line.getContent()).append('\n');
      left--;
    }

    @Override
    public void closeBlock() {
      block.setLiteral(typed.toString());
    }
  }
}
