package io.github.huozi.css;

import io.github.huozi.css.CssToken.Kind;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a style sheet, or the value of a property, token by token as browsers do (CSS Syntax 3
 * §4.3). A reader that ended a string or an address elsewhere would miss references and find false
 * ones.
 */
final class CssTokens implements Iterator<CssToken> {

  private static final Pattern OTHER_LINE_ENDS = Pattern.compile("\r\n?|\f");
  private static final int END = -1;
  private static final int REPLACEMENT = 0xFFFD;

  private final String css;
  private int at;
  private int line = 1;
  private int start;
  private int startLine = 1;
  private boolean spaced;
  private Optional<CssToken> ahead;

  CssTokens(String css) {
    this.css = preprocessed(css);
    this.ahead = read();
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent();
  }

  @Override
  public CssToken next() {
    CssToken next = ahead.orElseThrow();
    ahead = read();
    return next;
  }

  /**
   * Skips the rest of a block, its closing brace included.
   *
   * @return the offset after it
   */
  int passOverBlock() {
    int end = css.length();
    for (int depth = 1; depth > 0 && hasNext(); ) {
      CssToken token = next();
      depth += token.isMark('{') ? 1 : token.isMark('}') ? -1 : 0;
      end = depth == 0 ? token.end() : css.length();
    }
    return end;
  }

  /**
   * Preprocesses the input (CSS Syntax 3 §3.3): each line ends in a line feed, and NUL becomes
   * U+FFFD.
   */
  static String preprocessed(String css) {
    String lines =
        css.indexOf('\r') < 0 && css.indexOf('\f') < 0
            ? css
            : OTHER_LINE_ENDS.matcher(css).replaceAll("\n");
    return lines.replace('\0', (char) REPLACEMENT);
  }

  /** The next token; empty at the end. */
  private Optional<CssToken> read() {
    skip();
    start = at;
    startLine = line;
    int c = peek(0);
    if (c == END) {
      return Optional.empty();
    } else if (c == '"' || c == '\'') {
      return token(Kind.STRING, string());
    } else if (c == '@' && isName(1)) {
      take();
      return token(Kind.AT_RULE, name());
    } else if (c == '#' && isName(1)) {
      // A hash is no function, even before a parenthesis.
      take();
      return token(Kind.NAME, "#" + name());
    } else if (css.startsWith("<!--", at) || css.startsWith("-->", at)) {
      String mark = c == '<' ? "<!--" : "-->";
      at += mark.length();
      return token(Kind.MARK, mark);
    } else if (!isName(0)) {
      take();
      return token(Kind.MARK, Character.toString((char) c));
    }
    String name = name();
    if (peek(0) != '(') {
      return token(Kind.NAME, name);
    }
    take();
    // Without quotation marks it is an address; with them it is a function with a string.
    return name.equalsIgnoreCase("url") && !isQuoted() ? url() : token(Kind.FUNCTION, name);
  }

  private Optional<CssToken> token(Kind kind, String text) {
    return Optional.of(new CssToken(kind, text, startLine, start, at, spaced));
  }

  /** A token as written. */
  String source(CssToken token) {
    return css.substring(token.start(), token.end());
  }

  /** Skips white space and comments. */
  private void skip() {
    spaced = false;
    while (true) {
      if (isSpace(peek(0))) {
        spaced = true;
        take();
      } else if (peek(0) == '/' && peek(1) == '*') {
        int end = css.indexOf("*/", at + 2);
        int stop = end < 0 ? css.length() : end + 2;
        while (at < stop) {
          take();
        }
      } else {
        return;
      }
    }
  }

  /** Reads a string up to its quotation mark, or to the line's end if that is missing (§4.3.5). */
  private String string() {
    StringBuilder text = new StringBuilder();
    int quote = take();
    while (peek(0) != END && peek(0) != '\n') {
      if (peek(0) == '\\' && (peek(1) == '\n' || peek(1) == END)) {
        take();
        if (peek(0) != END) {
          take();
        }
      } else if (peek(0) == '\\') {
        escape(text);
      } else {
        int c = take();
        if (c == quote) {
          break;
        }
        text.append((char) c);
      }
    }
    return text.toString();
  }

  private boolean isQuoted() {
    int after = at;
    while (after < css.length() && isSpace(css.charAt(after))) {
      after++;
    }
    return after < css.length() && (css.charAt(after) == '"' || css.charAt(after) == '\'');
  }

  /** Reads an address up to its parenthesis, even if it is malformed (§4.3.6, §4.3.14). */
  private Optional<CssToken> url() {
    while (isSpace(peek(0))) {
      take();
    }
    // Problems of an address are reported with the line of the address itself.
    startLine = line;
    StringBuilder text = new StringBuilder();
    while (peek(0) != END && peek(0) != ')') {
      if (isEscape(0)) {
        escape(text);
      } else {
        text.append((char) take());
      }
    }
    if (peek(0) != END) {
      take();
    }
    return token(Kind.URL, text.toString().strip());
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    while (isName(0)) {
      if (peek(0) == '\\') {
        escape(name);
      } else {
        name.append((char) take());
      }
    }
    return name.toString();
  }

  /** Reads an escape (§4.3.7). */
  private void escape(StringBuilder text) {
    take();
    int end = at;
    while (end < css.length() && end < at + 6 && isHex(css.charAt(end))) {
      end++;
    }
    if (end == at) {
      text.append((char) take());
      return;
    }
    int codePoint = Integer.parseInt(css.substring(at, end), 16);
    boolean none =
        codePoint == 0
            || !Character.isValidCodePoint(codePoint)
            || Character.getType(codePoint) == Character.SURROGATE;
    text.appendCodePoint(none ? REPLACEMENT : codePoint);
    at = end;
    if (isSpace(peek(0))) {
      take();
    }
  }

  private boolean isEscape(int offset) {
    return peek(offset) == '\\' && peek(offset + 1) != '\n' && peek(offset + 1) != END;
  }

  private boolean isName(int offset) {
    int c = peek(offset);
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c >= 0x80
        || isEscape(offset);
  }

  private static boolean isHex(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private int peek(int offset) {
    return at + offset < css.length() ? css.charAt(at + offset) : END;
  }

  private int take() {
    char c = css.charAt(at++);
    line += c == '\n' ? 1 : 0;
    return c;
  }
}
