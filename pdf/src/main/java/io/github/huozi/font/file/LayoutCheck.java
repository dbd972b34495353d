package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Checks the consistency of a layout table, GSUB or GPOS: scripts, features, lookups and the
 * coverage of each lookup (OpenType, "OpenType Layout common table formats").
 */
final class LayoutCheck {

  private static final int VERSION = 1;
  private static final int SCRIPTS = 4;
  private static final int FEATURES = 6;
  private static final int LOOKUPS = 8;
  private static final int TAGGED = 6;
  private static final int ANY_FEATURE = 0xFFFF;
  private static final int MARK_FILTERING = 0x10;

  /** The highest subtable format of each lookup type. */
  private static final int[] GSUB_FORMATS = {2, 1, 1, 1, 3, 3, 1, 1};

  private static final int[] GPOS_FORMATS = {2, 2, 1, 1, 1, 1, 3, 3, 1};

  /** Context lookup types, whose format 3 has a coverage table for each position. */
  private static final Set<Integer> GSUB_CONTEXTS = Set.of(5, 6);

  private static final Set<Integer> GPOS_CONTEXTS = Set.of(7, 8);

  private final TableReader table;
  private final int glyphs;
  private final int[] formats;
  private final Set<Integer> contexts;
  private final int extension;

  private LayoutCheck(String tag, ByteBuffer table, int glyphs) {
    boolean substitutes = tag.equals("GSUB");
    this.table = new TableReader(tag, table);
    this.glyphs = glyphs;
    this.formats = substitutes ? GSUB_FORMATS : GPOS_FORMATS;
    this.contexts = substitutes ? GSUB_CONTEXTS : GPOS_CONTEXTS;
    this.extension = substitutes ? 7 : 9;
  }

  /**
   * Checks a table.
   *
   * @param tag {@code GSUB} or {@code GPOS}
   * @param glyphs the number of the font's glyphs
   * @throws IOException if it is inconsistent
   */
  static void check(String tag, ByteBuffer table, int glyphs) throws IOException {
    new LayoutCheck(tag, table, glyphs).check();
  }

  private void check() throws IOException {
    if (table.u16(0) != VERSION) {
      throw table.damaged("it has an unknown version");
    }
    int lookups = table.u16(LOOKUPS) == 0 ? 0 : table.u16(table.u16(LOOKUPS));
    int features = features(lookups);
    scripts(features);
    for (int i = 0; i < lookups; i++) {
      int list = table.u16(LOOKUPS);
      lookup(list + table.u16(list + 2 + 2 * i));
    }
  }

  private int features(int lookups) throws IOException {
    int list = table.u16(FEATURES);
    if (list == 0) {
      return 0;
    }
    int count = table.u16(list);
    for (int i = 0; i < count; i++) {
      int feature = list + table.u16(list + 2 + TAGGED * i + 4);
      int named = table.u16(feature + 2);
      for (int k = 0; k < named; k++) {
        if (table.u16(feature + 4 + 2 * k) >= lookups) {
          throw table.damaged("a feature refers to a lookup that does not exist");
        }
      }
    }
    return count;
  }

  private void scripts(int features) throws IOException {
    int list = table.u16(SCRIPTS);
    if (list == 0) {
      return;
    }
    int count = table.u16(list);
    for (int i = 0; i < count; i++) {
      int script = list + table.u16(list + 2 + TAGGED * i + 4);
      if (table.u16(script) != 0) {
        language(script + table.u16(script), features);
      }
      int languages = table.u16(script + 2);
      for (int k = 0; k < languages; k++) {
        language(script + table.u16(script + 4 + TAGGED * k + 4), features);
      }
    }
  }

  private void language(int language, int features) throws IOException {
    requireFeature(table.u16(language + 2), features, true);
    int count = table.u16(language + 4);
    for (int i = 0; i < count; i++) {
      requireFeature(table.u16(language + 6 + 2 * i), features, false);
    }
  }

  private void requireFeature(int feature, int features, boolean mayBeNone) throws IOException {
    if (feature >= features && !(mayBeNone && feature == ANY_FEATURE)) {
      throw table.damaged("a script refers to a feature that does not exist");
    }
  }

  private void lookup(int lookup) throws IOException {
    int type = table.u16(lookup);
    int count = table.u16(lookup + 4);
    for (int i = 0; i < count; i++) {
      int subtable = lookup + table.u16(lookup + 6 + 2 * i);
      int kind = type;
      if (type == extension) {
        kind = table.u16(subtable + 2);
        if (kind == extension) {
          throw table.damaged("an extension extends itself");
        }
        subtable = table.place(subtable, table.u32(subtable + 4));
      }
      subtable(kind, subtable);
    }
    if ((table.u16(lookup + 2) & MARK_FILTERING) != 0) {
      table.u16(lookup + 6 + 2 * count);
    }
  }

  private void subtable(int type, int at) throws IOException {
    int format = table.u16(at);
    if (type < 1 || type > formats.length || format < 1 || format > formats[type - 1]) {
      throw table.damaged("it has a lookup of an unknown kind");
    }
    if (format != 3 || !contexts.contains(type)) {
      coverage(at + table.u16(at + 2));
    }
  }

  private void coverage(int at) throws IOException {
    int format = table.u16(at);
    if (format != 1 && format != 2) {
      throw table.damaged("a lookup does not say which glyphs it is for");
    }
    int count = table.u16(at + 2);
    int next = 0;
    for (int i = 0; i < count; i++) {
      int range = at + 4 + (format == 1 ? 2 : 6) * i;
      int first = table.u16(range);
      int last = format == 1 ? first : table.u16(range + 2);
      if (first < next || last < first || last >= glyphs) {
        throw table.damaged("its glyphs are not in order");
      }
      next = last + 1;
    }
  }
}
