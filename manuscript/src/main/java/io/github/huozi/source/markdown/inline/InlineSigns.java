package io.github.huozi.source.markdown.inline;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses the signs <code>* _ = + ~ ^ { | ( \</code> into nodes that {@link InlineStructure} pairs.
 */
final class InlineSigns implements InlineContentParser, InlineContentParserFactory {

  /** The signs whose escaped form differs from the plain one after CommonMark has read both. */
  private static final String ESCAPED = "[]\"'-.@";

  /** Signs that mean nothing in Markdown: with a backslash they are spaces of TeX. */
  private static final String SPACES = ",;";

  private final RubySigns rubies = new RubySigns();

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('*', '_', '=', '+', '~', '^', '{', '|', '｜', '(', '\\');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    return switch (scanner.peek()) {
      case '{' -> brace(scanner);
      case '|', '｜' -> rubies.end(scanner);
      case '(' -> TagDestination.parse(scanner);
      case '\\' -> escaped(scanner);
      default -> mark(scanner);
    };
  }

  private static ParsedInline escaped(Scanner scanner) {
    scanner.next();
    char sign = scanner.peek();
    if (SPACES.indexOf(sign) >= 0) {
      scanner.next();
      return ParsedInline.of(new Text("\\" + sign), scanner.position());
    } else if (ESCAPED.indexOf(sign) < 0) {
      return ParsedInline.none();
    }
    scanner.next();
    return ParsedInline.of(new EscapedSign(String.valueOf(sign)), scanner.position());
  }

  private static ParsedInline mark(Scanner scanner) {
    int before = scanner.peekPreviousCodePoint();
    char sign = scanner.peek();
    int count = scanner.matchMultiple(sign);
    String typed = String.valueOf(sign).repeat(count);
    int after = scanner.peekCodePoint();
    if (sign == '*' || sign == '_' || typed.equals("~~")) {
      return ParsedInline.of(new EmphasisRun(typed, before, after), scanner.position());
    }
    boolean small = sign == '~' || sign == '^';
    if (count != (small ? 1 : 2)) {
      return ParsedInline.of(new Text(typed), scanner.position());
    }
    boolean opens = !isSpace(after);
    boolean closes = !isSpace(before);
    if (!small) {
      opens &= !isAscii(before) && "!\\=+-".indexOf(before) < 0;
      closes &= !isAscii(after);
    }
    Node mark = new InlineMark(typed, opens, closes, after);
    return ParsedInline.of(mark, scanner.position());
  }

  private static boolean isSpace(int c) {
    return c == Scanner.END || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isAscii(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private ParsedInline brace(Scanner scanner) {
    Position start = scanner.position();
    ParsedInline attributes = attributes(scanner);
    if (attributes != ParsedInline.none()) {
      return attributes;
    }
    scanner.setPosition(start);
    return rubies.begin(scanner);
  }

  private static ParsedInline attributes(Scanner scanner) {
    if (scanner.peekPreviousCodePoint() == '{') {
      return ParsedInline.none(); // {{ … }} is of a template
    }
    StringBuilder inside = new StringBuilder();
    scanner.next();
    char quote = 0;
    while (scanner.peek() != '}' || quote != 0) {
      char c = scanner.peek();
      boolean ends = c == Scanner.END || (quote == 0 && c == '{');
      if (ends || inside.length() > Attributes.MAX_LENGTH || !mayBegin(inside, c)) {
        return ParsedInline.none();
      }
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'') && endsWith(inside, '=')) {
        quote = c;
      } else if (c == '\\' && quote != 0) {
        inside.append(c);
        scanner.next();
        c = scanner.peek();
        if (c == Scanner.END) {
          return ParsedInline.none();
        }
      }
      inside.append(c);
      scanner.next();
    }
    scanner.next();
    if (scanner.peek() == '}') {
      return ParsedInline.none();
    }
    String typed = inside.toString();
    Optional<Attributes> attributes = Attributes.parse(typed);
    return attributes.isEmpty()
        ? ParsedInline.none()
        : ParsedInline.of(
            new AttributeList("{" + typed + "}", attributes.get()), scanner.position());
  }

  /** Tells whether a list may go on with a character: most braces begin none. */
  private static boolean mayBegin(CharSequence inside, char c) {
    return inside.length() > 2
        || !inside.chars().allMatch(before -> before == ' ' || before == ':')
        || " :#.-_".indexOf(c) >= 0
        || (c < 0x80 && Character.isLetter(c));
  }

  private static boolean endsWith(StringBuilder text, char c) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == c;
  }
}
