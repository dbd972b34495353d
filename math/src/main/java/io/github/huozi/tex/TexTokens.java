package io.github.huozi.tex;

import io.github.huozi.tex.TexToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens of a formula. The author's commands are replaced by what they stand for. */
final class TexTokens {

  private static final int MAX_LENGTH = 20_000;
  private static final int MAX_ADDED = 20_000;
  private static final int MAX_PARAMETERS = 9;

  private final Deque<TexToken> rest = new ArrayDeque<>();
  private final Map<String, Macro> macros;
  private int added;

  /**
   * @param macros the author's commands; {@link #define} adds to them
   */
  TexTokens(String tex, Map<String, Macro> macros) throws TexException {
    this.macros = macros;
    if (tex.length() > MAX_LENGTH) {
      throw new TexException("it has more than 20,000 characters", "divide it");
    }
    read(tex);
  }

  private void read(String tex) {
    int i = 0;
    while (i < tex.length()) {
      int c = tex.codePointAt(i);
      int length = Character.charCount(c);
      if (c == '%') {
        // A comment ends with its line, and takes the line feed with it.
        int end = tex.indexOf('\n', i);
        i = end < 0 ? tex.length() : end + 1;
      } else if (c == '\\') {
        int end = i + 1;
        while (end < tex.length() && isLetter(tex.charAt(end))) {
          end++;
        }
        if (end == i + 1 && end < tex.length()) {
          end += Character.charCount(tex.codePointAt(end));
        }
        String name = tex.substring(i + 1, end);
        rest.add(new TexToken(Kind.COMMAND, name.isBlank() ? " " : name));
        i = end;
      } else {
        rest.add(token(c, tex.substring(i, i + length)));
        i += length;
      }
    }
  }

