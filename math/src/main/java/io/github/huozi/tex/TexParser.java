package io.github.huozi.tex;

import io.github.huozi.mathml.Alphabet;
import io.github.huozi.mathml.MathElement;
import io.github.huozi.tex.TexSymbols.Symbol;
import io.github.huozi.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of a formula: atoms with their scripts. */
final class TexParser {

  private static final int MAX_DEPTH = 40;

  /** The alphabets in which letters side by side are one word. */
  private static final Set<Alphabet> WORDS =
      EnumSet.of(Alphabet.UPRIGHT, Alphabet.SANS, Alphabet.MONOSPACE, Alphabet.ITALIC);

  private final TexTokens tokens;
  private final TexSymbols symbols;
  private final TexCommands commands;
  private Alphabet alphabet = Alphabet.NORMAL;
  private boolean script;
  private int depth;
  private String label = "";

  TexParser(TexTokens tokens, TexSymbols symbols) {
    this.tokens = tokens;
    this.symbols = symbols;
    this.commands = new TexCommands(this, tokens, symbols);
  }

  TexTokens tokens() {
    return tokens;
  }

  /** The name in the last {@code \label}; empty if there is none. */
  String label() {
    return label;
  }

  void label(String name) {
    this.label = name;
  }

  Alphabet alphabet() {
    return alphabet;
  }

  /** Sets the alphabet up to the end of the group. */
  void alphabet(Alphabet other) {
    this.alphabet = other;
  }

  boolean isScript() {
    return script;
  }

  /** Begins a level of nesting. */
  void enter() throws TexException {
    if (++depth > MAX_DEPTH) {
      throw new TexException("it is nested more than 40 levels deep", "reduce the nesting");
    }
  }

  /** Ends a level of nesting. */
  void leave() {
    depth--;
  }

  /** Reads the atoms up to the end of a group, a cell or the formula; the end is left. */
  List<Atom> atoms() throws TexException {
    enter();
    Alphabet before = alphabet;
    List<Atom> atoms = new ArrayList<>();
    while (!isEnd(tokens.peek())) {
      TexToken token = tokens.peek();
      if (token.is(Kind.COMMAND) && commands.changesRest(token.text(), atoms)) {
        break;
      }
      if (!isEnd(tokens.peek())) {
        atoms.addAll(scripted());
      }
    }
    alphabet = before;
    leave();
    return atoms;
  }

  /** Reads a row up to its end as elements. */
  List<MathElement> row() throws TexException {
    return AtomRow.of(atoms(), script);
  }

  /** Reads a row that continues another one, so that a sign at its start is a binary operator. */
  List<MathElement> continuedRow() throws TexException {
    List<Atom> atoms = atoms();
    atoms.add(0, Atom.ordinary(MathElement.of("mrow")));
    List<MathElement> row = AtomRow.of(atoms, script);
    return row.subList(1, row.size());
  }

  TexSymbols symbols() {
    return symbols;
  }

  static boolean isEnd(TexToken token) {
    return token.is(Kind.END)
        || token.is(Kind.CLOSE)
        || token.is("&")
        || token.isCommand("\\")
        || token.isCommand("cr")
        || token.isCommand("newline")
        || token.isCommand("end")
        || token.isCommand("right")
        || token.isCommand("middle");
  }

  /** Reads a group or one atom as an element. */
  MathElement argument() throws TexException {
    TexToken token = tokens.peek();
    if (token.is(Kind.OPEN)) {
      return MathElement.row(group());
    }
    if (isEnd(token) && !token.is("&")) {
      throw new TexException("something is missing at its end", "add what a command needs");
    }
    enter();
    // An argument without braces is a single sign: \frac12 is one half.
    List<Atom> atoms =
        isDigit(token.text()) && token.is(Kind.CHARACTER)
            ? List.of(Atom.ordinary(MathElement.token("mn", alphabet.of(tokens.next().text()))))
            : nucleus();
    leave();
    return MathElement.row(AtomRow.of(atoms, script));
  }

  /** Reads a group in braces as a row. */
  List<MathElement> group() throws TexException {
    return AtomRow.of(groupAtoms(), script);
  }

