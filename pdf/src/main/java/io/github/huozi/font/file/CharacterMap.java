package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Maps a font's characters to glyphs, and reads and writes the table cmap. The map is an array that
 * takes a tenth of the memory of PDFBox's maps, of which a CJK font has several with tens of
 * thousands of entries each.
 */
final class CharacterMap {

  private static final int BMP = 0x10000;

  /** Glyphs of the characters of the first plane. A glyph number has 16 bits. */
  private final char[] bmp = new char[BMP];

  private final Map<Integer, Integer> others = new HashMap<>();
  private final int glyphs;

  private CharacterMap(int glyphs) {
    this.glyphs = glyphs;
  }

  /**
   * Reads the table of a font.
   *
   * @param glyphs the number of the font's glyphs
   * @throws IOException if it has no Unicode map, or a damaged one
   */
  static CharacterMap read(ByteBuffer cmap, int glyphs) throws IOException {
    CharacterMap map = new CharacterMap(glyphs);
    read(cmap, map::put);
    return map;
  }

  /** Receives the characters of a font and their glyphs. */
  interface Entries {
    void put(int codePoint, int glyph);
  }

  /**
   * Reads the entries of the Unicode map with the most characters, in their order.
   *
   * @throws IOException if there is no Unicode map, or it is damaged
   */
  static void read(ByteBuffer cmap, Entries entries) throws IOException {
    new Reader(cmap, entries).read();
  }

  /**
   * The table of some characters and their glyphs. It has a map of all Unicode (format 12), and one
   * of the first plane (format 4) for programs that read no other. If a selector of text or emoji
   * presentation is among the characters, it says that the selector changes no glyph (format 14):
   * otherwise software takes another font for the character before it.
   */
  static byte[] write(SortedMap<Integer, Integer> characters) {
    return Writer.write(characters);
  }

  private void put(int codePoint, int glyph) {
    if (glyph <= 0 || glyph >= glyphs) {
      return;
    }
    if (codePoint < BMP) {
      bmp[codePoint] = (char) glyph;
    } else {
      others.put(codePoint, glyph);
    }
  }

  /** The glyph of a character, 0 if there is none. */
  int glyph(int codePoint) {
    return codePoint >= 0 && codePoint < BMP ? bmp[codePoint] : others.getOrDefault(codePoint, 0);
  }

  /** Reads the subtable with the most characters (OpenType, cmap). */
  private static final class Reader {

    /**
     * Platform and encoding of Unicode maps: the full repertoire first, symbol fonts last, whose
     * maps are by Unicode too.
     */
    private static final int[] UNICODE = {
      0x0000_0004, 0x0003_000A, 0x0000_0006, 0x0000_0003, 0x0003_0001, 0x0003_0000
    };

    private static final int MAP_RECORD = 8;
    private static final int BYTES = 256;
    private static final int NO_GROUPS = 16;
    private static final int GROUP = 12;
    private static final int SEGMENTS = 14;

    private final TableReader cmap;
    private final Entries entries;

    private Reader(ByteBuffer cmap, Entries entries) {
      this.cmap = new TableReader("cmap", cmap);
      this.entries = entries;
    }

    private void read() throws IOException {
      for (int wanted : UNICODE) {
        int maps = cmap.u16(2);
        for (int i = 0; i < maps; i++) {
          int record = 4 + i * MAP_RECORD;
          if (cmap.u16(record) << 16 == (wanted & 0xFFFF_0000)
              && cmap.u16(record + 2) == (wanted & 0xFFFF)) {
            read(cmap.place(0, cmap.u32(record + 4)));
            return;
          }
        }
      }
      throw new FontException(
          "it does not say which characters it has (no map of Unicode in the table cmap)",
          "use a newer font");
    }

    private void read(int map) throws IOException {
      switch (cmap.u16(map)) {
        case 0 -> bytes(map);
        case 4 -> segments(map);
        case 6 -> array(map + 6, cmap.u16(map + 6), cmap.u16(map + 8), map + 10);
        case 10 -> array(map + 12, cmap.u32(map + 12), cmap.u32(map + 16), map + 20);
        case 12 -> groups(map, 1);
        case 13 -> groups(map, 0);
        default -> throw cmap.damaged("the format of its character map is unknown");
      }
    }

    private void bytes(int map) throws IOException {
      for (int i = 0; i < BYTES; i++) {
        entries.put(i, cmap.u8(map + 6 + i));
      }
    }

    private void array(int start, int first, int count, int glyphs) throws IOException {
      if (first > Character.MAX_CODE_POINT || count > Character.MAX_CODE_POINT + 1 - first) {
        throw cmap.damaged("it maps characters that are not in Unicode");
      }
      cmap.place(start, 0);
      for (int i = 0; i < count; i++) {
        entries.put(first + i, cmap.u16(glyphs + 2 * i));
      }
    }

