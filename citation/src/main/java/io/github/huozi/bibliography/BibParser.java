package io.github.huozi.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the entries of a BibTeX or BibLaTeX file. After a fault it goes on with the next entry,
 * which is an {@code @} at the start of a line.
 */
final class BibParser {

  private final String text;
  private final Faults faults;
  private final Map<String, String> strings = new HashMap<>();
  private final List<BibEntry> entries = new ArrayList<>();
  private int at;
  private int counted;
  private int line = 1;

  private BibParser(String text, Faults faults) {
    this.text = text;
    this.faults = faults;
  }

  static List<BibEntry> read(String text, Faults faults) {
    BibParser parser = new BibParser(text, faults);
    parser.read();
    return parser.entries;
  }

  private void read() {
    while (true) {
      at = text.indexOf('@', at);
      if (at < 0) {
        return;
      }
      int start = at;
      at++;
      skipSpace();
      String type = word().toLowerCase(Locale.ROOT);
      skipSpace();
      if (type.isEmpty() || type.equals("comment") || (peek() != '{' && peek() != '(')) {
        continue;
      }
      try {
        char close = peek() == '{' ? '}' : ')';
        at++;
        if (type.equals("preamble")) {
          value();
        } else if (type.equals("string")) {
          fields(close).forEach(strings::put);
        } else {
          entry(type, line(start), close);
        }
      } catch (Broken e) {
        faults.add(line(e.place), e.problem);
        int next = text.indexOf("\n@", Math.max(start, Math.min(e.place, text.length()) - 1));
        at = next < 0 ? text.length() : next + 1;
      }
    }
  }

  /** A fault after which an entry cannot be read on. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1;
    private final int place;
    private final String problem;

    Broken(int place, String problem) {
      this.place = place;
      this.problem = problem;
    }
  }

  private void entry(String type, int line, char close) throws Broken {
    skipSpace();
    int from = at;
    while (at < text.length() && ",}\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String key = text.substring(from, at).strip();
    if (key.isEmpty() || key.contains("=")) {
      throw new Broken(from, "the entry has no key; write one after its opening brace");
    }
    if (peek() == ',') {
      at++;
    }
    entries.add(new BibEntry(type, key, fields(close), line));
  }

  private Map<String, String> fields(char close) throws Broken {
    Map<String, String> fields = new LinkedHashMap<>();
    while (true) {
      skipSpace();
      if (peek() == close) {
        at++;
        return fields;
      }
      int from = at;
      String name = word().toLowerCase(Locale.ROOT);
      skipSpace();
      if (name.isEmpty() || peek() != '=') {
        throw new Broken(
            from,
            at >= text.length()
                ? "the entry has no closing brace"
                : "a field must be here, such as title = {…},");
      }
      at++;
      fields.putIfAbsent(name, value());
      skipSpace();
      if (peek() == ',') {
        at++;
      } else if (peek() != close) {
        throw new Broken(at, "a comma or the end of the entry must follow the field " + name);
      }
    }
  }

  /** A value: parts in braces or quotation marks, numbers and names of strings, joined by #. */
  private String value() throws Broken {
    StringBuilder value = new StringBuilder();
    do {
      skipSpace();
      int from = at;
      if (peek() == '{') {
        value.append(braced());
      } else if (peek() == '"') {
        value.append(quoted());
      } else {
        String word = word();
        if (word.isEmpty()) {
          throw new Broken(from, "a value must be here, in braces or quotation marks");
        }
        value.append(strings.getOrDefault(word.toLowerCase(Locale.ROOT), word));
      }
      skipSpace();
    } while (peek() == '#' && at++ >= 0);
    return value.toString();
  }

  private String braced() throws Broken {
    int from = at;
    int depth = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        at++;
        return text.substring(from + 1, at - 1);
      } else if (c == '@' && text.charAt(at - 1) == '\n' && text.startsWith("{", end(at + 1))) {
        throw new Broken(from, "the value has no closing brace");
      }
    }
    throw new Broken(from, "the value has no closing brace");
  }

  private int end(int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String quoted() throws Broken {
    int from = at++;
    int depth = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '"' && depth == 0) {
        at++;
        return text.substring(from + 1, at - 1);
      }
    }
    throw new Broken(from, "the value has no closing quotation mark");
  }

  private String word() {
    int from = at;
    while (at < text.length() && " \t\r\n,={}()\"#%".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  /** Skips white space and comments, which begin with a percent sign. */
  private void skipSpace() {
    while (at < text.length()) {
      if (text.charAt(at) == '%') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** The line of a place; places are asked for from first to last, else it counts anew. */
  private int line(int place) {
    if (place < counted) {
      counted = 0;
      line = 1;
    }
    for (; counted < place && counted < text.length(); counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }
}
