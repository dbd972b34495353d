package io.github.huozi.tex;

import io.github.huozi.mathml.MathElement;
import io.github.huozi.tex.Atom.Kind;
import io.github.huozi.tex.TexSymbols.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads brackets that grow with what they hold, and brackets of a given size. */
final class TexDelimiters {

  private static final String[] SIZES = {"big", "Big", "bigg", "Bigg"};
  private static final String[] HEIGHTS = {"1.2em", "1.8em", "2.4em", "3em"};

  private final TexParser parser;
  private final TexTokens tokens;
  private final TexSymbols symbols;

  TexDelimiters(TexParser parser, TexTokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
    this.symbols = parser.symbols();
  }

  /** Reads up to {@code \right} after {@code \left}. */
  Atom pair() throws TexException {
    List<MathElement> row = new ArrayList<>();
    add(delimiter(), "prefix", row);
    while (true) {
      row.addAll(parser.row());
      TexToken end = tokens.next();
      if (end.isCommand("right")) {
        add(delimiter(), "postfix", row);
        return new Atom(MathElement.of("mrow", row), Kind.INNER);
      } else if (end.isCommand("middle")) {
        row.add(
            MathElement.token("mo", delimiter())
                .with("stretchy", "true")
                .with("symmetric", "true")
                .with("form", "infix")
                .with("lspace", "0.1667em")
                .with("rspace", "0.1667em"));
      } else {
        throw new TexException(
            "\\right is missing " + TexParser.before(end), "close each \\left with a \\right");
      }
    }
  }

  private static void add(String bracket, String form, List<MathElement> row) {
    if (!bracket.isEmpty()) {
      row.add(bracket(bracket, form));
    }
  }

  private static MathElement bracket(String bracket, String form) {
    return MathElement.token("mo", bracket)
        .with("stretchy", "true")
        .with("symmetric", "true")
        .with("form", form)
        .with("lspace", "0em")
        .with("rspace", "0em");
  }

  /** A row in brackets that grow with it; empty text stands for no bracket. */
  static MathElement around(String left, List<MathElement> content, String right) {
    List<MathElement> row = new ArrayList<>();
    add(left, "prefix", row);
    row.addAll(content);
    add(right, "postfix", row);
    return MathElement.of("mrow", row);
  }

  /** Reads a delimiter: a bracket, or a full stop for none. */
  private String delimiter() throws TexException {
    TexToken token = tokens.next();
    if (token.is(".")) {
      return "";
    } else if (token.is("<") || token.is(">")) {
      return token.is("<") ? "⟨" : "⟩";
    } else if (token.is("(")
        || token.is(")")
        || token.is("[")
        || token.is("]")
        || token.is("/")
        || token.is("|")) {
      return token.text();
    } else if (token.is(TexToken.Kind.COMMAND)) {
      @Nullable Symbol symbol = symbols.command(token.text());
      if (symbol != null && isDelimiter(symbol)) {
        return symbol.text();
      }
    } else if (token.is(TexToken.Kind.CHARACTER) && "⟨⟩⌈⌉⌊⌋‖∥".contains(token.text())) {
      return token.text();
    }
    throw new TexException(
        token.is(TexToken.Kind.END)
            ? "a bracket is missing at its end"
            : token.typed() + " is not a bracket",
        "write \\left( or \\left. for none");
  }

  private static boolean isDelimiter(Symbol symbol) {
    return switch (symbol.kind()) {
      case OPEN, CLOSE, FENCE -> true;
      default -> "\\↑↓↕⇑⇓⇕∣∥".contains(symbol.text());
    };
  }

  /** Reads a bracket of a given size, such as {@code \bigl(}. */
  Optional<Atom> big(String name) throws TexException {
    for (int i = 0; i < SIZES.length; i++) {
      if (name.startsWith(SIZES[i]) && name.length() - SIZES[i].length() <= 1) {
        String side = name.substring(SIZES[i].length());
        Kind kind =
            switch (side) {
              case "l" -> Kind.OPEN;
              case "r" -> Kind.CLOSE;
              case "m" -> Kind.RELATION;
              case "" -> Kind.ORDINARY;
              default -> Kind.SPACE;
            };
        if (kind == Kind.SPACE) {
          continue;
        }
        String bracket = delimiter();
        String form = kind == Kind.CLOSE ? "postfix" : "prefix";
        MathElement sized =
            bracket(bracket, form).with("minsize", HEIGHTS[i]).with("maxsize", HEIGHTS[i]);
        if (kind == Kind.RELATION) {
          sized = sized.with("lspace", "0.2778em").with("rspace", "0.2778em");
        }
        return Optional.of(new Atom(sized, kind));
      }
    }
    return Optional.empty();
  }
}
