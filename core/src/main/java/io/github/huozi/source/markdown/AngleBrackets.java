package io.github.huozi.source.markdown;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses each {@code <} that begins no link and no tag as text, in linear time. The library
 * searches the whole rest of the paragraph for an end at each {@code <}.
 */
final class AngleBrackets implements InlineContentParser {

  /** The end marks that the rest of the block does not contain. */
  private final Set<String> absent = new HashSet<>();

  private AngleBrackets() {}

  /** A factory that makes a parser for each block. */
  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of('<');
      }

      @Override
      public InlineContentParser create() {
        return new AngleBrackets();
      }
    };
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    scanner.next();
    Position after = scanner.position();
    boolean instruction = scanner.peek() == '?';
    if (scanner.next('!') || instruction) {
      if (instruction ? endsWith("?>", scanner) : endsDeclaration(scanner)) {
        HtmlInline html = new HtmlInline();
        html.setLiteral(scanner.getSource(start, scanner.position()).getContent());
        return ParsedInline.of(html, scanner.position());
      }
      return ParsedInline.of(new Text("<"), after);
    }
    boolean link = mayBeLink(scanner);
    scanner.setPosition(after);
    return link || mayBeTag(scanner)
        ? ParsedInline.none() // the library parses it
        : ParsedInline.of(new Text("<"), after);
  }

  private boolean endsDeclaration(Scanner scanner) {
    Position content = scanner.position();
    if (scanner.next("--")) {
      scanner.setPosition(content); // <!--> is complete
      return endsWith("-->", scanner);
    } else if (scanner.next("[CDATA[")) {
      return endsWith("]]>", scanner);
    }
    return isLetter(scanner.peek()) && endsWith(">", scanner);
  }

  private boolean endsWith(String end, Scanner scanner) {
    while (!absent.contains(end) && scanner.find(end.charAt(0)) >= 0) {
      if (scanner.next(end)) {
        return true;
      }
      scanner.next();
    }
    absent.add(end);
    return false;
  }

  /** Whether there is a {@code >} before any space. */
  private static boolean mayBeLink(Scanner scanner) {
    while (scanner.peek() > ' ' && scanner.peek() != '<') {
      if (scanner.next('>')) {
        return true;
      }
      scanner.next();
    }
    return false;
  }

  /** Whether there is a {@code >} outside quotation marks before the next {@code <}. */
  private static boolean mayBeTag(Scanner scanner) {
    scanner.next('/');
    if (!isLetter(scanner.peek())) {
      return false;
    }
    boolean value = false;
    while (scanner.hasNext() && scanner.peek() != '<') {
      char c = scanner.peek();
      scanner.next();
      if (c == '>') {
        return true;
      } else if (value && (c == '"' || c == '\'')) {
        if (scanner.find(c) < 0) {
          return false;
        }
        scanner.next();
      }
      value = c == '=' || (value && (c == ' ' || c == '\t' || c == '\n'));
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
