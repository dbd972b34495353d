package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the glyphs that a font substitutes for others (OpenType, GSUB): vertical forms, regional
 * forms, ligatures. Alternates, which a person chooses (lookup type 3), are left out.
 */
public final class Substitutions {

  private static final int SINGLE = 1;
  private static final int MULTIPLE = 2;
  private static final int LIGATURE = 4;

  private final LayoutTable layout;
  private final TableReader table;

  /**
   * @param layout the table GSUB
   */
  public Substitutions(LayoutTable layout) {
    this.layout = layout;
    this.table = layout.table();
  }

  /**
   * @param table the table GSUB
   */
  Substitutions(ByteBuffer table) {
    this(new LayoutTable("GSUB", table));
  }

  /**
   * Adds all glyphs that may be substituted for those of a set, directly or in several steps.
   *
   * @throws IOException if the table is damaged, or takes too many steps
   */
  void close(BitSet glyphs) throws IOException {
    int before = -1;
    while (glyphs.cardinality() != before) {
      before = glyphs.cardinality();
      lookups(glyphs);
    }
  }

  /**
   * The glyphs that a lookup substitutes, one for one; empty if the lookup is of another type. A
   * font has small capitals of one glyph and of two, as those of ß, in one lookup of sequences.
   *
   * @throws IOException if the table is damaged, or takes too many steps
   */
  public Map<Integer, Integer> singles(int lookup) throws IOException {
    Map<Integer, Integer> found = new HashMap<>();
    for (LayoutTable.Subtable subtable : layout.subtables(lookup)) {
      if (subtable.type() == SINGLE) {
        singles(subtable.at(), found::putIfAbsent);
      } else if (subtable.type() == MULTIPLE) {
        sequencesOfOne(subtable.at(), found::putIfAbsent);
      }
    }
    return found;
  }

  private void singles(int at, Pair pair) throws IOException {
    boolean byDelta = u16(at) == 1;
    int[] covered = covered(at);
    for (int i = 0; i < covered.length; i++) {
      pair.add(covered[i], byDelta ? (covered[i] + u16(at + 4)) & 0xFFFF : u16(at + 6 + 2 * i));
    }
  }

  private void sequencesOfOne(int at, Pair pair) throws IOException {
    int[] covered = covered(at);
    for (int i = 0; i < covered.length; i++) {
      int sequence = at + u16(at + 6 + 2 * i);
      if (u16(sequence) == 1) {
        pair.add(covered[i], u16(sequence + 2));
      }
    }
  }

  /**
   * The ligatures of all lookups, as {@link #ligatures(int, Map)} adds them.
   *
   * @throws IOException if the table is damaged, or takes too many steps
   */
  Map<List<Integer>, Integer> ligatures() throws IOException {
    Map<List<Integer>, Integer> found = new LinkedHashMap<>();
    int lookups = layout.size();
    for (int lookup = 0; lookup < lookups; lookup++) {
      ligatures(lookup, found);
    }
    return found;
  }

  /**
   * Adds the ligatures of a lookup to a map: the glyphs that are replaced, and the one that
   * replaces them. Of two for the same glyphs it has the first, as a font does.
   *
   * @throws IOException if the table is damaged, or takes too many steps
   */
  public void ligatures(int lookup, Map<List<Integer>, Integer> found) throws IOException {
    for (LayoutTable.Subtable subtable : layout.subtables(lookup)) {
      if (subtable.type() == LIGATURE) {
        ligaturesAt(subtable.at(), found);
      }
    }
  }

  private void ligaturesAt(int at, Map<List<Integer>, Integer> found) throws IOException {
    int[] covered = covered(at);
    int sets = Math.min(covered.length, u16(at + 4));
    for (int i = 0; i < sets; i++) {
      int set = at + u16(at + 6 + 2 * i);
      int count = u16(set);
      for (int k = 0; k < count; k++) {
        int ligature = set + u16(set + 2 + 2 * k);
        int components = u16(ligature + 2) - 1;
        List<Integer> glyphs = new ArrayList<>(List.of(covered[i]));
        for (int component = 0; component < components; component++) {
          glyphs.add(u16(ligature + 4 + 2 * component));
        }
        found.putIfAbsent(glyphs, u16(ligature));
      }
    }
  }

  private void lookups(BitSet glyphs) throws IOException {
    int lookups = layout.size();
    for (int lookup = 0; lookup < lookups; lookup++) {
      for (LayoutTable.Subtable subtable : layout.subtables(lookup)) {
        int at = subtable.at();
        switch (subtable.type()) {
          case SINGLE -> single(at, glyphs);
          case MULTIPLE -> multiple(at, glyphs);
          case LIGATURE -> ligatures(at, glyphs);
          case 8 -> reverse(at, glyphs);
          default -> {} // Contexts refer to lookups that are in the list too.
        }
      }
    }
  }

  private void single(int at, BitSet glyphs) throws IOException {
    singles(
        at,
        (glyph, substitute) -> {
          if (glyphs.get(glyph)) {
            glyphs.set(substitute);
          }
        });
  }

  private void multiple(int at, BitSet glyphs) throws IOException {
    int[] covered = covered(at);
    for (int i = 0; i < covered.length; i++) {
      if (glyphs.get(covered[i])) {
        int sequence = at + u16(at + 6 + 2 * i);
        for (int k = 0; k < u16(sequence); k++) {
          glyphs.set(u16(sequence + 2 + 2 * k));
        }
      }
    }
  }

  private void ligatures(int at, BitSet glyphs) throws IOException {
    int[] covered = covered(at);
    for (int i = 0; i < covered.length; i++) {
      int set = at + u16(at + 6 + 2 * i);
      for (int k = 0; glyphs.get(covered[i]) && k < u16(set); k++) {
        int ligature = set + u16(set + 2 + 2 * k);
        if (hasAllComponents(ligature, glyphs)) {
          glyphs.set(u16(ligature));
        }
      }
    }
  }

  private boolean hasAllComponents(int ligature, BitSet glyphs) throws IOException {
    for (int i = 0; i < u16(ligature + 2) - 1; i++) {
      if (!glyphs.get(u16(ligature + 4 + 2 * i))) {
        return false;
      }
    }
    return true;
  }

  private void reverse(int at, BitSet glyphs) throws IOException {
    int[] covered = covered(at);
    int ahead = at + 6 + 2 * u16(at + 4);
    int substitutes = ahead + 2 + 2 * u16(ahead) + 2;
    for (int i = 0; i < covered.length; i++) {
      if (glyphs.get(covered[i])) {
        glyphs.set(u16(substitutes + 2 * i));
      }
    }
  }

  /** The glyphs that a subtable covers, by their coverage indexes. */
  private int[] covered(int at) throws IOException {
    return GlyphClasses.coverage(table, at + u16(at + 2)).glyphs();
  }

  private int u16(int at) throws IOException {
    return table.u16(at);
  }

  /** Receives a glyph and the one that is substituted for it. */
  private interface Pair {
    void add(int glyph, int substitute);
  }
}