    /**
     * @param step the difference between the glyphs of two neighbouring characters of a group
     */
    private void groups(int map, int step) throws IOException {
      int count = cmap.u32(map + NO_GROUPS - 4);
      int next = 0;
      for (int i = 0; i < count; i++) {
        int group = cmap.place(map + NO_GROUPS, i * GROUP);
        int first = cmap.u32(group);
        int last = cmap.u32(group + 4);
        int glyph = cmap.u32(group + 8);
        if (first < next || last < first || last > Character.MAX_CODE_POINT) {
          throw cmap.damaged("its character map is not in order");
        }
        for (int codePoint = first; codePoint <= last; codePoint++) {
          entries.put(codePoint, glyph + step * (codePoint - first));
        }
        next = last + 1;
      }
    }

    private void segments(int map) throws IOException {
      int twice = cmap.u16(map + 6);
      int most = BMP;
      for (int i = 0; i < twice; i += 2) {
        int last = cmap.u16(map + SEGMENTS + i);
        int first = cmap.u16(map + SEGMENTS + 2 + twice + i);
        int delta = cmap.u16(map + SEGMENTS + 2 + 2 * twice + i);
        int offsetAt = map + SEGMENTS + 2 + 3 * twice + i;
        int offset = cmap.u16(offsetAt);
        most -= Math.max(0, last - first);
        if (most < 0) {
          throw cmap.damaged("its character map is not in order");
        }
        for (int codePoint = first; codePoint <= last && codePoint < 0xFFFF; codePoint++) {
          int glyph = codePoint;
          if (offset != 0) {
            glyph = cmap.u16(offsetAt + offset + 2 * (codePoint - first));
            if (glyph == 0) {
              continue;
            }
          }
          entries.put(codePoint, (glyph + delta) & 0xFFFF);
        }
      }
    }
  }

  /** Writes the table of a font (OpenType, cmap). */
  private static final class Writer {

    private static final int UNICODE_PLATFORM = 0;
    private static final int VARIATIONS = 5;
    private static final int TEXT_SELECTOR = 0xFE0E;
    private static final int EMOJI_SELECTOR = 0xFE0F;
    private static final int WINDOWS = 3;
    private static final int FIRST_PLANE = 1;
    private static final int ALL_PLANES = 10;
    private static final int LAST_OF_FIRST_PLANE = 0xFFFE;

    /** The length of a table of format 4 has 16 bits. */
    private static final int MAX_SEGMENTS = 8000;

    /** Consecutive characters whose glyphs are consecutive too. */
    private record Run(int first, int last, int glyph) {}

    static byte[] write(SortedMap<Integer, Integer> characters) {
      List<Run> all = runs(characters);
      List<Run> plane = runs(characters.headMap(LAST_OF_FIRST_PLANE + 1));
      boolean both = plane.size() < MAX_SEGMENTS;
      byte[] segments = both ? segments(plane) : new byte[0];
      byte[] selectors = selectors(characters.keySet());
      int maps = 1 + (both ? 1 : 0) + (selectors.length > 0 ? 1 : 0);
      int header = 4 + 8 * maps;
      byte[] groups = groups(all);
      Sfnt.Writer cmap = new Sfnt.Writer().u16(0).u16(maps);
      if (selectors.length > 0) {
        cmap.u16(UNICODE_PLATFORM).u16(VARIATIONS).u32(header + segments.length + groups.length);
      }
      if (both) {
        cmap.u16(WINDOWS).u16(FIRST_PLANE).u32(header);
      }
      cmap.u16(WINDOWS).u16(ALL_PLANES).u32(header + segments.length);
      return cmap.put(segments).put(groups).put(selectors).toBytes();
    }

    /** The map of variation sequences, all of which have the glyph of their character. */
    private static byte[] selectors(Set<Integer> characters) {
      List<Integer> selectors = characters.stream().filter(Writer::isSelector).toList();
      if (selectors.isEmpty()) {
        return new byte[0];
      }
      List<Integer> bases = characters.stream().filter(c -> !isSelector(c)).toList();
      int header = 10 + 11 * selectors.size();
      Sfnt.Writer table =
          new Sfnt.Writer().u16(14).u32(header + 4 + 4 * bases.size()).u32(selectors.size());
      for (int selector : selectors) {
        table.put(bytes(selector)).u32(header).u32(0);
      }
      table.u32(bases.size());
      // A range of one character: three bytes and a count of none.
      bases.forEach(base -> table.put(bytes(base)).put(new byte[1]));
      return table.toBytes();
    }

    private static boolean isSelector(int codePoint) {
      return codePoint == TEXT_SELECTOR || codePoint == EMOJI_SELECTOR;
    }

    /** The three bytes of a number. */
    private static byte[] bytes(int value) {
      return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
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
}
