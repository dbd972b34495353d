package io.github.huozi.font.feature;

import io.github.huozi.font.file.FontFile;
import io.github.huozi.font.file.FontTables;
import io.github.huozi.font.file.GlyphClasses;
import io.github.huozi.font.file.LayoutTable;
import io.github.huozi.font.file.TableReader;
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
  private static final int SINGLE = 1;
  private static final int LIGATURE = 4;

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
        ligatures.addAll(ligatures(layout, characters(glyphs)));
        for (Feature feature : Feature.values()) {
          SortedSet<Integer> found = layout.lookups(feature.tag());
          for (int lookup : found) {
            substitutes.put(lookup, substitutes(layout, lookup));
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
   * Whether a character is of Latin, Greek or Cyrillic text: a letter, a digit, a space or a mark.
   */
  public static boolean isLatin(int codePoint) {
    return codePoint >= ' '
        && codePoint < END_OF_PUNCTUATION
        && (codePoint < COMBINING
            || (codePoint >= END_OF_COMBINING && codePoint < END_OF_LETTERS)
            || codePoint >= FURTHER_LETTERS);
  }

  /**
   * Whether a character is such a letter, digit or sign, and not of the general punctuation, which
   * Han fonts draw in squares.
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
  private static List<Ligature> ligatures(LayoutTable layout, Map<Integer, Character> characters)
      throws IOException {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int lookup : layout.lookups("liga")) {
      for (LayoutTable.Subtable subtable : layout.subtables(lookup)) {
        if (subtable.type() == LIGATURE) {
          addLigatures(layout, subtable.at(), characters, found);
        }
      }
    }
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

  private static void addLigatures(
      LayoutTable layout, int at, Map<Integer, Character> characters, Map<String, Integer> found)
      throws IOException {
    TableReader table = layout.table();
    GlyphClasses covered = GlyphClasses.coverage(table, at + table.u16(at + 2));
    for (int first : covered.glyphs()) {
      if (!characters.containsKey(first) || covered.of(first) >= table.u16(at + 4)) {
        continue;
      }
      int set = at + table.u16(at + 6 + 2 * covered.of(first));
      int count = table.u16(set);
      for (int i = 0; i < count; i++) {
        int ligature = set + table.u16(set + 2 + 2 * i);
        StringBuilder text = new StringBuilder().append(characters.get(first));
        int components = table.u16(ligature + 2) - 1;
        for (int k = 0; k < components; k++) {
          Character next = characters.get(table.u16(ligature + 4 + 2 * k));
          if (next == null) {
            text.setLength(0);
            break;
          }
          text.append(next);
        }
        if (text.length() > 1) {
          found.putIfAbsent(text.toString(), table.u16(ligature));
        }
      }
    }
  }

  /** The glyphs that a lookup substitutes, one for one; empty if the lookup is of another type. */
  private static Map<Integer, Integer> substitutes(LayoutTable layout, int lookup)
      throws IOException {
    TableReader table = layout.table();
    Map<Integer, Integer> substitutes = new HashMap<>();
    for (LayoutTable.Subtable subtable : layout.subtables(lookup)) {
      if (subtable.type() == SINGLE) {
        int at = subtable.at();
        GlyphClasses covered = GlyphClasses.coverage(table, at + table.u16(at + 2));
        for (int glyph : covered.glyphs()) {
          boolean byDelta = table.u16(at) == 1;
          int other =
              byDelta
                  ? (glyph + table.u16(at + 4)) & 0xFFFF
                  : table.u16(at + 6 + 2 * covered.of(glyph));
          substitutes.putIfAbsent(glyph, other);
        }
      }
    }
    return substitutes;
  }

  /** How far kerning moves the second of two glyphs, in em; negative if closer. */
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
