package io.github.huozi.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A font file as its tables (OpenType, "Organization of an OpenType font"). */
final class Sfnt {

  private static final int TRUETYPE = 0x00010000;
  private static final int HEADER = 12;
  private static final int RECORD = 16;
  private static final int CHECKSUM_OF_FILE = 0xB1B0AFBA;
  private static final int ADJUSTMENT = 8;

  private Sfnt() {}

  /**
   * The tables by their tags; each starts at 0.
   *
   * @throws IOException if it is no such file
   */
  static Map<String, ByteBuffer> read(byte[] file) throws IOException {
    ByteBuffer font = ByteBuffer.wrap(file);
    Map<String, ByteBuffer> tables = new TreeMap<>();
    try {
      int count = Short.toUnsignedInt(font.getShort(4));
      for (int i = 0; i < count; i++) {
        int record = HEADER + i * RECORD;
        String tag = new String(file, record, 4, StandardCharsets.US_ASCII);
        tables.put(tag, font.slice(font.getInt(record + 8), font.getInt(record + 12)));
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("the font file is cut off or none at all", e);
    }
    return tables;
  }

  /**
   * Some tables by their tags, from a file that is read no further than to the last of them. Those
   * that it does not have are absent.
   *
   * @throws IOException if it is no such file
   */
  static Map<String, ByteBuffer> read(InputStream file, Set<String> wanted) throws IOException {
    byte[] header = file.readNBytes(HEADER);
    if (header.length < HEADER) {
      throw new IOException("the font file is cut off or none at all");
    }
    int count = Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(4));
    byte[] directory = file.readNBytes(count * RECORD);
    ByteBuffer records = ByteBuffer.wrap(directory);
    Map<String, Range> ranges = new TreeMap<>();
    int start = HEADER + directory.length;
    int end = start;
    for (int record = 0; record + RECORD <= directory.length; record += RECORD) {
      String tag = new String(directory, record, 4, StandardCharsets.US_ASCII);
      if (wanted.contains(tag)) {
        Range range = new Range(records.getInt(record + 8) - start, records.getInt(record + 12));
        ranges.put(tag, range);
        end = Math.max(end, start + range.offset + range.length);
      }
    }
    ByteBuffer content = ByteBuffer.wrap(file.readNBytes(end - start));
    Map<String, ByteBuffer> tables = new TreeMap<>();
    try {
      ranges.forEach((tag, range) -> tables.put(tag, content.slice(range.offset, range.length)));
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("the font file is cut off or none at all", e);
    }
    return tables;
  }

  /** A file of these tables, in the order of their tags. */
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

  private record Range(int offset, int length) {}

  /** Bytes of big-endian numbers, as the tables are made of. */
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
