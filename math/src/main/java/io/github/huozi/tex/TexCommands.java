package io.github.huozi.tex;

import io.github.huozi.mathml.Alphabet;
import io.github.huozi.mathml.MathElement;
import io.github.huozi.tex.Atom.Kind;
import io.github.huozi.tex.TexSymbols.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the commands of a formula. */
final class TexCommands {

  private static final Map<String, Alphabet> ALPHABETS =
      Map.ofEntries(
          Map.entry("mathrm", Alphabet.UPRIGHT),
          Map.entry("mathup", Alphabet.UPRIGHT),
          Map.entry("mathnormal", Alphabet.NORMAL),
          Map.entry("mathit", Alphabet.ITALIC),
          Map.entry("mathbf", Alphabet.BOLD),
          Map.entry("symbf", Alphabet.BOLD),
          Map.entry("boldsymbol", Alphabet.BOLD_ITALIC),
          Map.entry("bm", Alphabet.BOLD_ITALIC),
          Map.entry("pmb", Alphabet.BOLD_ITALIC),
          Map.entry("bold", Alphabet.BOLD),
          Map.entry("mathbfit", Alphabet.BOLD_ITALIC),
          Map.entry("mathcal", Alphabet.SCRIPT),
          Map.entry("mathscr", Alphabet.SCRIPT),
          Map.entry("cal", Alphabet.SCRIPT),
          Map.entry("mathfrak", Alphabet.FRAKTUR),
          Map.entry("frak", Alphabet.FRAKTUR),
          Map.entry("mathbb", Alphabet.DOUBLE_STRUCK),
          Map.entry("Bbb", Alphabet.DOUBLE_STRUCK),
          Map.entry("mathds", Alphabet.DOUBLE_STRUCK),
          Map.entry("mathsf", Alphabet.SANS),
          Map.entry("mathtt", Alphabet.MONOSPACE));

  /** Commands of plain TeX that hold up to the end of the group. */
  private static final Map<String, Alphabet> SWITCHES =
      Map.of(
          "rm", Alphabet.UPRIGHT,
          "bf", Alphabet.BOLD,
          "it", Alphabet.ITALIC,
          "cal", Alphabet.SCRIPT,
          "sf", Alphabet.SANS,
          "tt", Alphabet.MONOSPACE);

  private static final Map<String, Kind> CLASSES =
      Map.of(
          "mathord", Kind.ORDINARY,
          "mathbin", Kind.BINARY,
          "mathrel", Kind.RELATION,
          "mathopen", Kind.OPEN,
          "mathclose", Kind.CLOSE,
          "mathpunct", Kind.PUNCTUATION,
          "mathinner", Kind.INNER,
          "mathop", Kind.FUNCTION);

  private final TexParser parser;
  private final TexTokens tokens;
  private final TexSymbols symbols;
  private final TexConstructs constructs;

  TexCommands(TexParser parser, TexTokens tokens, TexSymbols symbols) {
    this.parser = parser;
    this.tokens = tokens;
    this.symbols = symbols;
    this.constructs = new TexConstructs(parser, tokens);
  }

  /**
   * Reads a command that holds for the rest of its group, and that rest.
   *
   * @param atoms what stands before it in the group, and then the whole group
   * @return whether it was such a command and the whole group is read
   */
  boolean changesRest(String name, List<Atom> atoms) throws TexException {
    switch (name) {
      case "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle" -> {
        tokens.next();
        atoms.add(Atom.ordinary(TexConstructs.style(name, parser.row())));
      }
      case "color" -> {
        tokens.next();
        String color = TexConstructs.color(tokens.word());
        atoms.add(Atom.ordinary(MathElement.of("mstyle", parser.row()).with("mathcolor", color)));
      }
      case "over", "atop", "choose", "brack", "brace" -> {
        tokens.next();
        MathElement above = MathElement.row(AtomRow.of(List.copyOf(atoms), parser.isScript()));
        MathElement below = MathElement.row(parser.row());
        atoms.clear();
        atoms.add(constructs.stacked(name, above, below));
      }
      default -> {
        @Nullable Alphabet alphabet = SWITCHES.get(name);
        if (alphabet != null) {
          tokens.next();
          parser.alphabet(alphabet);
        }
        return false;
      }
    }
    return true;
  }

  /** Reads what a command stands for, after its name. */
  List<Atom> read(String name) throws TexException {
    @Nullable Alphabet alphabet = ALPHABETS.get(name);
    if (alphabet != null) {
      return List.of(atomOf(MathElement.row(parser.argument(alphabet))));
    }
    @Nullable Kind kind = CLASSES.get(name);
    if (kind != null) {
      return List.of(new Atom(spaced(parser.argument(), kind), kind, kind == Kind.FUNCTION));
    }
    switch (name) {
      case "newcommand", "renewcommand", "providecommand", "def", "gdef", "let" -> {
        tokens.define(name);
        return List.of();
      }
      case "DeclareMathOperator" -> {
        tokens.defineOperator();
        return List.of();
      }
      case "label" -> {
        parser.label(tokens.word());
        return List.of();
      }
      case "nonumber",
          "notag",
          "allowbreak",
          "nobreak",
          "relax",
          "strut",
          "mathstrut",
          "displaybreak",
          "hfill",
          "noindent",
          "limits",
          "nolimits",
          "/" -> {
        return List.of();
      }
      default -> {
        @Nullable Atom construct = constructs.read(name);
        return List.of(construct == null ? symbol(name) : construct);
      }
    }
  }

