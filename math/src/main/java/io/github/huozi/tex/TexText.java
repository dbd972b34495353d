package io.github.huozi.tex;

import io.github.huozi.mathml.Alphabet;
import io.github.huozi.mathml.MathElement;
import io.github.huozi.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads text in a formula: {@code \text{if } x}. A dollar sign in it begins a formula again. */
final class TexText {

  private static final Map<String, Alphabet> COMMANDS =
      Map.of(
          "text", Alphabet.UPRIGHT,
          "textrm", Alphabet.UPRIGHT,
          "textnormal", Alphabet.UPRIGHT,
          "mbox", Alphabet.UPRIGHT,
          "hbox", Alphabet.UPRIGHT,
          "textup", Alphabet.UPRIGHT,
          "textbf", Alphabet.BOLD,
          "textit", Alphabet.ITALIC,
          "textsf", Alphabet.SANS,
          "texttt", Alphabet.MONOSPACE);

  /** Commands of sizes, with their braces. */
  private static final Pattern SIZE = Pattern.compile("\\\\[A-Za-z]+|[{}\\s]");

  /** Commands for the rest of a text, which is upright and of one size. */
  private static final Set<String> UNSTYLED =
      Set.of(
          "rm", "rmfamily", "normalfont", "normalsize", "small", "footnotesize", "tiny", "large");

  private static final String ESCAPED = "%$#&_{} ";

  private final TexParser parser;
  private final TexTokens tokens;

  TexText(TexParser parser, TexTokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** Reads a command of text; empty if the name is none. */
  Optional<Atom> read(String name) throws TexException {
    if (name.equals("textcircled")) {
      return Optional.of(Atom.ordinary(MathElement.token("mtext", circled(tokens.word()))));
    }
    @Nullable Alphabet alphabet = name.equals("emph") ? Alphabet.ITALIC : COMMANDS.get(name);
    if (alphabet == null) {
      return Optional.empty();
    }
    return Optional.of(Atom.ordinary(MathElement.row(group(alphabet))));
  }

  /** Reads a group of text. */
  List<MathElement> group(Alphabet alphabet) throws TexException {
    List<MathElement> row = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    parser.expectOpen();
    parser.enter();
    read(alphabet, words, row);
    parser.leave();
    flush(words, row);
    return row;
  }

  /** The character of a number, a letter or a sign in a circle. */
  private static String circled(String typed) throws TexException {
    String content = SIZE.matcher(typed).replaceAll("");
    if (content.matches("\\d{1,2}") && Integer.parseInt(content) <= 50) {
      int number = Integer.parseInt(content);
      int from = number == 0 ? 0x24EA : number <= 20 ? 0x245F : number <= 35 ? 0x323C : 0x328D;
      return Character.toString(from + number);
    } else if (content.matches("[A-Z]")) {
      return Character.toString(content.charAt(0) - 'A' + 'Ⓐ');
    } else if (content.matches("[a-z]")) {
      return Character.toString(content.charAt(0) - 'a' + 'ⓐ');
    }
    int place = content.length() == 1 ? "一二三四五六七八九十+-−×/.".indexOf(content) : -1;
    if (place < 0) {
      throw new TexException(
          "there is no character for \\textcircled{" + typed + "}", "write it without the circle");
    }
    return String.valueOf("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉⊕⊖⊖⊗⊘⊙".charAt(place));
  }

  private void read(Alphabet alphabet, StringBuilder words, List<MathElement> row)
      throws TexException {
    int depth = 1;
    while (depth > 0) {
      TexToken token = tokens.nextAny();
      switch (token.kind()) {
        case END -> throw new TexException("} is missing", "close each { with a }");
        case OPEN -> depth++;
        case CLOSE -> depth--;
        case SPACE -> {
          if (words.length() == 0 || words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
          }
        }
        case CHARACTER -> {
          if (token.is("$")) {
            flush(words, row);
            formula(row);
          } else {
            words.append(token.is("~") ? "\u00A0" : alphabet.of(token.text()));
          }
        }
        case COMMAND -> command(token.text(), words, row);
      }
    }
  }

  private void command(String name, StringBuilder words, List<MathElement> row)
      throws TexException {
    if (ESCAPED.contains(name)) {
      words.append(name);
    } else if (name.equals("(")) {
      flush(words, row);
      formula(row);
    } else if (name.equals("ldots") || name.equals("dots")) {
      words.append('…');
    } else if (UNSTYLED.contains(name)) {
      tokens.skipSpaces();
    } else {
      Optional<Atom> inner = read(name);
      if (inner.isEmpty()) {
        throw new TexException(
            "the TeX command \\" + name + " is unknown in text", "end the text before it");
      }
      flush(words, row);
      row.add(inner.get().element());
    }
  }

  private void formula(List<MathElement> row) throws TexException {
    List<TexToken> inner = new ArrayList<>();
    while (true) {
      TexToken token = tokens.nextAny();
      if (token.is("$") || token.isCommand(")")) {
        break;
      } else if (token.is(Kind.END)) {
        throw new TexException("$ is missing in its text", "close each $ with a $");
      }
      inner.add(token);
    }
    tokens.push(TexCommands.braced(inner));
    row.addAll(parser.group());
  }

  /** Adds the words read so far; MathML drops spaces at the edges of a text. */
  private static void flush(StringBuilder words, List<MathElement> row) {
    if (words.length() > 0) {
      String text = words.toString();
      text = text.startsWith(" ") ? "\u00A0" + text.substring(1) : text;
      text = text.endsWith(" ") ? text.substring(0, text.length() - 1) + "\u00A0" : text;
      row.add(MathElement.token("mtext", text));
      words.setLength(0);
    }
  }
}
