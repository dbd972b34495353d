package io.github.huozi.source.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of a cell: in braces, as knitr has them, <code>{r arrows, fig.cap="Arrows"}</code>,
 * in lines that begin with {@code #|}, as Quarto has them, or with a colon, as MyST does. Keys are
 * in Quarto's form, {@code fig-cap}.
 */
final class CellOptions {

  private static final int MAX_LENGTH = 20_000;

  private static final Pattern HEAD =
      Pattern.compile("\\{([A-Za-z][\\w-]{0,30})(?=[\\s,}])([^\\n]*)");

  /** The directives of MyST that are code, in the language of their argument. */
  private static final Set<String> CODE = Set.of("code-cell", "code-block", "sourcecode");

  private static final Pattern LABEL =
      Pattern.compile("[\\s,]*([\\p{L}\\p{N}_.:/-]{1,100})\\s*(?:,.*)?");

  private static final Pattern PAIR =
      Pattern.compile(
          "([A-Za-z][\\w.-]{0,30})\\s{0,5}=\\s{0,5}(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)'|([\\w.%]++))");

  private static final Pattern LINE = Pattern.compile("\\s*(?:#|//|%%|--)\\|(.*)");

  private static final Pattern ENTRY = Pattern.compile(" ?([A-Za-z][\\w.-]{0,30}):(?:\\s+(.*))?");

  /** An entry at any depth, as {@code mystnb: figure: caption:} has it. */
  private static final Pattern DEEP =
      Pattern.compile("\\s{0,12}([A-Za-z][\\w.-]{0,30}):(?:\\s+(.*))?");

  private static final Pattern COLONS = Pattern.compile("\\s*:([a-z][\\w-]{0,30}):\\s*(.*)");

  private final String language;
  private final String argument;
  private final boolean directiveOfCode;
  private final Map<String, String> values = new HashMap<>();
  private final String code;

  private CellOptions(String name, String rest, String literal) {
    boolean directive = rest.startsWith("}");
    this.argument = directive ? rest.substring(1).strip() : "";
    this.directiveOfCode = directive && CODE.contains(name.toLowerCase(Locale.ROOT));
    this.language =
        (directiveOfCode ? argument.replaceFirst("^ipython.*", "python") : name)
            .toLowerCase(Locale.ROOT);
    if (!directive) {
      braces(rest.replaceFirst("\\}[^}]*$", ""));
    }
    if (directiveOfCode) {
      this.code = directive(literal).replaceFirst("^(?:[ \\t]*+\\n)++", "");
    } else {
      this.code = directive && !argument.isEmpty() ? directive(literal).strip() : lines(literal);
    }
  }

  /** The options of a code block; empty if it is no cell. */
  static Optional<CellOptions> of(String info, String literal) {
    if (info == null || info.length() + literal.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher head = HEAD.matcher(info.strip());
    return head.matches()
        ? Optional.of(new CellOptions(head.group(1), head.group(2), literal))
        : Optional.empty();
  }

  String language() {
    return language;
  }

  /** Tells whether the block is a directive of MyST that is code. */
  boolean isDirectiveOfCode() {
    return directiveOfCode;
  }

  /** The argument that follows the braces. */
  String argument() {
    return argument;
  }

  /** The code without the options. */
  String code() {
    return code;
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
  }

  boolean is(String key, String value) {
    return value.equalsIgnoreCase(values.get(key));
  }

  /**
   * The id of the result. Quarto's label has a prefix, and that of knitr gets one.
   *
   * @param table whether the result is a table
   */
  Optional<String> label(boolean table) {
    Optional<String> label = value("label");
    return label
        .filter(name -> !name.matches("(?:fig|tbl|lst)-.*"))
        .map(name -> (table ? "tab:" : "fig:") + name)
        .or(() -> label)
        .or(() -> value("name"));
  }

  private void braces(String text) {
    Matcher label = LABEL.matcher(text);
    if (label.matches()) {
      values.put("label", label.group(1));
    }
    Matcher pair = PAIR.matcher(text);
    while (pair.find()) {
      String value =
          pair.group(2) != null
              ? unescaped(pair.group(2))
              : pair.group(3) != null ? unescaped(pair.group(3)) : pair.group(4);
      values.putIfAbsent(key(pair.group(1)), value);
    }
  }

  private static String key(String typed) {
    return typed.toLowerCase(Locale.ROOT).replace('.', '-');
  }

  /** The text of a string of R. */
  private static String unescaped(String text) {
    return text.replaceAll("\\\\n", " ").replaceAll("\\\\([\\\\\"'])", "$1");
  }

  /** Reads the lines at the start of the code; gives the others. */
  private String lines(String literal) {
    String rest = literal;
    String open = "";
    while (!rest.isEmpty()) {
      int end = rest.indexOf('\n');
      Matcher line = LINE.matcher(end < 0 ? rest : rest.substring(0, end));
      if (!line.matches()) {
        break;
      }
      Matcher entry = ENTRY.matcher(line.group(1));
      if (entry.matches()) {
        open = key(entry.group(1));
        String value = entry.group(2) == null ? "" : entry.group(2).strip();
        values.put(open, value.matches("[>|][+-]?|~|null") ? "" : unquoted(value));
      } else if (values.containsKey(open)) {
        values.merge(open, line.group(1).strip(), (a, b) -> (a + " " + b).strip());
      }
      rest = end < 0 ? "" : rest.substring(end + 1);
    }
    return rest;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && "\"'".indexOf(value.charAt(0)) >= 0
            && value.charAt(value.length() - 1) == value.charAt(0);
    if (!quoted) {
      return value;
    }
    String inside = value.substring(1, value.length() - 1);
    return value.charAt(0) == '"' ? unescaped(inside) : inside.replace("''", "'");
  }

  /** Reads the options of a directive, in lines with colons or in YAML; gives its text. */
  private String directive(String literal) {
    List<String> lines = List.of(literal.split("\n", -1));
    boolean yaml = lines.get(0).equals("---");
    int at = yaml ? 1 : 0;
    String open = "";
    while (at < lines.size() && !(yaml && lines.get(at).equals("---"))) {
      Matcher option = (yaml ? DEEP : COLONS).matcher(lines.get(at));
      if (option.matches()) {
        open = option.group(1);
        String value = option.group(2) == null ? "" : option.group(2).strip();
        values.put(open, yaml && value.matches("[>|][+-]?") ? "" : unquoted(value));
      } else if (yaml) {
        // The text of an entry may go on.
        values.merge(open, lines.get(at).strip(), (a, b) -> (a + " " + b).strip());
      } else {
        break;
      }
      at++;
    }
    int from = Math.min(lines.size(), yaml ? at + 1 : at);
    return String.join("\n", lines.subList(from, lines.size()));
  }
}
