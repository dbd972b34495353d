package io.github.huozi.source.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads TOML 1.0: tables, arrays of tables, dotted keys, texts of all four kinds, arrays and inline
 * tables. Numbers, dates and truth values stay texts. A key that is given twice keeps its first
 * value.
 */
public final class TomlText {

  private final Cursor cursor;
  private final Consumer<Setting.Text> twice;
  private final Node root = new Node(1);

  private TomlText(String text, int line, Consumer<Setting.Text> twice) {
    this.cursor = new Cursor("TOML", text, line);
    this.twice = twice;
  }

  /**
   * The tables of a text.
   *
   * @param line the number of the text's first line
   * @param twice receives keys that are given again
   */
  public static Setting.Table parse(String text, int line, Consumer<Setting.Text> twice)
      throws UnreadSettingsException {
    return new TomlText(text, line, twice).document();
  }

  private Setting.Table document() throws UnreadSettingsException {
    Node open = root;
    for (skip(); !cursor.isAtEnd(); skip()) {
      if (cursor.peek() == '[') {
        open = header();
      } else {
        entry(open);
      }
      blanks();
      if (cursor.peek() == '#') {
        cursor.skipLine();
      }
      if (!cursor.isAtEnd() && cursor.peek() != '\n') {
        throw cursor.wrong("a line does not end after its value");
      }
    }
    return root.finish(0, cursor);
  }

  private Node header() throws UnreadSettingsException {
    int line = cursor.line();
    cursor.next();
    boolean array = cursor.take("[");
    Node table = root;
    List<String> path = path();
    for (String key : path.subList(0, path.size() - 1)) {
      table = below(table, key, line);
    }
    String last = path.get(path.size() - 1);
    if (!cursor.take(array ? "]]" : "]")) {
      throw cursor.wrong("the name of a table has no end");
    }
    return array ? table.added(last, line) : below(table, last, line);
  }

  private void entry(Node into) throws UnreadSettingsException {
    int line = cursor.line();
    List<String> path = path();
    if (cursor.next() != '=') {
      throw cursor.wrong("an equals sign is missing after \"" + String.join(".", path) + "\"");
    }
    blanks();
    Node table = into;
    for (String key : path.subList(0, path.size() - 1)) {
      table = below(table, key, line);
    }
    String last = path.get(path.size() - 1);
    if (table.values.putIfAbsent(last, value()) != null) {
      twice.accept(new Setting.Text(last, line));
    }
  }

  /** The table of a key. Where a value stands already, the entries of the table are lost. */
  private Node below(Node table, String key, int line) {
    return table
        .below(key, line)
        .orElseGet(
            () -> {
              twice.accept(new Setting.Text(key, line));
              return new Node(line);
            });
  }

  /** Keys with full stops between them, and the white space after them. */
  private List<String> path() throws UnreadSettingsException {
    List<String> path = new ArrayList<>();
    do {
      blanks();
      char c = cursor.peek();
      String key = c == '"' || c == '\'' ? string() : bare();
      if (key.isEmpty() && c != '"' && c != '\'') {
        throw cursor.wrong("a key is missing");
      }
      path.add(key);
      blanks();
    } while (path.size() < 16 && cursor.take("."));
    return path;
  }

  private String bare() {
    StringBuilder key = new StringBuilder();
    while (Character.isLetterOrDigit(cursor.peek())
        || cursor.peek() == '_'
        || cursor.peek() == '-') {
      key.append(cursor.next());
    }
    return key.toString();
  }

  private Object value() throws UnreadSettingsException {
    int line = cursor.line();
    return switch (cursor.peek()) {
      case '"', '\'' -> new Setting.Text(string(), line);
      case '[' -> array();
      case '{' -> inline();
      default -> new Setting.Text(word(), line);
    };
  }

  private Object array() throws UnreadSettingsException {
    Elements array = new Elements(cursor.line());
    cursor.enter();
    cursor.next();
    while (true) {
      skip();
      if (cursor.isAtEnd()) {
        throw cursor.wrong("an array has no end");
      }
      if (cursor.take("]")) {
        cursor.leave();
        return array;
      }
      if (!cursor.take(",")) {
        array.items.add(value());
      }
    }
  }

