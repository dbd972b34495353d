package io.github.huozi.tex;

import io.github.huozi.mathml.Alphabet;
import io.github.huozi.mathml.MathElement;
import io.github.huozi.tex.Atom.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the commands that build something: fractions, roots, brackets, text. */
final class TexConstructs {

  private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{3,6}|[A-Za-z]{3,20}");

  private final TexParser parser;
  private final TexTokens tokens;
  private final TexDelimiters delimiters;
  private final TexEnvironments environments;
  private final TexText text;

  TexConstructs(TexParser parser, TexTokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
    this.delimiters = new TexDelimiters(parser, tokens);
    this.environments = new TexEnvironments(parser, tokens);
    this.text = new TexText(parser, tokens);
  }

  /** Reads a construct; null if the name is none. */
  @Nullable Atom read(String name) throws TexException {
    switch (name) {
      case "frac", "dfrac", "tfrac", "cfrac" -> {
        return fraction(name);
      }
      case "binom", "dbinom", "tbinom" -> {
        MathElement above = parser.argument();
        Atom binomial = stacked("choose", above, parser.argument());
        return name.equals("binom") ? binomial : styled(name.charAt(0) == 'd', binomial);
      }
      case "genfrac" -> {
        return general();
      }
      case "sqrt" -> {
        return root();
      }
      case "left" -> {
        return delimiters.pair();
      }
      case "begin" -> {
        return environments.read(tokens.word());
      }
      case "operatorname", "operatornamewithlimits" -> {
        boolean star = tokens.skip("*") || name.endsWith("limits");
        return operator(star);
      }
      case "overset", "stackrel", "underset" -> {
        MathElement script = parser.scriptArgument();
        MathElement base = parser.argument();
        String element = name.equals("underset") ? "munder" : "mover";
        return new Atom(
            MathElement.of(element, base, script),
            base.is("mo") || name.equals("stackrel") ? Kind.RELATION : Kind.ORDINARY,
            false);
      }
      case "substack" -> {
        return Atom.ordinary(parser.stack());
      }
      case "phantom",
          "hphantom",
          "vphantom",
          "smash",
          "mathrlap",
          "mathllap",
          "mathclap",
          "rlap",
          "llap",
          "clap" -> {
        return padded(name);
      }
      case "boxed", "fbox", "cancel", "bcancel", "xcancel", "sout" -> {
        return enclosed(name);
      }
      case "textcolor" -> {
        String color = color(tokens.word());
        return Atom.ordinary(MathElement.of("mstyle", parser.argument()).with("mathcolor", color));
      }
      case "not" -> {
        return negated();
      }
      case "pmod", "pod", "mod", "bmod" -> {
        return modulo(name);
      }
      case "hspace", "hskip", "kern", "mkern", "mskip", "mspace" -> {
        return space(name);
      }
      case "tag" -> {
        return tag(!tokens.skip("*"));
      }
      default -> {
        Optional<Atom> bracket = delimiters.big(name);
        return bracket.isPresent() ? bracket.get() : text.read(name).orElse(null);
      }
    }
  }

  private Atom tag(boolean brackets) throws TexException {
    List<TexToken> typed = tokens.argument();
    List<MathElement> tag = new ArrayList<>();
    tag.add(AtomRow.space("2em"));
    if (typed.stream().anyMatch(token -> token.is(TexToken.Kind.COMMAND) || token.is("$"))) {
      List<TexToken> whole = new ArrayList<>(typed);
      if (brackets) {
        whole.add(0, new TexToken(TexToken.Kind.CHARACTER, "("));
        whole.add(new TexToken(TexToken.Kind.CHARACTER, ")"));
      }
      tokens.push(TexCommands.braced(whole));
      tag.addAll(text.group(Alphabet.UPRIGHT));
    } else {
      String words = TexTokens.text(typed);
      tag.add(MathElement.token("mtext", brackets ? "(" + words + ")" : words));
    }
    return new Atom(MathElement.of("mrow", tag).with("class", "tag"), Kind.SPACE);
  }

