package io.github.huozi.source.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes a row of more than a hundred backticks for text. The library looks through the whole
 * paragraph for the end of each row, and every length is another search.
 */
final class Backticks implements InlineContentParserFactory {

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
