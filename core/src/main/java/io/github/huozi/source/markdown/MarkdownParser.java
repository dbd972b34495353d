package io.github.huozi.source.markdown;

import io.github.huozi.source.text.ExcessException;
import io.github.huozi.source.text.Reporter;
import java.util.List;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.internal.inline.EmphasisDelimiterProcessor;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses CommonMark with tables, task lists and strikethrough of GFM, and notes. */
public final class MarkdownParser {

  private static final int MAX_OPEN_BLOCKS = 100;

  /** The document; an empty one and a problem if it is out of all proportion. */
  public Node parse(HanPunctuation text, Reporter reporter) {
    try {
      return parser().parse(text.hidden());
    } catch (ExcessException e) {
      e.report(reporter);
    } catch (StackOverflowError e) {
      // The library limits how deep blocks are nested, but goes through emphasis by recursion.
      reporter.error(0, "the text is nested thousands of levels deep", "write it flatter");
    }
    return new Document();
  }

  /** A parser for one text, since it keeps count. */
  private static Parser parser() {
    return Parser.builder()
        .extensions(
            List.of(
                FootnotesExtension.builder().inlineFootnotes(true).build(),
                StrikethroughExtension.builder().requireTwoTildes(true).build(),
                new MeasuredBlocks(),
                TaskListItemsExtension.create()))
        .customDelimiterProcessor(new EmphasisDelimiterProcessor(HanPunctuation.UNDERSCORE) {})
        .customInlineContentParserFactory(AngleBrackets.factory())
        .customInlineContentParserFactory(new Backticks())
        .inlineParserFactory(new MeasuredInlines().factory())
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
        .build();
  }
}
