package io.github.huozi.tex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands that stand for a character, and the characters that are typed as they are. */
final class TexSymbols {

  private static final String FILE = "symbols.txt";

  private final Map<String, Symbol> commands = new HashMap<>();
  private final Map<String, Symbol> characters = new HashMap<>();

  TexSymbols() {
    for (String line : text().split("\n", -1)) {
      String[] words = line.strip().split("\\s+", -1);
      if (line.startsWith("# ") || words.length < 3) {
        continue;
      }
      Kind kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
      for (int i = 1; i + 1 < words.length; i += 2) {
        Symbol symbol = new Symbol(kind, words[i + 1]);
        commands.put(words[i], symbol);
        if (kind.isCharacter && symbol.text.codePointAt(0) > 0x7F) {
          characters.putIfAbsent(symbol.text, symbol);
        }
      }
    }
    characters("+*", Kind.BIN);
    characters("=<>:", Kind.REL);
    characters("([", Kind.OPEN);
    characters(")]!?", Kind.CLOSE);
    characters(",;", Kind.PUNCT);
    characters("/@.\"", Kind.UPRIGHT);
    characters.put("-", new Symbol(Kind.BIN, "−"));
    characters.put("*", new Symbol(Kind.BIN, "∗"));
    characters.put("|", new Symbol(Kind.FENCE, "|"));
  }

  private void characters(String all, Kind kind) {
    all.chars()
        .mapToObj(Character::toString)
        .forEach(character -> characters.put(character, new Symbol(kind, character)));
  }

  private static String text() {
    try (InputStream in = TexSymbols.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The symbol of a command without its backslash; null if there is none. */
  @Nullable Symbol command(String name) {
    return commands.get(name);
  }

  /** The symbol of a character; null if it has no class of its own. */
  @Nullable Symbol character(String character) {
    return characters.get(character);
  }

  Iterable<String> names() {
    return commands.keySet();
  }

  /** The kind of a symbol. */
  enum Kind {
    IDENT(true),
    UPRIGHT(true),
    BIN(true),
    REL(true),
    OPEN(true),
    CLOSE(true),
    FENCE(true),
    PUNCT(false),
    INNER(true),
    LARGE(true),
    INTEGRAL(true),
    FUNCTION(false),
    LIMITS(false),
    ACCENT(false),
    WIDE(false),
    BELOW(false),
    ARROW(false),
    SPACE(false);

    private final boolean isCharacter;

    Kind(boolean isCharacter) {
      this.isCharacter = isCharacter;
    }
  }

  /**
   * A symbol.
   *
   * @param text its character; the name of a function; the width of a space in em
   */
  record Symbol(Kind kind, String text) {}
}
