package io.github.huozi.font.file;

import static io.github.huozi.font.file.FontTables.damaged;
import static io.github.huozi.font.file.FontTables.required;
import static io.github.huozi.font.file.FontTables.u16;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks a whole TrueType font: its checksums, and the consistency of all tables that huozi reads
 * or embeds. The time is proportional to the size of the file.
 */
public final class FontCheck {

  private static final int HEADER = 12;
  private static final int RECORD = 16;
  private static final int HEAD_CHECKSUM = 8;

  /** The tables that are read or embedded. Other tables are not checked. */
  private static final Set<String> READ =
      Set.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep", "vhea", "vmtx", "fvar", "kern", "BASE", "GDEF", "GPOS", "GSUB",
          "VORG");

  /**
   * Tables whose checksums may be wrong in a sound font: tools that rename fonts often do not
   * update them. Their content is checked more closely then.
   */
  private static final Set<String> RENAMED = Set.of("OS/2", "name", "post");

  private static final int MAGIC = 0x5F0F3CF5;
  private static final int LEAST_UNITS = 16;
  private static final int MOST_UNITS = 16384;
  private static final int VERSION = 0x00010000;
  private static final int METRICS = 34;
  private static final int NAME_RECORD = 12;
  private static final int KNOWN_NAMES = 258;
  private static final int LEAST_OS2 = 68;
  private static final int MOST_OS2_VERSION = 5;
  private static final Set<Integer> POST_VERSIONS =
      Set.of(0x00010000, 0x00020000, 0x00025000, 0x00030000, 0x00040000);

  private final Map<String, ByteBuffer> tables = new TreeMap<>();
  private final Set<String> suspect = new HashSet<>();

  /** The tags of all tables. */
  private final Set<String> present = new HashSet<>();

  private FontCheck() {}

  /**
   * Checks a font file.
   *
   * @throws IOException if it is no TrueType font, damaged, or not embeddable, with a remedy
   */
  public static void check(byte[] file) throws IOException {
    check(file, 0);
  }

  /**
   * Checks a font of a file.
   *
   * @param start where its table directory begins
   * @throws IOException if it is no TrueType font, damaged, or not embeddable, with a remedy
   */
  static void check(byte[] file, int start) throws IOException {
    FontFile.requireTrueType(
        Arrays.copyOfRange(file, start, Math.min(file.length, start + HEADER)));
    FontCheck check = new FontCheck();
    check.readDirectory(ByteBuffer.wrap(file), start);
    Outlines.require(check.present, check.tables);
    check.checkTables();
    FontTables.requireEmbeddable(check.tables);
  }

  private void readDirectory(ByteBuffer file, int start) throws IOException {
    int count = file.limit() - start < HEADER ? 0 : u16(file, start + 4);
    if (start + HEADER + count * RECORD > file.limit() || count == 0) {
      throw new FontException("the file is truncated", FontTables.TAKE_ANEW);
    }
    for (int i = 0; i < count; i++) {
      int record = start + HEADER + i * RECORD;
      byte[] bytes = new byte[4];
      file.get(record, bytes);
      String tag = new String(bytes, StandardCharsets.US_ASCII);
      present.add(tag);
      if (READ.contains(tag)) {
        long offset = Integer.toUnsignedLong(file.getInt(record + 8));
        long length = Integer.toUnsignedLong(file.getInt(record + 12));
        if (offset + length > file.limit()) {
          throw new FontException(
              "its table "
                  + tag
                  + " goes beyond the end of the file, which is truncated or damaged",
              FontTables.TAKE_ANEW);
        }
        ByteBuffer table = file.slice((int) offset, (int) length);
        if (tables.put(tag, table) != null) {
          throw damaged(tag, "it occurs twice");
        }
        requireChecksum(tag, table, file.getInt(record + 4));
      }
    }
  }

  private void requireChecksum(String tag, ByteBuffer table, int expected) throws IOException {
    int sum = 0;
    int at = 0;
    for (; at + 4 <= table.limit(); at += 4) {
      sum += tag.equals("head") && at == HEAD_CHECKSUM ? 0 : table.getInt(at);
    }
    for (int shift = 24; at < table.limit(); at++, shift -= 8) {
      sum += Byte.toUnsignedInt(table.get(at)) << shift;
    }
    if (sum != expected && RENAMED.contains(tag)) {
      suspect.add(tag);
    } else if (sum != expected) {
      throw new FontException(
          "its table %s is damaged: the checksum is %08x and should be %08x"
              .formatted(tag, sum, expected),
          FontTables.TAKE_ANEW + ", or export it again from a font editor");
    }
  }

  private void checkTables() throws IOException {
    for (String tag : Set.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp")) {
      required(tables, tag);
    }
    each("head", this::head);
    each("maxp", this::maxp);
    each("hhea", table -> header("hhea", table));
    each("hmtx", table -> metrics("hmtx", table, required(tables, "hhea")));
    each("cmap", this::characters);
    each("loca", this::glyphs);
    each("name", this::names);
    each("OS/2", this::os2);
    each("post", this::post);
    each("vhea", table -> header("vhea", table));
    if (tables.containsKey("vhea")) {
      each("vmtx", table -> metrics("vmtx", table, required(tables, "vhea")));
    }
    each("GPOS", table -> LayoutCheck.check("GPOS", table, glyphs()));
    each("GSUB", this::substitutions);
  }

  /** The check of a table. */
  private interface TableCheck {
    void check(ByteBuffer table) throws IOException;
  }

  private void each(String tag, TableCheck check) throws IOException {
    ByteBuffer table = tables.get(tag);
    if (table != null) {
      try {
        check.check(table);
      } catch (IndexOutOfBoundsException e) {
        throw damaged(tag, "it is truncated");
      }
    }
  }

  private int glyphs() throws IOException {
    return u16(required(tables, "maxp"), 4);
  }

  private void head(ByteBuffer head) throws IOException {
    int units = u16(head, 18);
    if (head.getInt(12) != MAGIC || units < LEAST_UNITS || units > MOST_UNITS) {
      throw damaged("head", "the size of its em is missing");
    }
    int offsets = u16(head, 50);
    if (offsets > 1) {
      throw damaged("head", "the format of its glyph locations is missing");
    }
    u16(head, 52);
  }

  private void maxp(ByteBuffer maxp) throws IOException {
    u16(maxp, 30);
    if (maxp.getInt(0) != VERSION || u16(maxp, 4) == 0) {
      throw damaged("maxp", "the number of its glyphs is missing");
    }
  }

  private void header(String tag, ByteBuffer header) throws IOException {
    int version = header.getInt(0);
    int metrics = u16(header, METRICS);
    boolean known = version == VERSION || (tag.equals("vhea") && version == 0x00011000);
    if (!known || metrics == 0 || metrics > glyphs()) {
      throw damaged(tag, "the number of its glyph metrics is missing");
    }
  }

  private void metrics(String tag, ByteBuffer metrics, ByteBuffer header) throws IOException {
    int full = u16(header, METRICS);
    if (metrics.limit() < 4 * full + 2 * (glyphs() - full)) {
      throw damaged(tag, "it lacks the metrics of some of its " + glyphs() + " glyphs");
    }
    for (int i = 0; i < full; i++) {
      if (u16(metrics, 4 * i) != 0) {
        return;
      }
    }
    throw damaged(tag, "no glyph has metrics");
  }

  private void characters(ByteBuffer cmap) throws IOException {
    BitSet known = new BitSet();
    int count = glyphs();
    CharacterMap.read(
        cmap,
        (codePoint, glyph) -> {
          if (glyph > 0 && glyph < count) {
            known.set(codePoint);
          }
        });
    if (known.isEmpty()) {
      throw damaged("cmap", "it maps no characters");
    }
  }

  private void glyphs(ByteBuffer loca) throws IOException {
    boolean longs = u16(required(tables, "head"), 50) == 1;
    OutlineCheck.check(required(tables, "glyf"), loca, longs, glyphs());
  }

  private void names(ByteBuffer name) throws IOException {
    int count = u16(name, 2);
    int texts = u16(name, 4);
    if (u16(name, 0) > 1 || count == 0) {
      throw damaged("name", "it has no names");
    }
    for (int i = 0; i < count; i++) {
      int record = 6 + i * NAME_RECORD;
      if (texts + u16(name, record + 10) + u16(name, record + 8) > name.limit()) {
        throw damaged("name", "a name goes beyond its end");
      }
      if (suspect.contains("name") && !isText(name, record, texts)) {
        throw damaged("name", "a name is not text");
      }
    }
  }

  private static boolean isText(ByteBuffer name, int record, int texts) {
    byte[] bytes = new byte[u16(name, record + 8)];
    name.get(texts + u16(name, record + 10), bytes);
    // The Macintosh platform has many encodings. None of them uses control characters for letters.
    boolean isUnicode = u16(name, record) != 1;
    Charset charset = isUnicode ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    return new String(bytes, charset)
        .codePoints()
        .noneMatch(
            c ->
                c == 0xFFFD
                    || !Character.isDefined(c)
                    || (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                    || (isUnicode && Character.isISOControl(c) && c > ' '));
  }

  private void os2(ByteBuffer os2) throws IOException {
    if (os2.limit() < LEAST_OS2 || u16(os2, 0) > MOST_OS2_VERSION || u16(os2, 4) == 0) {
      throw damaged("OS/2", "it has an unknown version or weight");
    }
    int width = u16(os2, 6);
    if (suspect.contains("OS/2")
        && (u16(os2, 4) > 1000 || width < 1 || width > 9 || u16(os2, 64) > u16(os2, 66))) {
      throw damaged("OS/2", "it has an invalid weight, width or range");
    }
  }

  private void post(ByteBuffer post) throws IOException {
    if (post.limit() < 32 || !POST_VERSIONS.contains(post.getInt(0))) {
      throw damaged("post", "it has an unknown version");
    }
    if (suspect.contains("post") && post.getInt(0) == 0x00020000) {
      glyphNames(post);
    }
  }

  /** Checks the number of each glyph's name, which is a standard name or one that follows. */
  private void glyphNames(ByteBuffer post) throws IOException {
    int count = u16(post, 32);
    int most = KNOWN_NAMES;
    for (int at = 34 + 2 * count; at < post.limit(); at += 1 + Byte.toUnsignedInt(post.get(at))) {
      most++;
    }
    for (int i = 0; i < count; i++) {
      if (u16(post, 34 + 2 * i) >= most) {
        throw damaged("post", "a glyph has an invalid name");
      }
    }
  }

  private void substitutions(ByteBuffer gsub) throws IOException {
    int count = glyphs();
    LayoutCheck.check("GSUB", gsub, count);
    BitSet all = new BitSet();
    all.set(0, count);
    new Substitutions(gsub).close(all);
    if (all.length() > count) {
      throw damaged("GSUB", "it refers to a glyph that does not exist");
    }
  }
}
