package io.github.huozi.source.markdown.block;

import io.github.huozi.numbering.StatementHeads;
import io.github.huozi.source.markdown.inline.Attributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Starts huozi's blocks. It is tried at each line before the blocks of CommonMark. {@link
 * BlockStructure} completes the document afterwards, and {@link ContainerMarkup} writes it.
 */
public final class BlockSyntax implements BlockParserFactory {

  private static final int CODE_INDENT = 4;

  /** Page breaks of TeX, of Quarto, and in comments. */
  private static final Pattern PAGE_BREAK =
      Pattern.compile(
          "(?:\\\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\\{\\})?"
              + "|\\{\\{< *pagebreak *>\\}\\}|<!-- *(?i:page ?-?break|newpage) *-->)[ \\t]*");

  /**
   * A fence of code whose content is Markdown: verse, admonish of mdBook, alerts of MyST and of
   * javascript.info.
   */
  private static final Pattern FENCE =
      Pattern.compile(
          "(`{3,100}|~{3,100})[ \\t]*(?:(verse|poem)|admonish(?:[ \\t]+([A-Za-z]+))?"
              + "(?:[ \\t]+(?:title=)?\"([^\"]*)\")?|\\{(?:prf:)?([a-z]+)\\}(?:[ \\t]+([^`]*))?"
              + "|(smart|warn|online)|([A-Za-z]{1,20})[ \\t]+header=\"([^\"`]*)\")[ \\t]*+");

  /** Spaces and the markers of quotations. */
  private static final Pattern MARKERS = Pattern.compile("^[ \\t>]*+");

  private final Lines lines;
  private final DefinitionParsers definitions;
  private final EndLine ends = new EndLine();

  /**
   * @param text the text that is parsed
   */
  public BlockSyntax(String text) {
    this.lines = new Lines(text);
    this.definitions = new DefinitionParsers(lines);
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence content = state.getLine().getContent();
    int from = state.getNextNonSpaceIndex();
    if (from >= content.length()) {
      return BlockStart.none();
    }
    Optional<BlockStart> table = DashedTable.start(state, matched, lines);
    if (table.isPresent() || state.getIndent() >= CODE_INDENT) {
      return table.orElse(null);
    }
    return ends.isAt(state)
        ? atEnd(state, BlockStart.of(new EndLine.Parser()))
        : start(state, matched, content, from).orElse(null);
  }

  private Optional<BlockStart> start(
      ParserState state, MatchedBlockParser matched, CharSequence content, int from) {
    return switch (content.charAt(from)) {
      case ':' ->
          from + 1 < content.length() && content.charAt(from + 1) == ':'
              ? div(state, rest(state))
              : definitions.start(state, matched);
      case '`', '~' -> fence(state, rest(state));
      case '{' -> {
        Optional<BlockStart> tag = TagParser.start(state, rest(state), ends);
        yield tag.isPresent() ? tag : pageBreak(state, rest(state));
      }
      case '!', '?', '=' -> IndentParser.start(state, rest(state));
      case '>' -> isAlert(content, from) ? QuoteParser.start(state, rest(state)) : Optional.empty();
      case '|' -> verse(state, matched, content, from);
      case '\\', '<' -> pageBreak(state, rest(state));
      default -> Optional.empty();
    };
  }

  /** The line from the first character that is no space. */
  private static SourceLine rest(ParserState state) {
    SourceLine line = state.getLine();
    return line.substring(state.getNextNonSpaceIndex(), line.getContent().length());
  }

  private static BlockStart atEnd(ParserState state, BlockStart start) {
    return start.atIndex(state.getLine().getContent().length());
  }