  private List<Atom> groupAtoms() throws TexException {
    expectOpen();
    List<Atom> atoms = atoms();
    expectClose();
    return atoms;
  }

  void expectOpen() throws TexException {
    TexToken token = tokens.next();
    if (!token.is(Kind.OPEN)) {
      throw new TexException("{ is missing " + before(token), "add it");
    }
  }

  void expectClose() throws TexException {
    TexToken token = tokens.next();
    if (!token.is(Kind.CLOSE)) {
      throw new TexException(
          token.is(Kind.END) ? "} is missing" : "expected }, found " + token.typed(),
          "close each { with a }");
    }
  }

  /** The place where something is missing that should stand before a token, in words. */
  static String before(TexToken token) {
    return token.is(Kind.END) ? "at its end" : "before " + token.typed();
  }

  /** Reads a group in braces whose lines stand one below the other. */
  MathElement stack() throws TexException {
    expectOpen();
    MathElement stack = commands.lines();
    expectClose();
    return stack;
  }

  /** Reads an argument in a small size; it may have several lines, as that of \substack has. */
  MathElement scriptArgument() throws TexException {
    boolean before = script;
    script = true;
    MathElement argument = tokens.peek().is(Kind.OPEN) ? stack() : argument();
    script = before;
    return argument;
  }

  /** Reads an argument with an alphabet. */
  List<MathElement> argument(Alphabet other) throws TexException {
    Alphabet before = alphabet;
    alphabet = other;
    List<MathElement> row = tokens.peek().is(Kind.OPEN) ? joined(group()) : List.of(argument());
    alphabet = before;
    return row;
  }

  /** Joins the letters side by side if the alphabet is that of words. */
  private List<MathElement> joined(List<MathElement> row) {
    if (!WORDS.contains(alphabet)) {
      return row;
    }
    List<MathElement> joined = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (MathElement element : row) {
      if (element.is("mi")) {
        word.append(element.text());
      } else {
        addWord(word, joined);
        joined.add(element);
      }
    }
    addWord(word, joined);
    return joined;
  }

  private void addWord(StringBuilder word, List<MathElement> row) {
    if (word.length() > 0) {
      row.add(letter(word.toString()));
      word.setLength(0);
    }
  }

  private MathElement letter(String text) {
    MathElement letter = MathElement.token("mi", text);
    boolean single = text.codePointCount(0, text.length()) == 1;
    return single && alphabet != Alphabet.NORMAL ? letter.with("mathvariant", "normal") : letter;
  }

  /** Reads an atom with its scripts. */
  private List<Atom> scripted() throws TexException {
    TexToken first = tokens.peek();
    boolean empty = first.is("^") || first.is("_") || first.is("'") || first.is("’");
    List<Atom> nucleus = empty ? List.of(Atom.ordinary(MathElement.of("mrow"))) : nucleus();
    if (nucleus.isEmpty()) {
      return nucleus;
    }
    List<Atom> atoms = new ArrayList<>(nucleus);
    int last = atoms.size() - 1;
    atoms.set(last, new TexScripts(this, tokens).of(atoms.get(last)));
    return atoms;
  }

  /** Reads an atom without scripts; a definition gives none. */
  private List<Atom> nucleus() throws TexException {
    TexToken token = tokens.next();
    switch (token.kind()) {
      case OPEN -> {
        List<MathElement> row = row();
        expectClose();
        MathElement element = MathElement.row(row);
        return List.of(Atom.ordinary(element.is("mo") ? AtomRow.tight(element) : element));
      }
      case COMMAND -> {
        return commands.read(token.text());
      }
      default -> {
        return List.of(character(token.text()));
      }
    }
  }

  private Atom character(String text) throws TexException {
    int c = text.codePointAt(0);
    if (isDigit(text) || (text.equals(".") && isDigit(tokens.peekAny().text()))) {
      return number(text);
    } else if (text.equals("~")) {
      return new Atom(AtomRow.space("0.25em"), Atom.Kind.SPACE);
    } else if (text.equals("#") || text.equals("$")) {
      throw new TexException(text + " has no meaning there", "write \\" + text);
    }
    @Nullable Symbol symbol = symbols.character(text);
    if (symbol != null) {
      return atom(symbol);
    } else if (Character.isLetter(c) && !isEastAsian(c)) {
      return Atom.ordinary(letter(alphabet.of(text)));
    } else if (isEastAsian(c) || c > 0x7F) {
      return words(text);
    }
    return Atom.ordinary(MathElement.token("mi", text));
  }

