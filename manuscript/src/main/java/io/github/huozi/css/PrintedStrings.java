package io.github.huozi.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the strings that a style sheet may print: those of {@code content}, also in the margins of
 * pages, of quotation marks, list markers and emphasis marks. Rules that never apply to print, such
 * as {@code @media screen}, are skipped.
 */
public final class PrintedStrings {

  /**
   * A string.
   *
   * @param text its value, escapes resolved
   * @param line the line where it begins, from 1
   */
  public record Printed(String text, int line) {}

  private static final Set<String> PROPERTIES =
      Set.of(
          "content",
          "quotes",
          "list-style",
          "list-style-type",
          "text-emphasis",
          "text-emphasis-style");

  private final CssTokens tokens;
  private final List<Printed> strings = new ArrayList<>();

  private PrintedStrings(String css) {
    this.tokens = new CssTokens(css);
  }

  /** The strings of a style sheet in their order, repeated ones included. */
  public static List<Printed> in(String css) {
    PrintedStrings reader = new PrintedStrings(css);
    reader.read();
    return List.copyOf(reader.strings);
  }

  private void read() {
    List<CssToken> part = new ArrayList<>();
    while (tokens.hasNext()) {
      CssToken token = tokens.next();
      if (token.isMark('{')) {
        if (StyleSheetLimits.isNeverPrinted(part)) {
          tokens.passOverBlock();
        }
        part.clear();
      } else if (token.isMark('}') || token.isMark(';')) {
        declaration(part);
        part.clear();
      } else {
        part.add(token);
      }
    }
    declaration(part);
  }

  private void declaration(List<CssToken> part) {
    if (part.size() < 3
        || !part.get(1).isMark(':')
        || !PROPERTIES.contains(part.get(0).text().toLowerCase(Locale.ROOT))) {
      return;
    }
    boolean inFunction = false;
    for (CssToken token : part.subList(2, part.size())) {
      if (token.kind() == CssToken.Kind.STRING && !inFunction) {
        strings.add(new Printed(token.text(), token.line()));
      }
      // A string in a function is a counter's separator or an address; leader("…") is
      // printed.
      inFunction =
          token.opens() ? !token.text().equalsIgnoreCase("leader") : !token.closes() && inFunction;
    }
  }
}
