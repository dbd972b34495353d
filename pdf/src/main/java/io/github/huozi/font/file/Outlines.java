package io.github.huozi.font.file;

import io.github.huozi.problem.Documentation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Requires that a font has outlines of the one kind that is read: TrueType ones that stand. */
final class Outlines {

  private static final Set<String> CFF = Set.of("CFF ", "CFF2");

  /** Tables of glyphs that are pictures: made of pixels, or SVG drawings. */
  private static final List<String> PICTURES = List.of("EBDT", "CBDT", "bdat", "sbix", "SVG ");

  private static final String TAKE_ANOTHER =
      "use a font with outlines (" + Documentation.page("fonts") + ")";

  private static final int AXES = 4;
  private static final int COUNT = 8;
  private static final int SIZE = 10;
  private static final int MOST_AXES = 64;
  private static final double FIXED = 1 << 16;

  private Outlines() {}

  /**
   * Requires static TrueType outlines.
   *
   * @param present the tags of all tables
   * @param tables tables of the font, {@code fvar} among them if it has one
   * @throws IOException if there are none, or they vary, with what to do
   */
  static void require(Set<String> present, Map<String, ByteBuffer> tables) throws IOException {
    ByteBuffer glyf = tables.get("glyf");
    if (glyf == null || glyf.limit() == 0) {
      if (present.stream().anyMatch(CFF::contains)) {
        FontFile.requireTrueType("OTTO".getBytes(StandardCharsets.US_ASCII));
      }
      for (String pictures : PICTURES) {
        if (present.contains(pictures)) {
          throw new FontException(
              "its glyphs are images without outlines (table %s)".formatted(pictures.strip()),
              TAKE_ANOTHER);
        }
      }
    }
    ByteBuffer fvar = tables.get("fvar");
    if (fvar != null) {
      throw variable(fvar);
    }
  }

  /** The exception for a variable font, with a command that makes one of its faces. */
  private static FontException variable(ByteBuffer fvar) throws IOException {
    List<String> ranges = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try {
      int first = FontTables.u16(fvar, AXES);
      int count = FontTables.u16(fvar, COUNT);
      int size = FontTables.u16(fvar, SIZE);
      for (int i = 0; i < Math.min(count, MOST_AXES); i++) {
        byte[] bytes = new byte[4];
        fvar.get(first + i * size, bytes);
        String tag = new String(bytes, StandardCharsets.US_ASCII).replaceAll("[^A-Za-z0-9]", "");
        ranges.add(
            "%s %s to %s"
                .formatted(
                    tag,
                    number(fvar.getInt(first + i * size + 4)),
                    number(fvar.getInt(first + i * size + 12))));
        values.add(tag + "=" + number(fvar.getInt(first + i * size + 8)));
      }
    } catch (IndexOutOfBoundsException e) {
      throw FontTables.damaged("fvar", "it is truncated");
    }
    return new FontException(
        "it is a variable font (" + String.join(", ", ranges) + ")",
        "use the static .ttf of each weight, or make them with fonttools varLib.instancer FONT.ttf"
            + " "
            + String.join(" ", values)
            + " ("
            + Documentation.page("fonts")
            + ")");
  }

  /** A number with 16 bits of fraction, with as many digits as it needs. */
  private static String number(int fixed) {
    return String.format(Locale.ROOT, "%.2f", fixed / FIXED).replaceAll("\\.?0+$", "");
  }
}
