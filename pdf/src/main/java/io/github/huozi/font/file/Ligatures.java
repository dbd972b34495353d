package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * The glyphs with which a font draws several characters: flags, keycaps, joined emoji (OpenType,
 * GSUB lookup type 4).
 */
public final class Ligatures {

  /** The end of the planes that have emoji and symbols. */
  private static final int END_OF_CHARACTERS = 0x20000;

  private static final int FIRST_CHARACTER = 0x21;

  /** The tags that spell the region of a flag. */
  private static final int FIRST_TAG = 0xE0020;

  private static final int LAST_TAG = 0xE007F;

  /** The most ligatures that are used, ten times those of Noto Emoji. */
  private static final int MOST = 40_000;

  private final List<Ligature> numbered;
  private final Map<List<Integer>, Ligature> byCharacters;

  private Ligatures(List<Ligature> ligatures) {
    this.numbered = List.copyOf(ligatures);
    this.byCharacters =
        ligatures.stream().collect(Collectors.toMap(Ligature::characters, found -> found));
  }

  /**
   * Reads the ligatures of a font.
   *
   * @param glyphs gives the glyph of a character, 0 if the font has none
   * @throws IOException if the font cannot be read, or is damaged
   */
  public static Ligatures read(FontFile file, IntUnaryOperator glyphs) throws IOException {
    ByteBuffer table = file.tables(Set.of("GSUB")).get("GSUB");
    if (table == null) {
      return new Ligatures(List.of());
    }
    Map<Integer, Integer> characters = new HashMap<>();
    for (int character = FIRST_CHARACTER; character < END_OF_CHARACTERS; character++) {
      characters.putIfAbsent(glyphs.applyAsInt(character), character);
    }
    for (int tag = FIRST_TAG; tag <= LAST_TAG; tag++) {
      characters.putIfAbsent(glyphs.applyAsInt(tag), tag);
    }
    characters.remove(0);
    // In the order of their characters, so that each has a number that depends on the font alone.
    Map<String, Ligature> ordered = new TreeMap<>();
    new Substitutions(table)
        .ligatures()
        .forEach(
            (components, glyph) -> {
              if (characters.keySet().containsAll(components)) {
                List<Integer> written = components.stream().map(characters::get).toList();
                StringBuilder text = new StringBuilder();
                written.forEach(text::appendCodePoint);
                ordered.put(text.toString(), new Ligature(written, glyph, 0));
              }
            });
    List<Ligature> ligatures = new ArrayList<>();
    for (Ligature found : ordered.values()) {
      if (ligatures.size() < MOST) {
        ligatures.add(new Ligature(found.characters(), found.glyph(), ligatures.size()));
      }
    }
    return new Ligatures(ligatures);
  }

  /** The ligature of some characters; empty if the font draws them one by one. */
  public Optional<Ligature> find(List<Integer> characters) {
    return Optional.ofNullable(byCharacters.get(characters));
  }

  /** The ligature of a number. */
  public Ligature ofNumber(int number) {
    return numbered.get(number);
  }

  /**
   * A glyph that draws several characters.
   *
   * @param characters the characters, without variation selectors
   * @param glyph the glyph's number in the font
   * @param number the ligature's number among those of its font, from 0
   */
  public record Ligature(List<Integer> characters, int glyph, int number) {

    public Ligature {
      characters = List.copyOf(characters);
    }
  }
}
