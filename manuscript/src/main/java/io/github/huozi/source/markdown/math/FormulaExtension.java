package io.github.huozi.source.markdown.math;

import org.commonmark.parser.Parser;

/** Finds the formulas of a text while it is parsed. */
public final class FormulaExtension implements Parser.ParserExtension {

  private final String text;

  /**
   * @param text the whole text
   */
  public FormulaExtension(String text) {
    this.text = text;
  }

  @Override
  public void extend(Parser.Builder parser) {
    if (text.indexOf('$') >= 0 || text.indexOf('\\') >= 0) {
      parser.customBlockParserFactory(new FormulaBlockParser.Factory(text.lines().toList()));
      parser.customInlineContentParserFactory(new DollarParser());
      parser.customInlineContentParserFactory(BackslashParser.factory());
    }
  }
}
