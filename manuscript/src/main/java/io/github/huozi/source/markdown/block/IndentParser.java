package io.github.huozi.source.markdown.block;

import io.github.huozi.model.section.Names;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * Parses the admonitions and tabs of MkDocs: {@code !!! note "Title"}, {@code ??? note} and {@code
 * === "Tab"}. Their content is indented by four spaces.
 */
final class IndentParser extends ContainerParser {

  private static final int INDENT = 4;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:(?:!!!|\\?\\?\\?)\\+?[ \\t]+([A-Za-z][\\w-]{0,40})((?: [\\w-]{1,40}){0,5})"
              + "(?:[ \\t]+\"([^\"]*)\")?|===[+!]?[ \\t]+\"([^\"]*)\")[ \\t]*+");

  private IndentParser(Container container, SourceLine title) {
    super(container, title);
  }

  /** Starts an admonition or a tab. */
  static Optional<BlockStart> start(ParserState state, SourceLine rest) {
    Matcher opening = OPENING.matcher(rest.getContent());
    if (!opening.matches()) {
      return Optional.empty();
    }
    int title = opening.group(4) != null ? 4 : 3;
    Container container =
        title == 4
            ? Container.div(Names.TAB_TITLE, "tab")
            : Containers.alert(opening.group(1), Containers.none());
    SourceLine typed =
        opening.group(title) == null
            ? rest.substring(0, 0)
            : rest.substring(opening.start(title), opening.end(title));
    return Optional.of(
        BlockStart.of(new IndentParser(container, typed))
            .atIndex(state.getLine().getContent().length()));
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }
}
