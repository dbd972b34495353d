package io.github.huozi.font.file;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The properties of a font that a PDF's font descriptor repeats (ISO 32000-1, 9.8).
 *
 * @param name the PostScript name
 * @param box the bounding box of all glyphs, in thousandths of an em, y upwards from the baseline
 * @param ascent height above the baseline, in thousandths of an em
 * @param descent depth below the baseline, in thousandths of an em, negative
 * @param capHeight height of a flat capital letter, in thousandths of an em
 * @param italicAngle in degrees, negative for letters that lean to the right
 * @param monospaced whether all glyphs have the same advance
 * @param serif whether letters have serifs
 * @param script whether letters look handwritten
 * @param italic whether letters are slanted
 */
public record FaceProperties(
    String name,
    Rectangle box,
    int ascent,
    int descent,
    int capHeight,
    double italicAngle,
    boolean monospaced,
    boolean serif,
    boolean script,
    boolean italic) {

  private static final Set<String> TABLES = Set.of("head", "hhea", "name", "OS/2", "post");
  private static final int EM = 1000;
  private static final double FIXED = 1 << 16;

  private static final int UNITS_PER_EM = 18;
  private static final int BOX = 36;
  private static final int ASCENDER = 4;
  private static final int DESCENDER = 6;
  private static final int METRICS = 34;
  private static final int ITALIC_ANGLE = 4;
  private static final int IS_FIXED_PITCH = 12;
  private static final int FAMILY_CLASS = 30;
  private static final int SELECTION = 62;
  private static final int CAP_HEIGHT = 88;
  private static final int SLANTED = 0x201;
  private static final int SCRIPTS = 10;
  private static final Set<Integer> SERIFS = Set.of(1, 2, 3, 4, 5, 7);

  private static final int POSTSCRIPT_NAME = 6;
  private static final int NAME_RECORD = 12;
  private static final int MACINTOSH = 1;

  /** Matches characters that a PostScript name must not have. */
  private static final String UNFIT_FOR_NAMES = "[^!-~]|[\\[\\](){}<>/%]";

  /**
   * Reads the properties of a font.
   *
   * @param otherwise the name for a font without a PostScript name
   * @param capital measures the height of a flat capital letter, in em, for a font without it
   * @throws IOException if the file cannot be read
   */
  public static FaceProperties read(
      FontFile file, String otherwise, Supplier<Optional<Double>> capital) throws IOException {
    Map<String, ByteBuffer> tables = file.tables(TABLES);
    try {
      ByteBuffer head = FontTables.required(tables, "head");
      ByteBuffer hhea = FontTables.required(tables, "hhea");
      ByteBuffer post = tables.getOrDefault("post", ByteBuffer.allocate(32));
      ByteBuffer os2 = tables.getOrDefault("OS/2", ByteBuffer.allocate(96));
      double unit = (double) EM / FontTables.u16(head, UNITS_PER_EM);
      int left = scaled(head, BOX, unit);
      int bottom = scaled(head, BOX + 2, unit);
      int ascent = scaled(hhea, ASCENDER, unit);
      int familyClass = os2.get(FAMILY_CLASS);
      return new FaceProperties(
          name(tables).orElse(otherwise),
          new Rectangle(
              left,
              bottom,
              scaled(head, BOX + 4, unit) - left,
              scaled(head, BOX + 6, unit) - bottom),
          ascent,
          scaled(hhea, DESCENDER, unit),
          hasCapHeight(os2)
              ? scaled(os2, CAP_HEIGHT, unit)
              : capital.get().map(em -> (int) Math.round(em * EM)).orElse(ascent),
          post.getInt(ITALIC_ANGLE) / FIXED,
          post.getInt(IS_FIXED_PITCH) != 0 || FontTables.u16(hhea, METRICS) == 1,
          SERIFS.contains(familyClass),
          familyClass == SCRIPTS,
          (os2.getShort(SELECTION) & SLANTED) != 0);
    } catch (IndexOutOfBoundsException e) {
      throw FontTables.cutOff(e);
    }
  }

  private static boolean hasCapHeight(ByteBuffer os2) {
    return FontTables.u16(os2, 0) >= 2
        && os2.limit() >= CAP_HEIGHT + 2
        && os2.getShort(CAP_HEIGHT) > 0;
  }

  private static int scaled(ByteBuffer table, int at, double unit) {
    return (int) Math.round(table.getShort(at) * unit);
  }

  private static Optional<String> name(Map<String, ByteBuffer> tables) {
    ByteBuffer names = tables.get("name");
    if (names == null) {
      return Optional.empty();
    }
    int texts = FontTables.u16(names, 4);
    for (int i = 0; i < FontTables.u16(names, 2); i++) {
      int record = 6 + i * NAME_RECORD;
      if (FontTables.u16(names, record + 6) == POSTSCRIPT_NAME) {
        Charset charset =
            FontTables.u16(names, record) == MACINTOSH
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_16BE;
        byte[] text = new byte[FontTables.u16(names, record + 8)];
        names.get(texts + FontTables.u16(names, record + 10), text);
        String name = new String(text, charset).replaceAll(UNFIT_FOR_NAMES, "");
        if (!name.isEmpty()) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }
}