  /** Reads lines up to the end of a group. */
  MathElement lines() throws TexException {
    return constructs.lines();
  }

  private static Atom atomOf(MathElement element) {
    return Atom.ordinary(element.is("mo") ? AtomRow.tight(element) : element);
  }

  private static MathElement spaced(MathElement element, Kind kind) {
    String space =
        switch (kind) {
          case BINARY -> "0.2222em";
          case RELATION -> "0.2778em";
          default -> "0em";
        };
    if (element.is("mo")) {
      return element.with("lspace", space).with("rspace", space);
    }
    return kind == Kind.BINARY || kind == Kind.RELATION
        ? MathElement.of("mrow", AtomRow.space(space), element, AtomRow.space(space))
        : element;
  }

  private Atom symbol(String name) throws TexException {
    if (name.equals(" ")) {
      return new Atom(AtomRow.space("0.25em"), Kind.SPACE);
    }
    @Nullable Symbol symbol = symbols.command(name);
    if (symbol == null) {
      throw unknown(name);
    }
    String text = symbol.text();
    return switch (symbol.kind()) {
      case FUNCTION -> new Atom(MathElement.token("mi", text), Kind.FUNCTION);
      case LIMITS -> new Atom(limit(text), Kind.FUNCTION, true);
      case ACCENT -> accent(text, false);
      case WIDE -> accent(text, true);
      case BELOW -> below(text);
      case ARROW -> arrow(text);
      case SPACE -> new Atom(AtomRow.space(text + "em"), Kind.SPACE);
      default -> parser.atom(symbol);
    };
  }

  private TexException unknown(String name) {
    String known = "";
    for (String other : symbols.names()) {
      if (other.equalsIgnoreCase(name)) {
        known = other;
      }
    }
    return new TexException(
        "the TeX command \\" + name + " is unknown",
        known.isEmpty()
            ? "write it with the commands of LaTeX and amsmath, or define it: \\newcommand{\\"
                + name
                + "}{…}"
            : "write \\" + known);
  }

  static MathElement limit(String text) {
    String words =
        switch (text) {
          case "limsup" -> "lim sup";
          case "liminf" -> "lim inf";
          case "injlim" -> "inj lim";
          case "projlim" -> "proj lim";
          case "argmax" -> "arg max";
          case "argmin" -> "arg min";
          default -> text;
        };
    return AtomRow.tight(MathElement.token("mo", words.replace(' ', '\u2006')))
        .with("movablelimits", "true");
  }

  private Atom accent(String sign, boolean wide) throws TexException {
    MathElement base = parser.argument();
    MathElement accent = MathElement.token("mo", sign).with("stretchy", wide ? "true" : "false");
    boolean rule = sign.equals("‾") || sign.equals("⏞") || sign.equals("⎴") || sign.equals("⏜");
    MathElement over = MathElement.of("mover", base, accent);
    boolean limits = sign.equals("⏞") || sign.equals("⎴") || sign.equals("⏜");
    return new Atom(rule ? over : over.with("accent", "true"), Kind.ORDINARY, limits);
  }

  private Atom below(String sign) throws TexException {
    MathElement line = MathElement.token("mo", sign).with("stretchy", "true");
    MathElement under = MathElement.of("munder", parser.argument(), line);
    boolean limits = sign.equals("⏟") || sign.equals("⎵") || sign.equals("⏝");
    return new Atom(under.with("accentunder", limits ? "false" : "true"), Kind.ORDINARY, limits);
  }

  /** An arrow with words above and, in brackets, below it. */
  private Atom arrow(String sign) throws TexException {
    MathElement arrow =
        MathElement.token("mo", sign)
            .with("stretchy", "true")
            .with("minsize", "1.5em")
            .with("lspace", "0em")
            .with("rspace", "0em");
    @Nullable MathElement below = null;
    if (tokens.peek().is("[")) {
      tokens.push(braced(tokens.bracketed()));
      below = parser.scriptArgument();
    }
    MathElement above = padded(parser.scriptArgument());
    MathElement element =
        below == null
            ? MathElement.of("mover", arrow, above)
            : MathElement.of("munderover", arrow, padded(below), above);
    return new Atom(
        MathElement.of("mrow", AtomRow.space("0.2778em"), element, AtomRow.space("0.2778em")),
        Kind.RELATION);
  }

  private static MathElement padded(MathElement words) {
    return MathElement.of("mrow", AtomRow.space("0.4em"), words, AtomRow.space("0.4em"));
  }

  static List<TexToken> braced(List<TexToken> inner) {
    List<TexToken> braced = new ArrayList<>();
    braced.add(new TexToken(TexToken.Kind.OPEN, "{"));
    braced.addAll(inner);
    braced.add(new TexToken(TexToken.Kind.CLOSE, "}"));
    return braced;
  }
}
