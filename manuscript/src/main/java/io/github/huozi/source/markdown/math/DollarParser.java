package io.github.huozi.source.markdown.math;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** Parses {@code $…$}, {@code $$…$$} and GitLab's <code>$`…`$</code> in a line of text. */
final class DollarParser implements InlineContentParser, InlineContentParserFactory {

  /** The most characters of a formula in a line of text. */
  static final int MAX_LENGTH = 2_000;

  private static final int MAX_BRACES = 20;

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('$');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    char before = (char) scanner.peekPreviousCodePoint();
    Position start = scanner.position();
    int count = scanner.matchMultiple('$');
    Position content = scanner.position();
    if (count == 1) {
      @Nullable ParsedInline quoted = quoted(scanner);
      if (quoted != null) {
        return quoted;
      }
      scanner.setPosition(content);
      if (isEnd(scanner, 1)) {
        String tex = scanner.getSource(content, scanner.position()).getContent();
        scanner.next();
        if (LikelyFormula.inDollars(tex, before, scanner.peek())) {
          return ParsedInline.of(new InlineFormula(tex, false), scanner.position());
        }
      }
    } else if (count == 2 && isEnd(scanner, 2)) {
      String tex = scanner.getSource(content, scanner.position()).getContent();
      scanner.next();
      scanner.next();
      if (!tex.isBlank() && scanner.peek() != '$') {
        return ParsedInline.of(new InlineFormula(tex, true), scanner.position());
      }
    }
    // A sign that begins no formula is text.
    return ParsedInline.of(new Text(scanner.getSource(start, content).getContent()), content);
  }

  private static @Nullable ParsedInline quoted(Scanner scanner) {
    if (scanner.peek() != '`') {
      return null;
    }
    scanner.next();
    Position inner = scanner.position();
    int length = 0;
    while (scanner.hasNext() && length++ < MAX_LENGTH && scanner.peek() != '`') {
      scanner.next();
    }
    String tex = scanner.getSource(inner, scanner.position()).getContent();
    return scanner.next("`$") && !tex.isBlank()
        ? ParsedInline.of(new InlineFormula(tex, false), scanner.position())
        : null;
  }

  /** Goes to the dollar signs that end a formula: those outside braces, and not escaped. */
  private static boolean isEnd(Scanner scanner, int count) {
    int depth = 0;
    for (int length = 0; scanner.hasNext() && length < MAX_LENGTH; length++) {
      char c = scanner.peek();
      if (c == '\\') {
        scanner.next();
      } else if (c == '{' && depth < MAX_BRACES) {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      } else if (c == '$' && depth == 0) {
        if (count == 1) {
          return true;
        }
        Position at = scanner.position();
        if (scanner.matchMultiple('$') >= count) {
          scanner.setPosition(at);
          return true;
        }
        continue;
      }
      scanner.next();
    }
    return false;
  }
}
