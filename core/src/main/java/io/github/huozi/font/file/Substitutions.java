package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the glyphs that a font substitutes for others (OpenType, GSUB): vertical forms, regional
 * forms, ligatures. Alternates, which a person chooses (lookup type 3), are left out.
 */
final class Substitutions {

  private static final int EXTENSION = 7;

  private final TableReader table;

  /**
   * @param table the table GSUB
   */
  Substitutions(ByteBuffer table) {
    this.table = new TableReader("GSUB", table);
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
      int list = u16(8);
      for (int i = 0; i < u16(list); i++) {
        lookup(list + u16(list + 2 + 2 * i), glyphs);
      }
    }
  }

  private void lookup(int lookup, BitSet glyphs) throws IOException {
    for (int i = 0; i < u16(lookup + 4); i++) {
      int type = u16(lookup);
      int at = lookup + u16(lookup + 6 + 2 * i);
      if (type == EXTENSION) {
        type = u16(at + 2);
        at = table.place(at, table.u32(at + 4));
      }
      switch (type) {
        case 1 -> single(at, glyphs);
        case 2 -> multiple(at, glyphs);
        case 4 -> ligatures(at, glyphs);
        case 8 -> reverse(at, glyphs);
        default -> {} // Contexts refer to lookups that are in the list too.
      }
    }
  }

  private void single(int at, BitSet glyphs) throws IOException {
    List<Integer> covered = coverage(at + u16(at + 2));
    for (int i = 0; i < covered.size(); i++) {
      if (glyphs.get(covered.get(i))) {
        boolean byDelta = u16(at) == 1;
        glyphs.set(byDelta ? (covered.get(i) + u16(at + 4)) & 0xFFFF : u16(at + 6 + 2 * i));
      }
    }
  }

  private void multiple(int at, BitSet glyphs) throws IOException {
    List<Integer> covered = coverage(at + u16(at + 2));
    for (int i = 0; i < covered.size(); i++) {
      if (glyphs.get(covered.get(i))) {
        int sequence = at + u16(at + 6 + 2 * i);
        for (int k = 0; k < u16(sequence); k++) {
          glyphs.set(u16(sequence + 2 + 2 * k));
        }
      }
    }
  }

  private void ligatures(int at, BitSet glyphs) throws IOException {
    List<Integer> covered = coverage(at + u16(at + 2));
    for (int i = 0; i < covered.size(); i++) {
      int set = at + u16(at + 6 + 2 * i);
      for (int k = 0; glyphs.get(covered.get(i)) && k < u16(set); k++) {
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
    List<Integer> covered = coverage(at + u16(at + 2));
    int ahead = at + 6 + 2 * u16(at + 4);
    int substitutes = ahead + 2 + 2 * u16(ahead) + 2;
    for (int i = 0; i < covered.size(); i++) {
      if (glyphs.get(covered.get(i))) {
        glyphs.set(u16(substitutes + 2 * i));
      }
    }
  }

  /**
   * The glyphs of a coverage table by their coverage indexes, which are in the order of glyph
   * numbers.
   */
  private List<Integer> coverage(int at) throws IOException {
    List<Integer> glyphs = new ArrayList<>();
    int next = 0;
    int count = u16(at + 2);
    boolean single = u16(at) == 1;
    for (int i = 0; i < count; i++) {
      int range = at + 4 + (single ? 2 : 6) * i;
      int first = u16(range);
      int last = single ? first : u16(range + 2);
      if (first < next || last < first) {
        throw table.damaged("its glyphs are in disorder");
      }
      for (int glyph = first; glyph <= last; glyph++) {
        glyphs.add(glyph);
      }
      next = last + 1;
    }
    return glyphs;
  }

  private int u16(int at) throws IOException {
    return table.u16(at);
  }
}