  private static TexToken token(int c, String text) {
    if (c == '{') {
      return new TexToken(Kind.OPEN, text);
    } else if (c == '}') {
      return new TexToken(Kind.CLOSE, text);
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000) {
      return new TexToken(Kind.SPACE, " ");
    }
    return new TexToken(Kind.CHARACTER, text);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** The next token, which stays; spaces are skipped, and commands of the author replaced. */
  TexToken peek() throws TexException {
    skipSpaces();
    expand();
    return first();
  }

  /** Takes the next token. */
  TexToken next() throws TexException {
    TexToken token = peek();
    rest.poll();
    return token;
  }

  /** The next token, which may be a space and stays. */
  TexToken peekAny() throws TexException {
    expand();
    return first();
  }

  /** Takes the next token, which may be a space. */
  TexToken nextAny() throws TexException {
    TexToken token = peekAny();
    rest.poll();
    return token;
  }

  private TexToken first() {
    TexToken token = rest.peek();
    return token == null ? TexToken.END : token;
  }

  void skipSpaces() {
    while (first().is(Kind.SPACE)) {
      rest.poll();
    }
  }

  /** Takes the next token if it is a character. */
  boolean skip(String character) throws TexException {
    boolean found = peek().is(character);
    if (found) {
      rest.poll();
    }
    return found;
  }

  /** Puts tokens before all others. */
  void push(List<TexToken> tokens) throws TexException {
    added += tokens.size() + 1;
    if (added > MAX_ADDED) {
      throw new TexException(
          "its own commands expand to more than 20,000 symbols", "look for one that calls itself");
    }
    for (int i = tokens.size() - 1; i >= 0; i--) {
      rest.push(tokens.get(i));
    }
  }

  private void expand() throws TexException {
    while (first().is(Kind.COMMAND)) {
      @Nullable Macro macro = macros.get(first().text());
      if (macro == null) {
        return;
      }
      rest.poll();
      push(macro.body(arguments(macro)));
      if (first().is(Kind.SPACE)) {
        return;
      }
    }
  }

  private List<List<TexToken>> arguments(Macro macro) throws TexException {
    List<List<TexToken>> arguments = new ArrayList<>();
    for (int i = 0; i < macro.parameters; i++) {
      skipSpaces();
      if (i == 0 && macro.first != null) {
        arguments.add(first().is("[") ? bracketed() : macro.first);
      } else {
        arguments.add(argument());
      }
    }
    return arguments;
  }

  /** Takes the tokens of a group or the next token, as they are. */
  List<TexToken> argument() throws TexException {
    skipSpaces();
    TexToken token = first();
    if (token.is(Kind.END) || token.is(Kind.CLOSE)) {
      throw new TexException("something is missing at its end", "add what a command needs");
    }
    rest.poll();
    if (!token.is(Kind.OPEN)) {
      return List.of(token);
    }
    List<TexToken> group = new ArrayList<>();
    int depth = 1;
    while (true) {
      TexToken inner = first();
      rest.poll();
      if (inner.is(Kind.END)) {
        throw new TexException("} is missing", "close each { with a }");
      }
      depth += inner.is(Kind.OPEN) ? 1 : inner.is(Kind.CLOSE) ? -1 : 0;
      if (depth == 0) {
        return group;
      }
      group.add(inner);
    }
  }

  /** Takes the tokens in brackets; the first of them is next. */
  List<TexToken> bracketed() throws TexException {
    rest.poll();
    List<TexToken> inner = new ArrayList<>();
    int depth = 0;
    while (true) {
      TexToken token = first();
      rest.poll();
      if (token.is(Kind.END)) {
        throw new TexException("] is missing", "close the [ after a command with a ]");
      } else if (depth == 0 && token.is("]")) {
        return inner;
      }
      depth += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
      inner.add(token);
    }
  }

  /** The text of an argument: a name, a length. */
  String word() throws TexException {
    return text(argument());
  }

  static String text(List<TexToken> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.typed()));
    return text.toString().strip();
  }

  /** Reads a definition after its command. */
  void define(String command) throws TexException {
    if (command.equals("def") || command.equals("gdef")) {
      skipSpaces();
      String name = first().text();
      rest.poll();
      int parameters = 0;
      while (!first().is(Kind.OPEN) && !first().is(Kind.END)) {
        parameters += first().is("#") ? 1 : 0;
        rest.poll();
      }
      put(name, parameters, null, argument());
    } else if (command.equals("let")) {
      skipSpaces();
      String name = first().text();
      rest.poll();
      skip("=");
      skipSpaces();
      put(name, 0, null, List.of(nextAny()));
    } else {
      skipStar();
      String name = name();
      int parameters = 0;
      @Nullable List<TexToken> first = null;
      skipSpaces();
      if (first().is("[")) {
        String number = text(bracketed());
        parameters = number.matches("[1-9]") ? Integer.parseInt(number) : 0;
        skipSpaces();
        first = parameters > 0 && first().is("[") ? bracketed() : null;
      }
      put(name, parameters, first, argument());
    }
  }

  /** Reads the name of an operator, and what it shows, after {@code \DeclareMathOperator}. */
  void defineOperator() throws TexException {
    boolean star = skipStar();
    String name = name();
    List<TexToken> body = new ArrayList<>();
    body.add(new TexToken(Kind.COMMAND, "operatorname"));
    if (star) {
      body.add(new TexToken(Kind.CHARACTER, "*"));
    }
    body.add(new TexToken(Kind.OPEN, "{"));
    body.addAll(argument());
    body.add(new TexToken(Kind.CLOSE, "}"));
    put(name, 0, null, body);
  }

  private boolean skipStar() {
    skipSpaces();
    boolean star = first().is("*");
    if (star) {
      rest.poll();
    }
    return star;
  }

  private String name() throws TexException {
    String name = text(argument());
    return name.startsWith("\\") ? name.substring(1) : name;
  }

  private void put(
      String name, int parameters, @Nullable List<TexToken> first, List<TexToken> body) {
    macros.put(name, new Macro(Math.min(parameters, MAX_PARAMETERS), first, body));
  }

  /**
   * A command of the author.
   *
   * @param parameters the number of its parameters
   * @param first what stands for the first parameter if it is not given; null if it must be
   * @param body what it stands for, with {@code #1} for the first parameter
   */
  record Macro(int parameters, @Nullable List<TexToken> first, List<TexToken> body) {

    private List<TexToken> body(List<List<TexToken>> arguments) throws TexException {
      List<TexToken> filled = new ArrayList<>();
      for (int i = 0; i < body.size(); i++) {
        TexToken token = body.get(i);
        String after = i + 1 < body.size() ? body.get(i + 1).text() : "";
        if (token.is("#")
            && after.length() == 1
            && after.charAt(0) > '0'
            && after.charAt(0) <= '9') {
          int number = after.charAt(0) - '0';
          filled.addAll(number <= arguments.size() ? arguments.get(number - 1) : List.of());
          i++;
        } else {
          filled.add(token);
        }
        if (filled.size() > MAX_ADDED) {
          throw new TexException(
              "its own commands expand to more than 20,000 symbols", "make them shorter");
        }
      }
      return filled;
    }
  }
}
