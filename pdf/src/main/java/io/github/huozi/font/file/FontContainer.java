package io.github.huozi.font.file;

import java.io.EOFException;
import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The fonts of a file by its format: one in a {@code .ttf}; several in a collection, {@code .ttc}
 * (OpenType, "Font Collections"); one in a WOFF file, whose tables are compressed (WOFF File Format
 * 1.0 §4, §5).
 */
public final class FontContainer {

  /** More fonts than any collection has: Noto Sans CJK has 50. */
  private static final int MOST_FONTS = 100;

  private static final int MOST_TABLES = 200;
  private static final int MOST_BYTES = 128 << 20;

  private static final int COUNT = 8;
  private static final int OFFSETS = 12;
  private static final int FLAVOR = 4;
  private static final int WOFF_TABLES = 12;
  private static final int WOFF_HEADER = 44;
  private static final int WOFF_RECORD = 20;

  private FontContainer() {}

  /**
   * The fonts of a file, each checked as a whole.
   *
   * @param url the file
   * @param content its content
   * @throws IOException if a font is damaged, of another kind or may not be embedded, with what to
   *     do
   */
  public static List<FontFile> open(URL url, byte[] content) throws IOException {
    String signature =
        new String(content, 0, Math.min(4, content.length), StandardCharsets.US_ASCII);
    try {
      switch (signature) {
        case "ttcf" -> {
          List<FontFile> fonts = new ArrayList<>();
          for (int start : starts(ByteBuffer.wrap(content))) {
            FontCheck.check(content, start);
            fonts.add(new FontFile(url, start));
          }
          return fonts;
        }
        case "wOFF" -> {
          byte[] font = unpacked(ByteBuffer.wrap(content));
          FontCheck.check(font);
          return List.of(new FontFile(url, font));
        }
        default -> {
          FontCheck.check(content);
          return List.of(new FontFile(url));
        }
      }
    } catch (IndexOutOfBoundsException | EOFException e) {
      throw FontTables.cutOff(e);
    }
  }

  /** The start of the table directory of each font of a collection. */
  private static List<Integer> starts(ByteBuffer collection) throws IOException {
    int count = collection.getInt(COUNT);
    if (count < 1 || count > MOST_FONTS) {
      throw new FontException(
          "it is a collection that has no fonts, or more than " + MOST_FONTS, FontTables.TAKE_ANEW);
    }
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = collection.getInt(OFFSETS + 4 * i);
      if (start < 0 || start >= collection.limit()) {
        throw new EOFException("no such place");
      }
      starts.add(start);
    }
    return starts;
  }

  private static byte[] unpacked(ByteBuffer woff) throws IOException {
    byte[] flavor = new byte[4];
    woff.get(FLAVOR, flavor);
    FontFile.requireTrueType(flavor);
    int count = FontTables.u16(woff, WOFF_TABLES);
    if (count > MOST_TABLES) {
      throw FontTables.cutOff(new EOFException("tables"));
    }
    Map<String, byte[]> tables = new TreeMap<>();
    long size = 0;
    for (int i = 0; i < count; i++) {
      int record = WOFF_HEADER + i * WOFF_RECORD;
      byte[] tag = new byte[4];
      woff.get(record, tag);
      int offset = woff.getInt(record + 4);
      int packed = woff.getInt(record + 8);
      int length = woff.getInt(record + 12);
      size += length;
      if (packed < 0 || length < packed || size > MOST_BYTES) {
        throw FontTables.cutOff(new EOFException("a table's length"));
      }
      byte[] table = new byte[packed];
      woff.get(offset, table);
      tables.put(
          new String(tag, StandardCharsets.US_ASCII),
          packed < length ? inflated(table, length) : table);
    }
    return Sfnt.write(tables);
  }

  private static byte[] inflated(byte[] packed, int length) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] table = new byte[length];
      int read = inflater.inflate(table);
      // The end of the data follows the table's last byte.
      if (read < length || inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
        throw FontTables.cutOff(new EOFException("a table's end"));
      }
      return table;
    } catch (DataFormatException e) {
      throw FontTables.cutOff(e);
    } finally {
      inflater.end();
    }
  }
}
