package io.github.huozi.font.file;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Script;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sound font of a few characters with every kind of table that huozi reads, for tests that damage
 * it. Some of its glyphs are composite.
 */
public final class SmallFont {

  private static final String CHARACTERS = " -‐.,AÅBabcdeéfghilmnoprstuyHO0123456789T";

  private SmallFont() {}

  /** The bytes of its file. */
  public static byte[] bytes() throws IOException {
    return face()
        .subset(CHARACTERS.codePoints().boxed().collect(Collectors.toCollection(TreeSet::new)));
  }

  private static FontFace face() throws IOException {
    return new FontSet(ClassPathFonts.SHARED.of(Script.WESTERN))
        .chain(List.of("Noto Serif"), 400, FontFace.Style.NORMAL)
        .first();
  }

  /** A font of five glyphs, small enough for a fuzzer. */
  public static byte[] tiny() throws IOException {
    FontFace face = face();
    Map<String, byte[]> tables = new LinkedHashMap<>();
    byte[] program =
        face.program(
            Stream.of(0, face.glyph('A'), face.glyph('i'), face.glyph('Ǻ'), face.glyph('.'))
                .map(FontProgram.Glyph::of)
                .toList());
    ByteBuffer file = ByteBuffer.wrap(program);
    records(program)
        .forEach(
            (tag, record) -> {
              if (!Set.of("cvt ", "fpgm", "prep").contains(tag)) {
                byte[] table = new byte[file.getInt(record + 12)];
                file.get(file.getInt(record + 8), table);
                tables.put(tag, table);
              }
            });
    tables.put("cmap", CharacterMap.write(new TreeMap<>(Map.of(65, 1, 105, 2, 506, 3))));
    Sfnt.Writer name = new Sfnt.Writer().u16(0).u16(1).u16(18).u16(3).u16(1).u16(0x409).u16(6);
    tables.put("name", name.u16(4).u16(0).put(new byte[] {0, 'T', 0, 't'}).toBytes());
    // A becomes i, and A and i together a full stop.
    Sfnt.Writer gsub = new Sfnt.Writer().u32(0x00010000).u16(10).u16(30).u16(44);
    gsub.u16(1).u32(0x44464C54).u16(8).u16(4).u16(0).u16(0).u16(0xFFFF).u16(1).u16(0);
    gsub.u16(1).u32(0x6C696761).u16(8).u16(0).u16(2).u16(0).u16(1);
    gsub.u16(2).u16(6).u16(26);
    gsub.u16(1).u16(0).u16(1).u16(8).u16(1).u16(6).u16(1).u16(1).u16(1).u16(1);
    gsub.u16(4).u16(0).u16(1).u16(8).u16(1).u16(14).u16(1).u16(8);
    gsub.u16(1).u16(4).u16(4).u16(2).u16(2).u16(1).u16(1).u16(1);
    tables.put("GSUB", gsub.toBytes());
    return Sfnt.write(tables);
  }

  /** The offset of each table's record in the directory. */
  public static Map<String, Integer> records(byte[] font) {
    Map<String, Integer> records = new LinkedHashMap<>();
    int count = font.length < 12 ? 0 : ByteBuffer.wrap(font).getShort(4);
    for (int i = 0; i < count; i++) {
      int record = 12 + 16 * i;
      if (record + 16 > font.length) {
        break;
      }
      records.put(new String(font, record, 4, StandardCharsets.US_ASCII), record);
    }
    return records;
  }

  /** Corrects the checksums of a changed font. */
  public static byte[] withChecksums(byte[] font) {
    ByteBuffer file = ByteBuffer.wrap(font);
    records(font)
        .forEach(
            (tag, record) -> {
              int at = file.getInt(record + 8);
              int end = at + file.getInt(record + 12);
              if (at < 0 || end < at || end > font.length) {
                return;
              }
              int sum = 0;
              for (int i = at; i < end; i++) {
                boolean isAdjustment = tag.equals("head") && i >= at + 8 && i < at + 12;
                int shift = 24 - 8 * ((i - at) % 4);
                sum += isAdjustment ? 0 : Byte.toUnsignedInt(font[i]) << shift;
              }
              file.putInt(record + 4, sum);
            });
    return font;
  }
}