  /** Reads lines up to the end of a group. */
  MathElement lines() throws TexException {
    return environments.lines();
  }

  private Atom fraction(String name) throws TexException {
    if (name.equals("cfrac") && tokens.peek().is("[")) {
      tokens.bracketed();
    }
    MathElement above = parser.argument();
    MathElement fraction = MathElement.of("mfrac", above, parser.argument());
    Atom atom = new Atom(fraction, Kind.INNER);
    return name.equals("frac") ? atom : styled(!name.equals("tfrac"), atom);
  }

  private static Atom styled(boolean display, Atom atom) {
    return atom.with(
        MathElement.of("mstyle", atom.element())
            .with("displaystyle", String.valueOf(display))
            .with("scriptlevel", "0"));
  }

  /** Two elements one above the other, as {@code \over} and its relatives set them. */
  Atom stacked(String name, MathElement above, MathElement below) {
    MathElement fraction = MathElement.of("mfrac", above, below);
    if (name.equals("over")) {
      return new Atom(fraction, Kind.INNER);
    }
    MathElement lineless = fraction.with("linethickness", "0");
    return switch (name) {
      case "choose" -> new Atom(TexDelimiters.around("(", List.of(lineless), ")"), Kind.INNER);
      case "brack" -> new Atom(TexDelimiters.around("[", List.of(lineless), "]"), Kind.INNER);
      case "brace" -> new Atom(TexDelimiters.around("{", List.of(lineless), "}"), Kind.INNER);
      default -> new Atom(lineless, Kind.INNER);
    };
  }

  private Atom general() throws TexException {
    String left = tokens.word();
    String right = tokens.word();
    String thickness = tokens.word();
    String style = tokens.word();
    MathElement above = parser.argument();
    MathElement fraction = MathElement.of("mfrac", above, parser.argument());
    if (thickness.startsWith("0")) {
      fraction = fraction.with("linethickness", "0");
    }
    MathElement whole =
        left.isEmpty() && right.isEmpty()
            ? fraction
            : TexDelimiters.around(left, List.of(fraction), right);
    Atom atom = new Atom(whole, Kind.INNER);
    return style.isEmpty() ? atom : styled(style.equals("0"), atom);
  }

  private Atom root() throws TexException {
    if (!tokens.peek().is("[")) {
      return Atom.ordinary(MathElement.of("msqrt", parser.argument()));
    }
    tokens.push(TexCommands.braced(tokens.bracketed()));
    MathElement index = parser.scriptArgument();
    return Atom.ordinary(MathElement.of("mroot", parser.argument(), index));
  }

  private Atom operator(boolean limits) throws TexException {
    Alphabet before = parser.alphabet();
    List<MathElement> name = parser.argument(Alphabet.UPRIGHT);
    parser.alphabet(before);
    StringBuilder words = new StringBuilder();
    for (MathElement part : name) {
      words.append(part.is("mspace") ? "\u2006" : part.text());
    }
    String word = words.toString().replace('−', '-').replace('∗', '*');
    MathElement element =
        limits
            ? AtomRow.tight(MathElement.token("mo", word)).with("movablelimits", "true")
            : MathElement.token("mi", word);
    if (!limits && word.codePointCount(0, word.length()) == 1) {
      element = element.with("mathvariant", "normal");
    }
    return new Atom(element, Kind.FUNCTION, limits);
  }

  private Atom padded(String name) throws TexException {
    if (name.equals("smash") && tokens.peek().is("[")) {
      tokens.bracketed();
    }
    MathElement content = parser.argument();
    MathElement pad = MathElement.of("mpadded", content);
    MathElement hidden = MathElement.of("mphantom", content);
    MathElement element =
        switch (name) {
          case "phantom" -> hidden;
          case "hphantom" ->
              MathElement.of("mpadded", hidden).with("height", "0").with("depth", "0");
          case "vphantom" -> MathElement.of("mpadded", hidden).with("width", "0");
          case "smash" -> pad.with("height", "0").with("depth", "0");
          default -> pad.with("width", "0");
        };
    return Atom.ordinary(element);
  }

