package io.github.huozi.font.feature;

import io.github.huozi.font.file.FontFile;
import io.github.huozi.font.file.FontTables;
import io.github.huozi.font.file.LayoutTable;
import io.github.huozi.font.file.Substitutions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The kerning, the standard ligatures and the features of a font for Latin, Greek and Cyrillic
 * text. The font's tables are read once. Threads may share an instance.
 */
public final class LatinGlyphs {

  private static final Set<String> TABLES = Set.of("GSUB", "GPOS", "kern");

  /** The most ligatures that have numbers, a hundred times those of usual fonts. */
  private static final int MOST = 4096;

  private static final int END_OF_LETTERS = 0x530;
  private static final int COMBINING = 0x300;
  private static final int END_OF_COMBINING = 0x370;
  private static final int FURTHER_LETTERS = 0x1E00;
  private static final int PUNCTUATION = 0x2000;
  private static final int END_OF_PUNCTUATION = 0x2060;

  private final PairKerning kerning;
  private final float unitsPerEm;
  private final List<Ligature> ligatures;

  /** The ligatures by their first characters, in the font's order. */
  private final Map<Character, List<Ligature>> byFirst = new HashMap<>();

  private final BitSet first = new BitSet();
  private final Map<Feature, SortedSet<Integer>> lookups;
  private final SortedMap<Integer, Map<Integer, Integer>> substitutes;

  private LatinGlyphs(
      PairKerning kerning,
      float unitsPerEm,
      List<Ligature> ligatures,
      Map<Feature, SortedSet<Integer>> lookups,
      SortedMap<Integer, Map<Integer, Integer>> substitutes) {
    this.kerning = kerning;
    this.unitsPerEm = unitsPerEm;
    this.lookups = lookups;
    this.substitutes = substitutes;
    for (Ligature ligature : ligatures) {
      char letter = ligature.characters().charAt(0);
      byFirst.computeIfAbsent(letter, unused -> new ArrayList<>()).add(ligature);
      first.set(letter);
    }
    Ligature[] numbered = new Ligature[ligatures.size()];
    ligatures.forEach(ligature -> numbered[ligature.number()] = ligature);
    this.ligatures = List.of(numbered);
  }

  /**
   * Reads the features of a font.
   *
   * @param glyphs gives the glyph of a character, 0 if the font has none
   * @throws IOException if the font cannot be read, or is damaged
   */
  public static LatinGlyphs read(FontFile file, IntUnaryOperator glyphs, float unitsPerEm)
      throws IOException {
    Map<String, ByteBuffer> tables = file.tables(TABLES);
    try {
      PairKerning kerning = PairKerning.read(tables.get("GPOS"), tables.get("kern"));
      Map<Feature, SortedSet<Integer>> lookups = new EnumMap<>(Feature.class);
      SortedMap<Integer, Map<Integer, Integer>> substitutes = new TreeMap<>();
      List<Ligature> ligatures = new ArrayList<>();
      ByteBuffer table = tables.get("GSUB");
      if (table != null) {
        LayoutTable layout = new LayoutTable("GSUB", table);
        Substitutions substitutions = new Substitutions(layout);
        Map<List<Integer>, Integer> joined = new LinkedHashMap<>();
        for (int lookup : layout.lookups("liga")) {
          substitutions.ligatures(lookup, joined);
        }
        ligatures.addAll(ligatures(joined, characters(glyphs)));
        for (Feature feature : Feature.values()) {
          SortedSet<Integer> found = layout.lookups(feature.tag());
          for (int lookup : found) {
            substitutes.put(lookup, substitutions.singles(lookup));
          }
          lookups.put(feature, found);
        }
      }
      return new LatinGlyphs(kerning, unitsPerEm, ligatures, lookups, substitutes);
    } catch (IndexOutOfBoundsException e) {
      throw FontTables.cutOff(e);
    }
  }

  /**
   * Tells whether a character is of Latin, Greek or Cyrillic text: a letter, a digit, a space or a
   * mark.
   */
  public static boolean isLatin(int codePoint) {
    return codePoint >= ' '
        && codePoint < END_OF_PUNCTUATION
        && (codePoint < COMBINING
            || (codePoint >= END_OF_COMBINING && codePoint < END_OF_LETTERS)
            || codePoint >= FURTHER_LETTERS);
  }

  /**
   * Tells whether a character is such a letter, digit or sign, and not of the general punctuation,
   * which Han fonts draw in squares.
   */
  public static boolean isLatinInHanFont(int codePoint) {
    return isLatin(codePoint) && codePoint < PUNCTUATION && codePoint != 0xB7;
  }

  private static Map<Integer, Character> characters(IntUnaryOperator glyphs) {
    Map<Integer, Character> characters = new HashMap<>();
    for (int character = ' ' + 1; character < PUNCTUATION; character++) {
      if (isLatin(character)) {
        characters.putIfAbsent(glyphs.applyAsInt(character), (char) character);
      }
    }
    characters.remove(0);
    return characters;
  }

  /** The ligatures of letters, in the font's order. */
  private static List<Ligature> ligatures(
      Map<List<Integer>, Integer> joined, Map<Integer, Character> characters) {
    Map<String, Integer> found = new LinkedHashMap<>();
    joined.forEach(
        (glyphs, ligature) -> {
          if (glyphs.size() > 1 && characters.keySet().containsAll(glyphs)) {
            StringBuilder text = new StringBuilder();
            glyphs.forEach(glyph -> text.append(characters.get(glyph)));
            found.putIfAbsent(text.toString(), ligature);
          }
        });
    // A number depends on the font alone.
    List<String> ordered = new ArrayList<>(new TreeSet<>(found.keySet()));
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < Math.min(MOST, ordered.size()); number++) {
      numbers.put(ordered.get(number), number);
    }
    List<Ligature> ligatures = new ArrayList<>();
    found.forEach(
        (text, glyph) -> {
          Integer number = numbers.get(text);
          if (number != null) {
            ligatures.add(new Ligature(text, glyph, number));
          }
        });
    return ligatures;
  }

  /** The distance by which kerning moves the second of two glyphs, in em; negative if closer. */
  public float kern(int left, int right) {
    return kerning.between(left, right) / unitsPerEm;
  }

  /** The ligature with which a text goes on at an offset; null if there is none. */
  public @Nullable Ligature ligature(String text, int offset) {
    char letter = text.charAt(offset);
    if (!first.get(letter)) {
      return null;
    }
    for (Ligature ligature : byFirst.getOrDefault(letter, List.of())) {
      if (text.startsWith(ligature.characters(), offset)) {
        return ligature;
      }
    }
    return null;
  }

  /** The ligature of a number. */
  public Ligature ofNumber(int number) {
    return ligatures.get(number);
  }

  /**
   * The glyph that some features put in the place of another.
   *
   * @param features the {@linkplain Feature#bits bits} of the features
   * @return the glyph itself if they have no other for it
   */
  public int substitute(int features, int glyph) {
    if (features == 0) {
      return glyph;
    }
    SortedSet<Integer> applied = new TreeSet<>();
    for (Feature feature : Feature.ofBits(features)) {
      applied.addAll(lookups.getOrDefault(feature, new TreeSet<>()));
    }
    int found = glyph;
    for (int lookup : applied) {
      found = substitutes.getOrDefault(lookup, Map.of()).getOrDefault(found, found);
    }
    return found;
  }

  /**
   * A glyph that draws several letters.
   *
   * @param characters the letters
   * @param glyph the glyph's number in the font
   * @param number the ligature's number among those of its font, from 0
   */
  public record Ligature(String characters, int glyph, int number) {}
}