  /** Quotations are nested at every character of a line: the look at each must be short. */
  private static boolean isAlert(CharSequence line, int place) {
    int from = place + 1;
    while (from < line.length() && from < place + 6 && " \t".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    return from + 1 < line.length() && line.charAt(from) == '[' && line.charAt(from + 1) == '!';
  }

  private Optional<BlockStart> div(ParserState state, SourceLine rest) {
    String typed = rest.getContent().toString();
    int colons = 0;
    while (colons < typed.length() && typed.charAt(colons) == ':') {
      colons++;
    }
    Optional<Opening> read = colons < 3 ? Optional.empty() : Opening.read(typed.substring(colons));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Opening opening = read.get();
    SourceLine title = rest.substring(colons + opening.from(), colons + opening.to());
    if (title.getContent().length() == 0) {
      Attributes given = opening.attributes();
      Optional<String> name = given.value("name").filter(unused -> Containers.isStatement(given));
      title = SourceLine.of(given.value("title").or(() -> name).orElse(""), null);
    }
    if (opening.attributes().classes().stream().anyMatch(VerseParser::isVerse)) {
      Attributes attributes = opening.attributes().without("title");
      return Optional.of(
          atEnd(state, BlockStart.of(VerseParser.fenced(attributes, title, ':', 3))));
    }
    Container container = Containers.div(opening.attributes());
    boolean directive = typed.substring(colons).matches("[ \\t]*+\\{[A-Za-z].*");
    return Optional.of(
        atEnd(
            state, BlockStart.of(new FenceParser(container, title, ':', colons, directive, ends))));
  }

  private Optional<BlockStart> fence(ParserState state, SourceLine rest) {
    Matcher fence = FENCE.matcher(rest.getContent());
    if (!fence.matches()) {
      return Optional.empty();
    }
    char mark = fence.group(1).charAt(0);
    int length = fence.group(1).length();
    if (fence.group(2) != null) {
      return Optional.of(
          atEnd(
              state,
              BlockStart.of(
                  VerseParser.fenced(
                      Containers.ofClass(fence.group(2)), rest.substring(0, 0), mark, length))));
    }
    String given = group(fence, 5, 8);
    boolean statement = StatementHeads.named(given) != null;
    if (!given.isEmpty() && !statement && AlertWords.kind(given).isEmpty()) {
      return Optional.empty();
    }
    int title = fence.group(4) != null ? 4 : fence.group(9) != null ? 9 : 6;
    String typedName = group(fence, 3, 5, 7, 8);
    String name = typedName.isEmpty() ? "note" : typedName;
    SourceLine typed =
        fence.group(title) == null
            ? rest.substring(0, 0)
            : rest.substring(fence.start(title), fence.end(title));
    Container container =
        statement
            ? Containers.div(Containers.ofClass(name))
            : Containers.alert(name, Containers.none());
    return Optional.of(
        atEnd(
            state,
            BlockStart.of(
                new FenceParser(container, typed, mark, length, fence.group(5) != null, ends))));
  }

  /** The first of some groups that matched; empty if none did. */
  private static String group(Matcher matcher, int... groups) {
    return Arrays.stream(groups)
        .mapToObj(matcher::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** Starts verse at a bar, unless the line is a row of a table or a paragraph goes on. */
  private Optional<BlockStart> verse(
      ParserState state, MatchedBlockParser matched, CharSequence content, int from) {
    boolean goesOn = matched.getMatchedBlockParser().getBlock() instanceof Paragraph;
    return !goesOn
            && isVerse(content.toString().substring(from))
            && isVerse(MARKERS.matcher(lines.after(state.getLine())).replaceFirst(""))
        ? Optional.of(BlockStart.of(VerseParser.ofBars()).atIndex(from))
        : Optional.empty();
  }

  /** Tells whether a line begins with a bar and has no other. */
  private static boolean isVerse(String line) {
    return VerseParser.isBar(line, 0) && line.indexOf('|', 1) < 0;
  }

  private static Optional<BlockStart> pageBreak(ParserState state, SourceLine rest) {
    return PAGE_BREAK.matcher(rest.getContent()).matches()
        ? Optional.of(atEnd(state, BlockStart.of(new PageBreakParser())))
        : Optional.empty();
  }
}