  private Object inline() throws UnreadSettingsException {
    Node table = new Node(cursor.line());
    cursor.enter();
    cursor.next();
    while (true) {
      skip();
      if (cursor.isAtEnd()) {
        throw cursor.wrong("a table has no end");
      }
      if (cursor.take("}")) {
        cursor.leave();
        return table;
      }
      if (!cursor.take(",")) {
        entry(table);
      }
    }
  }

  private String string() throws UnreadSettingsException {
    char quote = cursor.peek();
    String three = String.valueOf(quote).repeat(3);
    boolean lines = cursor.take(three);
    if (lines) {
      cursor.take("\n");
    } else {
      cursor.next();
    }
    StringBuilder text = new StringBuilder();
    while (!cursor.isAtEnd()) {
      if (lines ? cursor.take(three) : cursor.peek() == quote) {
        if (!lines) {
          cursor.next();
        }
        return text.toString();
      }
      char c = cursor.next();
      if (c == '\n' && !lines) {
        break;
      }
      if (c == '\\' && quote == '"' && lines && Character.isWhitespace(cursor.peek())) {
        // A backslash at a line's end takes the white space up to the next word with it.
        while (Character.isWhitespace(cursor.peek())) {
          cursor.next();
        }
      } else {
        text.append(c == '\\' && quote == '"' ? cursor.escape() : String.valueOf(c));
      }
    }
    throw cursor.wrong("a string has no closing quotation mark");
  }

  /** A number, a date or a truth value. */
  private String word() throws UnreadSettingsException {
    StringBuilder word = new StringBuilder();
    while (!cursor.isAtEnd() && ",]}#\n".indexOf(cursor.peek()) < 0) {
      word.append(cursor.next());
    }
    String found = word.toString().strip();
    if (!found.matches("[\\w+.: -]{1,60}")) {
      throw cursor.wrong(found.isEmpty() ? "a value is missing" : "a text has no quotation marks");
    }
    return found;
  }

  private void blanks() {
    while (cursor.peek() == ' ' || cursor.peek() == '\t') {
      cursor.next();
    }
  }

  private void skip() {
    while (true) {
      if (Character.isWhitespace(cursor.peek())) {
        cursor.next();
      } else if (cursor.peek() == '#') {
        cursor.skipLine();
      } else {
        return;
      }
    }
  }

  /** An array that is being read. */
  private static final class Elements {

    private final int line;
    private final List<Object> items = new ArrayList<>();

    Elements(int line) {
      this.line = line;
    }
  }

  /** A table that later lines may add to. */
  private static final class Node {

    private final int line;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Node(int line) {
      this.line = line;
    }

    /** The table of a key, or the last table of its array; empty if the key has a value. */
    Optional<Node> below(String key, int line) {
      Object value = values.computeIfAbsent(key, unused -> new Node(line));
      if (value instanceof Elements array
          && !array.items.isEmpty()
          && array.items.get(array.items.size() - 1) instanceof Node last) {
        return Optional.of(last);
      }
      return value instanceof Node node ? Optional.of(node) : Optional.empty();
    }

    /** A new table in the array of a key. */
    Node added(String key, int line) {
      Node node = new Node(line);
      if (values.computeIfAbsent(key, unused -> new Elements(line)) instanceof Elements array) {
        array.items.add(node);
      }
      return node;
    }

    Setting.Table finish(int depth, Cursor cursor) throws UnreadSettingsException {
      if (depth > 32) {
        throw cursor.wrong("it is nested more than 32 levels deep");
      }
      Map<String, Setting> entries = new LinkedHashMap<>();
      for (Map.Entry<String, Object> entry : values.entrySet()) {
        entries.put(entry.getKey(), finished(entry.getValue(), depth + 1, cursor));
      }
      return new Setting.Table(entries, line);
    }

    private static Setting finished(Object value, int depth, Cursor cursor)
        throws UnreadSettingsException {
      if (value instanceof Node node) {
        return node.finish(depth, cursor);
      }
      if (value instanceof Elements array) {
        List<Setting> items = new ArrayList<>();
        for (Object item : array.items) {
          items.add(finished(item, depth + 1, cursor));
        }
        return new Setting.Items(items, array.line);
      }
      return (Setting) value;
    }
  }
}
