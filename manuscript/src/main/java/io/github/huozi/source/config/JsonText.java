package io.github.huozi.source.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads JSON, and object literals of JavaScript that hold nothing but values: single quotation
 * marks, keys without quotation marks, comments and a comma after the last item are allowed. A key
 * that is given twice keeps its first value.
 */
public final class JsonText {

  private final Cursor cursor;
  private final Consumer<Setting.Text> twice;

  private JsonText(String text, int line, Consumer<Setting.Text> twice) {
    this.cursor = new Cursor("JSON", text, line);
    this.twice = twice;
  }

  /**
   * The object that a text starts with; what follows it is ignored.
   *
   * @param line the number of the text's first line
   * @param twice receives keys that are given again
   */
  public static Setting.Table parse(String text, int line, Consumer<Setting.Text> twice)
      throws UnreadSettingsException {
    return opening(text, line, twice).table();
  }

  /**
   * An object and its end.
   *
   * @param end the offset after its closing brace
   */
  public record Opening(Setting.Table table, int end) {}

  /** The object that a text starts with, as above. */
  public static Opening opening(String text, int line, Consumer<Setting.Text> twice)
      throws UnreadSettingsException {
    return new JsonText(text, line, twice).document();
  }

  /**
   * The array or object that a text starts with; what follows it is ignored.
   *
   * @param line the number of the text's first line
   */
  public static Setting first(String text, int line) throws UnreadSettingsException {
    JsonText json = new JsonText(text, line, twice -> {});
    json.skip();
    return json.cursor.peek() == '[' ? json.items() : json.table();
  }

  private Opening document() throws UnreadSettingsException {
    skip();
    if (cursor.peek() != '{') {
      throw cursor.wrong("no object starts here");
    }
    Setting.Table table = table();
    return new Opening(table, cursor.place());
  }

  private Optional<Setting> value() throws UnreadSettingsException {
    int line = cursor.line();
    char c = cursor.peek();
    if (c == '{') {
      return Optional.of(table());
    }
    if (c == '[') {
      return Optional.of(items());
    }
    if (c == '"' || c == '\'' || c == '`') {
      return Optional.of(new Setting.Text(string(), line));
    }
    String word = word();
    if (word.equals("null") || word.equals("undefined")) {
      return Optional.empty();
    }
    if (!word.matches("true|false|[-+]?[0-9][0-9.eE+-]{0,40}")) {
      throw cursor.wrong("\"" + word + "\" is not a value");
    }
    return Optional.of(new Setting.Text(word, line));
  }

  private Setting.Table table() throws UnreadSettingsException {
    int line = cursor.line();
    cursor.enter();
    cursor.next();
    Map<String, Setting> entries = new LinkedHashMap<>();
    while (isNext('}')) {
      char c = cursor.peek();
      String key = c == '"' || c == '\'' ? string() : word();
      skip();
      if (cursor.next() != ':') {
        throw cursor.wrong("a colon is missing after \"" + key + "\"");
      }
      skip();
      int keyLine = cursor.line();
      Optional<Setting> value = value();
      if (value.isPresent() && entries.putIfAbsent(key, value.get()) != null) {
        twice.accept(new Setting.Text(key, keyLine));
      }
    }
    cursor.leave();
    return new Setting.Table(entries, line);
  }

  private Setting.Items items() throws UnreadSettingsException {
    int line = cursor.line();
    cursor.enter();
    cursor.next();
    List<Setting> items = new ArrayList<>();
    while (isNext(']')) {
      value().ifPresent(items::add);
    }
    cursor.leave();
    return new Setting.Items(items, line);
  }

  /**
   * Tells whether another entry follows; moves past a comma before it, or past the closing mark.
   */
  private boolean isNext(char close) throws UnreadSettingsException {
    skip();
    if (cursor.peek() == ',') {
      cursor.next();
      skip();
    }
    if (cursor.isAtEnd()) {
      throw cursor.wrong("it has no end");
    }
    if (cursor.peek() != close) {
      return true;
    }
    cursor.next();
    return false;
  }

  private String string() throws UnreadSettingsException {
    char quote = cursor.next();
    StringBuilder text = new StringBuilder();
    while (!cursor.isAtEnd()) {
      char c = cursor.next();
      if (c == quote) {
        return text.toString();
      }
      if (c == '\n' && quote != '`') {
        break;
      }
      if (c == '$' && quote == '`' && cursor.peek() == '{') {
        throw cursor.wrong("a text is computed");
      }
      text.append(c == '\\' ? cursor.escape() : String.valueOf(c));
    }
    throw cursor.wrong("a string has no closing quotation mark");
  }

  private String word() throws UnreadSettingsException {
    StringBuilder word = new StringBuilder();
    while (Character.isLetterOrDigit(cursor.peek()) || "_$.+-".indexOf(cursor.peek()) >= 0) {
      word.append(cursor.next());
    }
    if (word.isEmpty()) {
      throw cursor.wrong("a value is missing");
    }
    return word.toString();
  }

  private void skip() {
    while (true) {
      if (Character.isWhitespace(cursor.peek())) {
        cursor.next();
      } else if (cursor.startsWith("//")) {
        cursor.skipLine();
      } else if (cursor.take("/*")) {
        while (!cursor.isAtEnd() && !cursor.take("*/")) {
          cursor.next();
        }
      } else {
        return;
      }
    }
  }
}
