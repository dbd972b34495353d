package io.github.huozi.font;

import io.github.huozi.model.Script;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A sound font of a few characters, with every kind of table that huozi reads, to be damaged. Some
 * of its glyphs are put together from others.
 */
public final class SmallFont {

  private static final String CHARACTERS = " -‐.,AÅBabcdeéfghilmnoprstuyHO0123456789T";

  private SmallFont() {}

  /** The bytes of its file. */
  public static byte[] bytes() throws IOException {
    FontFace face = ClassPathFonts.SHARED.of(Script.WESTERN).get(0).faces().get(0);
    return face.subset(
        CHARACTERS.codePoints().boxed().collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Where each table's place in the directory is. */
  public static Map<String, Integer> records(byte[] font) {
    Map<String, Integer> records = new LinkedHashMap<>();
    for (int i = 0; i < ByteBuffer.wrap(font).getShort(4); i++) {
      int record = 12 + 16 * i;
      records.put(new String(font, record, 4, StandardCharsets.US_ASCII), record);
    }
    return records;
  }

  /** Makes the checksums hold again, as of a font that was written so. */
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
