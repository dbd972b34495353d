package io.github.huozi.css;

import io.github.huozi.css.CssReference.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds all that a style sheet, or the value of a property, refers to. Reads the tokens of CSS
 * Syntax 3 §4, with their escapes, so that {@code u\72l(…)} is found and a comment is not.
 */
public final class CssReferences {

  /** Functions that take the address of a resource as a string. */
  private static final Set<String> TAKING_STRINGS =
      Set.of("src", "image", "image-set", "-webkit-image-set", "cross-fade");

  private static final Set<String> SCRIPTS = Set.of("behavior", "-moz-binding");

  private final String css;
  private final List<CssReference> found = new ArrayList<>();
  private final Deque<String> functions = new ArrayDeque<>();
  private int at;
  private int line = 1;

  /** The at-rule whose prelude is being read. */
  private String rule = "";

  private CssReferences(String css) {
    this.css = css;
  }

  /** All references, in the order of the text. */
  public static List<CssReference> in(String css) {
    CssReferences reader = new CssReferences(css);
    reader.read();
    return List.copyOf(reader.found);
  }

  /** Whether a style sheet, or the value of a property, is all that it needs. */
  public static boolean areContained(String css) {
    return in(css).stream().allMatch(CssReference::isContained);
  }

  private void read() {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (css.startsWith("/*", at)) {
        comment();
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (c == '@') {
        at++;
        rule = name();
      } else if (isNameStart(c)) {
        word(name());
      } else {
        mark(c);
      }
    }
  }

  private void mark(char c) {
    if (c == ';' || c == '{' || c == '}') {
      rule = "";
      functions.clear();
    } else if (c == '(') {
      functions.push("");
    } else if (c == ')' && !functions.isEmpty()) {
      functions.pop();
    }
    next();
  }

  private void comment() {
    int end = css.indexOf("*/", at + 2);
    int stop = end < 0 ? css.length() : end + 2;
    while (at < stop) {
      next();
    }
  }

  private void string(char quote) {
    int start = line;
    String text = quoted(quote);
    if (rule.equals("import")) {
      found.add(new CssReference(Kind.IMPORT, text, start));
    } else if (functions.stream().anyMatch(TAKING_STRINGS::contains)) {
      found.add(new CssReference(Kind.RESOURCE, text, start));
    }
  }

  private void word(String name) {
    if (at < css.length() && css.charAt(at) == '(') {
      at++;
      if (name.equals("url") || name.equals("url-prefix")) {
        url();
      } else {
        if (name.equals("expression")) {
          found.add(new CssReference(Kind.SCRIPT, name, line));
        }
        functions.push(name);
      }
    } else if (SCRIPTS.contains(name)) {
      found.add(new CssReference(Kind.SCRIPT, name, line));
    }
  }

  private void url() {
    skipSpace();
    int start = line;
    char first = at < css.length() ? css.charAt(at) : ')';
    StringBuilder bare = new StringBuilder();
    if (first == '"' || first == '\'') {
      bare.append(quoted(first));
    }
    // What follows a string up to the parenthesis are modifiers.
    StringBuilder rest = new StringBuilder();
    while (at < css.length() && css.charAt(at) != ')') {
      character(rest);
    }
    at = Math.min(at + 1, css.length());
    String target = bare.isEmpty() ? rest.toString().strip() : bare.toString();
    if (!rule.equals("namespace")) {
      found.add(
          new CssReference(rule.equals("import") ? Kind.IMPORT : Kind.RESOURCE, target, start));
    }
  }

  private String quoted(char quote) {
    StringBuilder text = new StringBuilder();
    next();
    while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
      character(text);
    }
    if (at < css.length()) {
      next();
    }
    return text.toString();
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    while (at < css.length() && isName(css.charAt(at))) {
      character(name);
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  /** Takes a character, or what an escape stands for. */
  private void character(StringBuilder text) {
    char c = css.charAt(at);
    if (c != '\\' || at + 1 == css.length()) {
      text.append(c);
      next();
      return;
    }
    next();
    int end = at;
    while (end < css.length() && end < at + 6 && Character.digit(css.charAt(end), 16) >= 0) {
      end++;
    }
    if (end == at) {
      if (css.charAt(at) != '\n') {
        text.append(css.charAt(at));
      }
      next();
      return;
    }
    int codePoint = Integer.parseInt(css.substring(at, end), 16);
    text.appendCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : 0xFFFD);
    at = end;
    if (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      next();
    }
  }

  private void skipSpace() {
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      next();
    }
  }

  private void next() {
    line += css.charAt(at) == '\n' ? 1 : 0;
    at++;
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_' || c == '-' || c == '\\' || c >= 0x80;
  }

  private static boolean isName(char c) {
    return isNameStart(c) || Character.isDigit(c);
  }
}
