package io.github.huozi.source.code;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the keys, texts, numbers and comments of YAML, TOML and INI files. */
final class SettingsLexer implements LineLexer {

  private static final Pattern YAML_KEY =
      Pattern.compile(
          "[\\s-]{0,200}+([\\w\\p{L}./$*&-][^:#\"'{}\\[\\],]{0,80}|\"[^\"]{1,80}\"|'[^']{1,80}')(?=\\s{0,3}:(?:\\s|\\z))");

  private static final Pattern SET_KEY =
      Pattern.compile(
          "\\s{0,200}+((?:[\\w\\p{L}.$-]|\"[^\"]{0,80}\"){1,20}+(?: [\\w\\p{L}.-]{1,40}){0,3})(?=\\s{0,40}[=:])");

  private static final Pattern SECTION =
      Pattern.compile("\\s{0,200}+(\\[{1,2}[^\\]]{1,200}\\]{1,2})");

  private static final Pattern VALUE =
      Pattern.compile("[+-]?\\d[\\w.:+-]*|(?:true|false|yes|no|on|off|null|~|inf|nan)(?![\\w-])");

  private final Pattern key;
  private final boolean sections;
  private final String comments;

  /** The quotation marks of a text that goes on over several lines; null outside. */
  private @Nullable String open;

  private SettingsLexer(Pattern key, boolean sections, String comments) {
    this.key = key;
    this.sections = sections;
    this.comments = comments;
  }

  static SettingsLexer yaml() {
    return new SettingsLexer(YAML_KEY, false, "#");
  }

  static SettingsLexer toml() {
    return new SettingsLexer(SET_KEY, true, "#");
  }

  static SettingsLexer ini() {
    return new SettingsLexer(SET_KEY, true, "#;!");
  }

  @Override
  public void add(String line, int offset, List<CodeToken> tokens) {
    int at = 0;
    if (open != null) {
      at = closed(line, 0, open);
      tokens.add(new CodeToken(offset, offset + at, TokenClass.STRING));
    } else {
      Matcher section = SECTION.matcher(line);
      Matcher named = key.matcher(line);
      if (sections && section.lookingAt() && line.indexOf('=') < 0) {
        tokens.add(token(section.start(1), section.end(1), offset, TokenClass.META));
        at = section.end();
      } else if (named.lookingAt() && !isComment(line)) {
        tokens.add(token(named.start(1), named.end(1), offset, TokenClass.ATTRIBUTE));
        at = named.end();
      }
    }
    values(line, at, offset, tokens);
  }

  private boolean isComment(String line) {
    String text = line.stripLeading();
    return !text.isEmpty() && comments.indexOf(text.charAt(0)) >= 0;
  }

  private void values(String line, int from, int offset, List<CodeToken> tokens) {
    Matcher value = VALUE.matcher(line);
    for (int i = from; i < line.length(); ) {
      char c = line.charAt(i);
      boolean apart = i == 0 || " \t[{(,=:".indexOf(line.charAt(i - 1)) >= 0;
      if (apart && comments.indexOf(c) >= 0 && (i == 0 || c != '!')) {
        tokens.add(token(i, line.length(), offset, TokenClass.COMMENT));
        return;
      }
      int end = i + 1;
      if (apart && (c == '"' || c == '\'')) {
        end = text(line, i, c);
        tokens.add(token(i, end, offset, TokenClass.STRING));
      } else if (apart && value.region(i, line.length()).lookingAt() && ends(line, value.end())) {
        end = value.end();
        tokens.add(token(i, end, offset, TokenClass.NUMBER));
      }
      i = end;
    }
  }

  private static boolean ends(String line, int at) {
    return at == line.length() || " \t,]})#;".indexOf(line.charAt(at)) >= 0;
  }

  /** The end of a text that begins with a quotation mark. */
  private int text(String line, int start, char mark) {
    String three = String.valueOf(mark).repeat(3);
    if (line.startsWith(three, start)) {
      return closed(line, start + 3, three);
    }
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\' && mark == '"') {
        i++;
      } else if (line.charAt(i) == mark) {
        return i + 1;
      }
    }
    return line.length();
  }

  /** The end of a text of several lines, or of the line; it notes which. */
  private int closed(String line, int from, String marks) {
    int end = line.indexOf(marks, from);
    open = end < 0 ? marks : null;
    return end < 0 ? line.length() : end + marks.length();
  }

  private static CodeToken token(int start, int end, int offset, TokenClass of) {
    return new CodeToken(offset + start, offset + end, of);
  }
}
