package io.github.huozi.source.markdown.math;

import java.util.function.UnaryOperator;
import org.commonmark.parser.Parser;

/** Finds the formulas of a text while it is parsed. */
public final class FormulaExtension implements Parser.ParserExtension {

  private final String text;
  private final UnaryOperator<String> shown;

  /**
   * @param text the whole text, as it is parsed
   * @param shown the author's characters for those of the parsed text
   */
  public FormulaExtension(String text, UnaryOperator<String> shown) {
    this.text = text;
    this.shown = shown;
  }

  @Override
  public void extend(Parser.Builder parser) {
    if (text.indexOf('$') >= 0 || text.indexOf('\\') >= 0) {
      parser.customBlockParserFactory(new FormulaBlockParser.Factory(text.lines().toList()));
      parser.customInlineContentParserFactory(DollarParser.factory(shown));
      parser.customInlineContentParserFactory(BackslashParser.factory());
    }
  }
}
