package io.github.huozi.font.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Writes font files from tables (OpenType, "Organization of an OpenType font"). */
final class Sfnt {

  private static final int TRUETYPE = 0x00010000;
  private static final int HEADER = 12;
  private static final int RECORD = 16;
  private static final int CHECKSUM_OF_FILE = 0xB1B0AFBA;
  private static final int ADJUSTMENT = 8;

  private Sfnt() {}

  /** The font file of some tables, in the order of their tags. */
  static byte[] write(Map<String, byte[]> tables) {
    byte[] head = tables.get("head");
    if (head != null) {
      ByteBuffer.wrap(head).putInt(ADJUSTMENT, 0);
    }
    int size = HEADER + tables.size() * RECORD;
    for (byte[] table : tables.values()) {
      size += padded(table.length);
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    int exponent = 31 - Integer.numberOfLeadingZeros(tables.size());
    file.putInt(TRUETYPE).putShort((short) tables.size());
    file.putShort((short) (RECORD << exponent)).putShort((short) exponent);
    file.putShort((short) (RECORD * tables.size() - (RECORD << exponent)));
    int offset = HEADER + tables.size() * RECORD;
    int headAt = -1;
    for (Map.Entry<String, byte[]> table : new TreeMap<>(tables).entrySet()) {
      byte[] content = table.getValue();
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.put(offset, content);
      file.putInt(checksum(file, offset, content.length)).putInt(offset).putInt(content.length);
      headAt = table.getKey().equals("head") ? offset : headAt;
      offset += padded(content.length);
    }
    if (headAt >= 0) {
      file.putInt(headAt + ADJUSTMENT, CHECKSUM_OF_FILE - checksum(file, 0, size));
    }
    return file.array();
  }

  /** Writes the big-endian numbers of a table. */
  static final class Writer {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Writer u16(int value) {
      bytes.write(value >> 8);
      bytes.write(value);
      return this;
    }

    Writer u32(int value) {
      return u16(value >>> 16).u16(value);
    }

    int size() {
      return bytes.size();
    }

    Writer put(byte[] value) {
      bytes.writeBytes(value);
      return this;
    }

    byte[] toBytes() {
      return bytes.toByteArray();
    }
  }

  /** Writes the descriptions of glyphs one after the other (OpenType, glyf and loca). */
  static final class GlyphWriter {

    private static final int LONG_OFFSETS = 50;

    private final ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    private final Writer loca = new Writer();

    /** Adds the next glyph; an empty description for one that has no outline. */
    void add(ByteBuffer description) {
      loca.u32(glyf.size());
      glyf.write(description.array(), description.arrayOffset(), description.limit());
      while (glyf.size() % 4 != 0) {
        glyf.write(0);
      }
    }

    /**
     * Adds the two tables to those of a font.
     *
     * @param tables the font's tables, in which head gets the format of the offsets
     */
    void writeTo(Map<String, byte[]> tables) {
      tables.put("loca", loca.u32(glyf.size()).toBytes());
      tables.put("glyf", glyf.toByteArray());
      ByteBuffer.wrap(tables.get("head")).putShort(LONG_OFFSETS, (short) 1);
    }
  }

  private static int checksum(ByteBuffer file, int from, int length) {
    int sum = 0;
    for (int i = from; i < from + padded(length); i += 4) {
      sum += file.getInt(i);
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
