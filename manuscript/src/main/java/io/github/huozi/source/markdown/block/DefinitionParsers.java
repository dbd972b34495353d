package io.github.huozi.source.markdown.block;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Parses definition lists: a paragraph whose lines are terms, then lines that begin with a colon
 * (PHP Markdown Extra). As in pandoc a blank line may stand between, if the paragraph is one line.
 */
final class DefinitionParsers {

  /** The most lines of a paragraph that are terms. */
  private static final int MAX_TERMS = 8;

  /** The longest term, in columns: a Han character takes two. Longer lines are prose. */
  private static final int MAX_WIDTH = 80;

  private final Lines lines;

  /** The last paragraph whose lines are no terms: the library copies them for each look. */
  private @Nullable BlockParser prose;

  DefinitionParsers(Lines lines) {
    this.lines = lines;
  }

  /** Starts a description at a line that begins with a colon. */
  Optional<BlockStart> start(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int mark = state.getNextNonSpaceIndex();
    int text = mark + 1;
    int column = state.getIndent() + 1;
    int start = state.getColumn();
    while (text < line.length() && (line.charAt(text) == ' ' || line.charAt(text) == '\t')) {
      column += line.charAt(text) == '\t' ? 4 - (start + column) % 4 : 1;
      text++;
    }
    if (text == mark + 1 || text == line.length()) {
      return Optional.empty();
    }
    // What is indented further begins with indented code, as in the items of lists.
    int indent = column - state.getIndent() > 5 ? state.getIndent() + 2 : column;
    DescriptionParser description = new DescriptionParser(indent);
    int content = start + indent;
    Block around = matched.getMatchedBlockParser().getBlock();
    if (around instanceof Definition.Group) {
      return Optional.of(BlockStart.of(description).atColumn(content));
    }
    Node before = around instanceof Paragraph ? around : around.getLastChild();
    if (!(before instanceof Paragraph terms) || terms instanceof Container.Title) {
      return Optional.empty();
    }
    boolean meant = around == terms ? areTerms(matched) : isTerm(terms, state);
    if (!meant) {
      return Optional.empty();
    }
    return Optional.of(BlockStart.of(new ListParser(terms), description).atColumn(content));
  }

  /** Tells whether the lines of an open paragraph are terms. */
  private boolean areTerms(MatchedBlockParser matched) {
    BlockParser paragraph = matched.getMatchedBlockParser();
    if (paragraph.equals(prose)) {
      return false; // it has only grown
    }
    List<SourceLine> typed = matched.getParagraphLines().getLines();
    boolean terms =
        typed.size() <= MAX_TERMS
            && typed.stream().allMatch(line -> isTerm(line.getContent().toString().strip()));
    prose = terms ? prose : paragraph;
    return terms;
  }

  /**
   * Tells whether a paragraph before a blank line is a term. Before a table the line is a caption.
   */
  private boolean isTerm(Paragraph paragraph, ParserState state) {
    List<SourceSpan> spans = paragraph.getSourceSpans();
    return spans.size() == 1
        && isTerm(lines.of(spans.get(0)).strip())
        && !lines.isTableAfter(state.getLine());
  }

  private static boolean isTerm(String line) {
    return Lines.width(line) <= MAX_WIDTH
        && !line.startsWith("Table:")
        && !line.startsWith(":")
        && !line.startsWith("|")
        && !line.endsWith("|");
  }

  /** Parses the list, and moves the terms into it. */
  private static final class ListParser extends AbstractBlockParser {

    private final Definition.Group list = new Definition.Group();
    private final Paragraph terms;

    ListParser(Paragraph terms) {
      this.terms = terms;
    }

    @Override
    public Block getBlock() {
      return list;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block block) {
      return block instanceof Definition.Description;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void closeBlock() {
      // A paragraph of link definitions has no parent any more.
      if (terms.getParent() != null) {
        list.prependChild(terms);
      }
    }
  }

  /** Parses a description, as the item of a list is parsed. */
  private static final class DescriptionParser extends AbstractBlockParser {

    private final Definition.Description description;

    DescriptionParser(int indent) {
      this.description = new Definition.Description(indent);
    }

    @Override
    public Block getBlock() {
      return description;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block block) {
      return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return description.getFirstChild() == null
            ? BlockContinue.none()
            : BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= description.indent()
          ? BlockContinue.atColumn(state.getColumn() + description.indent())
          : BlockContinue.none();
    }
  }
}