  /** Chinese and other words, which stand in the formula without a command. */
  private Atom words(String first) throws TexException {
    StringBuilder words = new StringBuilder(first);
    while (tokens.peekAny().is(Kind.CHARACTER)
        && isEastAsian(tokens.peekAny().text().codePointAt(0))) {
      words.append(tokens.nextAny().text());
    }
    MathElement text = MathElement.token("mtext", words.toString());
    boolean mark = "，、；".indexOf(words.charAt(words.length() - 1)) >= 0;
    return mark ? new Atom(text, Atom.Kind.PUNCTUATION) : Atom.ordinary(text);
  }

  private static boolean isEastAsian(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x30FF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }

  private static boolean isDigit(String text) {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  private Atom number(String first) throws TexException {
    StringBuilder digits = new StringBuilder(first);
    while (true) {
      TexToken token = tokens.peekAny();
      if (token.is(Kind.CHARACTER) && isDigit(token.text())) {
        digits.append(tokens.nextAny().text());
      } else if (token.is(".") && digits.indexOf(".") < 0) {
        tokens.nextAny();
        if (!isDigit(tokens.peekAny().text())) {
          tokens.push(List.of(token));
          break;
        }
        digits.append('.');
      } else {
        break;
      }
    }
    return Atom.ordinary(MathElement.token("mn", alphabet.of(digits.toString())));
  }

  /** The atom of a symbol that is a character. */
  Atom atom(Symbol symbol) {
    MathElement operator = MathElement.token("mo", symbol.text());
    return switch (symbol.kind()) {
      case IDENT -> Atom.ordinary(letter(alphabet.of(symbol.text())));
      case BIN -> new Atom(operator, Atom.Kind.BINARY);
      case REL -> new Atom(unstretched(operator), Atom.Kind.RELATION);
      case OPEN -> new Atom(bracket(operator, "prefix"), Atom.Kind.OPEN);
      case CLOSE -> new Atom(bracket(operator, "postfix"), Atom.Kind.CLOSE);
      case FENCE -> Atom.ordinary(AtomRow.tight(operator.with("stretchy", "false")));
      case PUNCT -> new Atom(punctuation(operator), Atom.Kind.PUNCTUATION);
      case INNER -> new Atom(AtomRow.tight(operator), Atom.Kind.INNER);
      case LARGE -> new Atom(operator, Atom.Kind.LARGE, true);
      case INTEGRAL -> new Atom(operator, Atom.Kind.LARGE);
      default -> Atom.ordinary(upright(symbol.text()));
    };
  }

  private MathElement upright(String text) {
    String mapped = alphabet == Alphabet.NORMAL ? text : alphabet.of(text);
    if ("/@.\"".contains(text)) {
      return AtomRow.tight(MathElement.token("mo", text)).with("stretchy", "false");
    }
    return MathElement.token("mi", mapped).with("mathvariant", "normal");
  }

  /** A relation: MathML would stretch an arrow. */
  private static MathElement unstretched(MathElement operator) {
    int c = operator.text().codePointAt(0);
    if (c == '∣' || c == '∥') {
      return operator
          .with("stretchy", "false")
          .with("lspace", "0.2778em")
          .with("rspace", "0.2778em");
    }
    boolean arrow = (c >= 0x2190 && c <= 0x21FF) || (c >= 0x27F0 && c <= 0x27FF);
    return arrow ? operator.with("stretchy", "false") : operator;
  }

  private static MathElement punctuation(MathElement operator) {
    // A colon and a full stop have other spaces in MathML.
    return ",;".contains(operator.text())
        ? operator
        : operator.with("lspace", "0em").with("rspace", "0.1667em");
  }

  private static MathElement bracket(MathElement operator, String form) {
    MathElement bracket = operator.with("form", form).with("stretchy", "false");
    return "!?".contains(operator.text()) ? AtomRow.tight(operator.with("form", form)) : bracket;
  }
}
