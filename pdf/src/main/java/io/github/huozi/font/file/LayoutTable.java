package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The lookups of a layout table, GSUB or GPOS, by their features: those of the Latin script in its
 * default language, which fonts have for Greek and Cyrillic too (OpenType, "Layout common table
 * formats").
 */
public final class LayoutTable {

  private static final int SCRIPTS = 4;
  private static final int FEATURES = 6;
  private static final int LOOKUPS = 8;
  private static final int RECORD = 6;

  private final TableReader table;
  private final int extension;

  /**
   * @param tag {@code GSUB} or {@code GPOS}
   * @param content the whole table
   */
  public LayoutTable(String tag, ByteBuffer content) {
    this.table = new TableReader(tag, content);
    this.extension = tag.equals("GSUB") ? 7 : 9;
  }

  /** Reads its numbers. */
  public TableReader table() {
    return table;
  }

  /**
   * The numbers of a feature's lookups, in the order in which they are applied.
   *
   * @throws IOException if the table is damaged
   */
  public SortedSet<Integer> lookups(String feature) throws IOException {
    SortedSet<Integer> found = new TreeSet<>();
    int language = language();
    int features = u16(FEATURES);
    if (language == 0 || features == 0) {
      return found;
    }
    int count = u16(language + 4);
    for (int i = 0; i < count; i++) {
      int record = features + 2 + RECORD * u16(language + 6 + 2 * i);
      if (tag(record).equals(feature)) {
        int at = features + u16(record + 4);
        int lookups = u16(at + 2);
        for (int k = 0; k < lookups; k++) {
          found.add(u16(at + 4 + 2 * k));
        }
      }
    }
    return found;
  }

  /** The place of the features of Latin text; 0 if the font has none. */
  private int language() throws IOException {
    int scripts = u16(SCRIPTS);
    if (scripts == 0) {
      return 0;
    }
    int script = 0;
    int count = u16(scripts);
    for (int i = 0; i < count; i++) {
      int record = scripts + 2 + RECORD * i;
      String tag = tag(record);
      if (tag.equals("latn") || (tag.equals("DFLT") && script == 0)) {
        script = scripts + u16(record + 4);
      }
    }
    int offset = script == 0 ? 0 : u16(script);
    return offset == 0 ? 0 : script + offset;
  }

  private String tag(int at) throws IOException {
    byte[] letters = new byte[4];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) table.u8(at + i);
    }
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  /**
   * The number of lookups that the table has, of all features, scripts and languages.
   *
   * @throws IOException if the table is damaged
   */
  int size() throws IOException {
    int list = u16(LOOKUPS);
    return list == 0 ? 0 : u16(list);
  }

  /**
   * The subtables of a lookup, in order; none if the table has no lookup of this number. A subtable
   * in an extension, which has room for more, is like any other.
   *
   * @throws IOException if the table is damaged
   */
  public List<Subtable> subtables(int lookup) throws IOException {
    if (lookup >= size()) {
      return List.of();
    }
    int list = u16(LOOKUPS);
    int at = list + u16(list + 2 + 2 * lookup);
    List<Subtable> found = new ArrayList<>();
    int count = u16(at + 4);
    for (int i = 0; i < count; i++) {
      int type = u16(at);
      int place = at + u16(at + 6 + 2 * i);
      if (type == extension) {
        type = u16(place + 2);
        place = table.place(place, table.u32(place + 4));
      }
      found.add(new Subtable(type, place));
    }
    return found;
  }

  private int u16(int at) throws IOException {
    return table.u16(at);
  }

  /**
   * A subtable of a lookup.
   *
   * @param type the lookup's type
   * @param at its place in the table
   */
  public record Subtable(int type, int at) {}
}
