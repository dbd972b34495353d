package io.github.huozi.font.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes the character map of a font (OpenType, cmap): one of all Unicode (format 12), and one of
 * its first plane (format 4) for programs that read no other.
 */
final class CharacterMapWriter {

  private static final int WINDOWS = 3;
  private static final int FIRST_PLANE = 1;
  private static final int ALL_PLANES = 10;
  private static final int LAST_OF_FIRST_PLANE = 0xFFFE;

  /** The length of a table of format 4 has 16 bits. */
  private static final int MAX_SEGMENTS = 8000;

  /** Consecutive characters whose glyphs are consecutive too. */
  private record Run(int first, int last, int glyph) {}

  private CharacterMapWriter() {}

  /** The table of some characters and their glyphs. */
  static byte[] write(SortedMap<Integer, Integer> characters) {
    List<Run> all = runs(characters);
    List<Run> plane = runs(characters.headMap(LAST_OF_FIRST_PLANE + 1));
    boolean both = plane.size() < MAX_SEGMENTS;
    byte[] segments = both ? segments(plane) : new byte[0];
    int header = 4 + 8 * (both ? 2 : 1);
    Sfnt.Writer cmap = new Sfnt.Writer().u16(0).u16(both ? 2 : 1);
    if (both) {
      cmap.u16(WINDOWS).u16(FIRST_PLANE).u32(header);
    }
    cmap.u16(WINDOWS).u16(ALL_PLANES).u32(header + segments.length);
    return cmap.put(segments).put(groups(all)).toBytes();
  }

  private static List<Run> runs(SortedMap<Integer, Integer> characters) {
    List<Run> runs = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : characters.entrySet()) {
      Run last = runs.isEmpty() ? new Run(-2, -2, 0) : runs.get(runs.size() - 1);
      int next = last.glyph + last.last - last.first + 1;
      if (entry.getKey() == last.last + 1 && entry.getValue() == next) {
        runs.set(runs.size() - 1, new Run(last.first, entry.getKey(), last.glyph));
      } else {
        runs.add(new Run(entry.getKey(), entry.getKey(), entry.getValue()));
      }
    }
    return runs;
  }

  private static byte[] segments(List<Run> runs) {
    List<Run> closed = new ArrayList<>(runs);
    closed.add(new Run(0xFFFF, 0xFFFF, 0));
    int count = closed.size();
    int exponent = 31 - Integer.numberOfLeadingZeros(count);
    Sfnt.Writer table = new Sfnt.Writer().u16(4).u16(16 + 8 * count).u16(0).u16(2 * count);
    table.u16(2 << exponent).u16(exponent).u16(2 * count - (2 << exponent));
    closed.forEach(run -> table.u16(run.last));
    table.u16(0);
    closed.forEach(run -> table.u16(run.first));
    closed.forEach(run -> table.u16(run.glyph - run.first));
    closed.forEach(run -> table.u16(0));
    return table.toBytes();
  }

  private static byte[] groups(List<Run> runs) {
    Sfnt.Writer table =
        new Sfnt.Writer().u16(12).u16(0).u32(16 + 12 * runs.size()).u32(0).u32(runs.size());
    runs.forEach(run -> table.u32(run.first).u32(run.last).u32(run.glyph));
    return table.toBytes();
  }
}