  private Atom enclosed(String name) throws TexException {
    String notation =
        switch (name) {
          case "cancel" -> "updiagonalstrike";
          case "bcancel" -> "downdiagonalstrike";
          case "xcancel" -> "updiagonalstrike downdiagonalstrike";
          case "sout" -> "horizontalstrike";
          default -> "box";
        };
    MathElement content =
        name.equals("boxed")
            ? MathElement.of("mstyle", parser.argument()).with("displaystyle", "true")
            : parser.argument();
    return Atom.ordinary(MathElement.of("menclose", content).with("notation", notation));
  }

  private Atom negated() throws TexException {
    MathElement next = parser.argument();
    String combined =
        java.text.Normalizer.normalize(next.text() + "\u0338", java.text.Normalizer.Form.NFC);
    return next.is("mo") || next.is("mi")
        ? new Atom(MathElement.token("mo", combined), Kind.RELATION)
        : Atom.ordinary(MathElement.of("menclose", next).with("notation", "updiagonalstrike"));
  }

  private Atom modulo(String name) throws TexException {
    MathElement mod = MathElement.token("mi", "mod");
    if (name.equals("bmod")) {
      return new Atom(
          MathElement.of("mrow", AtomRow.space("0.2222em"), mod, AtomRow.space("0.2222em")),
          Kind.BINARY);
    }
    List<MathElement> row = new ArrayList<>();
    row.add(AtomRow.space(name.equals("mod") ? "0.6667em" : "0.4444em"));
    if (!name.equals("mod")) {
      row.add(MathElement.token("mo", "(").with("stretchy", "false"));
    }
    if (!name.equals("pod")) {
      row.add(mod);
      row.add(AtomRow.space("0.3333em"));
    }
    row.add(parser.argument());
    if (!name.equals("mod")) {
      row.add(MathElement.token("mo", ")").with("stretchy", "false"));
    }
    return Atom.ordinary(MathElement.of("mrow", row));
  }

  private Atom space(String name) throws TexException {
    String length;
    if (name.endsWith("space")) {
      tokens.skip("*");
      length = tokens.word();
    } else {
      StringBuilder typed = new StringBuilder();
      tokens.skipSpaces();
      while (typed.length() < 12 && !typed.toString().matches("-?[0-9.]+ ?[a-z]{2}")) {
        typed.append(tokens.nextAny().text());
      }
      length = typed.toString();
    }
    return new Atom(AtomRow.space(ems(length)), Kind.SPACE);
  }

  /** A length of TeX in em. */
  static String ems(String length) throws TexException {
    String typed = length.replace(" ", "").toLowerCase(Locale.ROOT);
    if (!typed.matches("-?\\d{0,4}(?:\\.\\d{0,6})?(?:em|ex|mu|pt|px|mm|cm|in)")) {
      throw new TexException(length + " is not a length", "write it like 1em");
    }
    String number = typed.substring(0, typed.length() - 2);
    double value =
        number.isEmpty() || number.equals("-") || number.equals(".")
            ? 0
            : Double.parseDouble(number);
    double em =
        switch (typed.substring(typed.length() - 2)) {
          case "em" -> value;
          case "ex" -> value * 0.45;
          case "mu" -> value / 18;
          case "px" -> value / 13.3;
          case "mm" -> value * 0.2845;
          case "cm" -> value * 2.845;
          case "in" -> value * 7.227;
          default -> value / 10;
        };
    double bounded = Math.max(-20, Math.min(20, em));
    return Math.round(bounded * 10_000) / 10_000.0 + "em";
  }

  static MathElement style(String name, List<MathElement> row) {
    int level = name.equals("scriptstyle") ? 1 : name.equals("scriptscriptstyle") ? 2 : 0;
    return MathElement.of("mstyle", row)
        .with("displaystyle", String.valueOf(name.equals("displaystyle")))
        .with("scriptlevel", String.valueOf(level));
  }

  static String color(String name) throws TexException {
    if (!COLOR.matcher(name).matches()) {
      throw new TexException(
          "the colour " + name + " is unknown", "write a name such as red, or #C00000");
    }
    return name;
  }
}
