package io.github.huozi.math;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The {@code MATH} table of a font (OpenType 1.9), in font units. */
final class MathTable {

  private static final int RECORDS = 51;

  private final ByteBuffer table;
  private final double scriptScale;
  private final double scriptScriptScale;
  private final int displayOperatorMinHeight;
  private final int[] constants = new int[RECORDS];
  private final int degreeRaise;
  private final Map<Integer, Integer> italics;
  private final Map<Integer, Integer> attachments;
  private final Map<Integer, Construction> vertical = new HashMap<>();
  private final Map<Integer, Construction> horizontal = new HashMap<>();
  private final Map<Integer, Integer> bases = new HashMap<>();
  private final int minOverlap;

  MathTable(byte[] bytes) {
    this.table = ByteBuffer.wrap(bytes);
    int start = u16(4);
    this.scriptScale = s16(start) / 100.0;
    this.scriptScriptScale = s16(start + 2) / 100.0;
    this.displayOperatorMinHeight = u16(start + 6);
    for (int i = 0; i < RECORDS; i++) {
      constants[i] = s16(start + 8 + 4 * i);
    }
    this.degreeRaise = s16(start + 8 + 4 * RECORDS);
    int info = u16(6);
    this.italics = values(info + u16(info));
    this.attachments = values(info + u16(info + 2));
    int variants = u16(8);
    this.minOverlap = u16(variants);
    int verticals = u16(variants + 6);
    int horizontals = u16(variants + 8);
    constructions(variants, u16(variants + 2), variants + 10, verticals, vertical);
    constructions(
        variants, u16(variants + 4), variants + 10 + 2 * verticals, horizontals, horizontal);
  }

  /** The glyph that a larger form stands for; empty if it is none. */
  OptionalInt base(int glyph) {
    Integer base = bases.get(glyph);
    return base == null ? OptionalInt.empty() : OptionalInt.of(base);
  }

  private int u16(int at) {
    return table.getShort(at) & 0xFFFF;
  }

  private int s16(int at) {
    return table.getShort(at);
  }

  private Map<Integer, Integer> values(int at) {
    Map<Integer, Integer> values = new HashMap<>();
    List<Integer> glyphs = coverage(at + u16(at));
    int count = Math.min(u16(at + 2), glyphs.size());
    for (int i = 0; i < count; i++) {
      values.put(glyphs.get(i), s16(at + 4 + 4 * i));
    }
    return values;
  }

  private List<Integer> coverage(int at) {
    List<Integer> glyphs = new ArrayList<>();
    int count = u16(at + 2);
    for (int i = 0; i < count; i++) {
      if (u16(at) == 1) {
        glyphs.add(u16(at + 4 + 2 * i));
      } else {
        int last = u16(at + 6 + 6 * i);
        for (int glyph = u16(at + 4 + 6 * i); glyph <= last; glyph++) {
          glyphs.add(glyph);
        }
      }
    }
    return glyphs;
  }

  private void constructions(
      int start, int coverage, int offsets, int count, Map<Integer, Construction> into) {
    List<Integer> glyphs = coverage(start + coverage);
    for (int i = 0; i < Math.min(count, glyphs.size()); i++) {
      Construction construction = construction(start + u16(offsets + 2 * i));
      into.put(glyphs.get(i), construction);
      int base = glyphs.get(i);
      construction.variants().forEach(variant -> bases.putIfAbsent(variant.glyph(), base));
    }
  }

  private Construction construction(int at) {
    List<Variant> variants = new ArrayList<>();
    int count = u16(at + 2);
    for (int i = 0; i < count; i++) {
      variants.add(new Variant(u16(at + 4 + 4 * i), u16(at + 6 + 4 * i)));
    }
    List<Part> parts = new ArrayList<>();
    if (u16(at) != 0) {
      int assembly = at + u16(at);
      int length = u16(assembly + 4);
      for (int i = 0; i < length; i++) {
        int part = assembly + 6 + 10 * i;
        parts.add(
            new Part(
                u16(part), u16(part + 2), u16(part + 4), u16(part + 6), (u16(part + 8) & 1) != 0));
      }
    }
    return new Construction(variants, parts);
  }

  /** The size of scripts of a level: 1, 2 or deeper, as a part of the size of the text. */
  double scale(int level) {
    return level <= 0 ? 1 : level == 1 ? scriptScale : scriptScriptScale;
  }

  @SuppressWarnings("EnumOrdinal") // the constants are in the order of the table
  int constant(MathConstant constant) {
    return constants[constant.ordinal()];
  }

  /** The height by which the degree of a root is raised, as a part of the root's height. */
  double degreeRaise() {
    return degreeRaise / 100.0;
  }

  int displayOperatorMinHeight() {
    return displayOperatorMinHeight;
  }

  int minOverlap() {
    return minOverlap;
  }

  int italic(int glyph) {
    return italics.getOrDefault(glyph, 0);
  }

  /** The place over which an accent stands; the middle if the font names none. */
  int attachment(int glyph, int advance) {
    return attachments.getOrDefault(glyph, advance / 2);
  }

  Construction construction(int glyph, boolean tall) {
    return (tall ? vertical : horizontal)
        .getOrDefault(glyph, new Construction(List.of(), List.of()));
  }

  /** The larger forms of a glyph. */
  record Construction(List<Variant> variants, List<Part> parts) {}

  /** A larger form of a glyph. */
  record Variant(int glyph, int length) {}

  /** A part of a glyph that is put together. */
  record Part(int glyph, int start, int end, int length, boolean extender) {}
}
