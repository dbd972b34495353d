package io.github.huozi.source.markdown.block;

import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Parses a {@link Container} and its title. */
abstract class ContainerParser extends AbstractBlockParser {

  private final Container container;
  private final Container.Title title = new Container.Title();
  private final SourceLine titleLine;

  /**
   * @param titleLine the title as typed; empty if there is none
   */
  ContainerParser(Container container, SourceLine titleLine) {
    this.container = container;
    this.titleLine = titleLine;
    if (titleLine.getContent().length() > 0) {
      if (titleLine.getSourceSpan() != null) {
        title.addSourceSpan(titleLine.getSourceSpan());
      }
      container.appendChild(title);
    }
  }

  @Override
  public Container getBlock() {
    return container;
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
  public void parseInlines(InlineParser inlineParser) {
    if (title.getParent() != null) {
      inlineParser.parse(SourceLines.of(titleLine), title);
    }
  }

  /**
   * Tells whether a line that would end a block belongs to a block inside it: to one that ends in
   * the same way, or to code. The line has to be indented as far as that block.
   */
  static boolean isOfInner(ParserState state, Fenced outer) {
    boolean claimed = false;
    int indent = 0;
    Block at = state.getActiveBlockParser().getBlock();
    while (at != null && !at.equals(outer)) {
      if (at instanceof FencedCodeBlock || isLike(at, outer)) {
        claimed = true;
        indent = 0;
      } else if (at instanceof BlockQuote) {
        claimed = false; // the line has no >
      } else {
        indent += indent(at);
      }
      at = at.getParent();
    }
    return claimed && state.getIndent() >= indent;
  }

  private static boolean isLike(Block block, Fenced outer) {
    return block instanceof Fenced inner && inner.end().equals(outer.end());
  }

  private static int indent(@Nullable Block block) {
    if (block instanceof ListItem item) {
      return item.getContentIndent() == null ? 0 : item.getContentIndent();
    }
    return block instanceof Definition.Description definition ? definition.indent() : 0;
  }
}
