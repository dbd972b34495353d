package io.github.huozi.source.markdown.math;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Parses {@code \(…\)} and {@code \[…\]} in a line of text, with one or two backslashes. */
final class BackslashParser implements InlineContentParser {

  /** The end marks that the rest of the block does not contain. */
  private final Set<String> absent = new HashSet<>();

  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of('\\');
      }

      @Override
      public InlineContentParser create() {
        return new BackslashParser();
      }
    };
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    boolean word = before < 0x80 && Character.isLetterOrDigit(before);
    int count = scanner.matchMultiple('\\');
    char bracket = scanner.peek();
    if (count > 2 || word || (bracket != '(' && bracket != '[')) {
      return ParsedInline.none();
    }
    scanner.next();
    String end = "\\".repeat(count) + (bracket == '(' ? ')' : ']');
    Position content = scanner.position();
    if (absent.contains(end) || !goTo(end, scanner)) {
      return ParsedInline.none();
    }
    String tex = scanner.getSource(content, scanner.position()).getContent();
    scanner.next(end);
    boolean likely =
        count == 2
            || (bracket == '(' ? LikelyFormula.inParentheses(tex) : LikelyFormula.inBrackets(tex));
    // [text\](address) is a link with an escaped bracket.
    return likely && !tex.isBlank() && !(bracket == '[' && scanner.peek() == '(')
        ? ParsedInline.of(new InlineFormula(tex, bracket == '['), scanner.position())
        : ParsedInline.none();
  }

  private boolean goTo(String end, Scanner scanner) {
    for (int length = 0; scanner.hasNext(); length++) {
      if (length > DollarParser.MAX_LENGTH) {
        return false;
      }
      if (scanner.peek() == '\\') {
        Position at = scanner.position();
        if (scanner.next(end)) {
          scanner.setPosition(at);
          return true;
        }
        scanner.next();
        if (scanner.peek() == '\\' && end.length() == 2) {
          scanner.next();
        }
        continue;
      }
      scanner.next();
    }
    absent.add(end);
    return false;
  }
}
