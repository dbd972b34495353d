package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The description of a font by itself: the names of its family, its weight, and whether it is
 * italic (OpenType, name, OS/2 and head).
 *
 * @param families the family's names, the preferred one first: that of all weights in English, then
 *     those in other languages, and those by which old programs tell weights apart. Empty if it has
 *     none
 * @param weight 1 to 1000, as in CSS
 */
public record FontNames(List<String> families, int weight, boolean italic) {

  private static final Set<String> TABLES = Set.of("head", "name", "OS/2");

  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final int HEAVIEST = 1000;

  /** The largest weight in fonts that count from 1 to 9. */
  private static final int OLD_HEAVIEST = 9;

  private static final int WEIGHT = 4;
  private static final int WIDTH = 6;
  private static final int NORMAL_WIDTH = 5;
  private static final int SELECTION = 62;
  private static final int ITALIC_OR_OBLIQUE = 0x201;
  private static final int SELECTED_BOLD = 0x20;
  private static final int MAC_STYLE = 44;
  private static final int MAC_BOLD = 1;
  private static final int MAC_ITALIC = 2;

  private static final int RECORD = 12;
  private static final int MACINTOSH = 1;
  private static final int ENGLISH = 0x409;
  private static final int LEGACY_FAMILY = 1;
  private static final int FAMILY = 16;

  public FontNames {
    families = List.copyOf(families);
  }

  /**
   * Reads a font's names.
   *
   * @throws IOException if the file cannot be read
   */
  public static FontNames read(FontFile file) throws IOException {
    Map<String, ByteBuffer> tables = file.tables(TABLES);
    try {
      Optional<ByteBuffer> os2 = Optional.ofNullable(tables.get("OS/2"));
      int mac = FontTables.u16(FontTables.required(tables, "head"), MAC_STYLE);
      int weight = (mac & MAC_BOLD) != 0 ? BOLD : REGULAR;
      boolean italic = (mac & MAC_ITALIC) != 0;
      boolean isNormalWidth = true;
      if (os2.isPresent()) {
        int selection = FontTables.u16(os2.get(), SELECTION);
        weight = weight(FontTables.u16(os2.get(), WEIGHT), (selection & SELECTED_BOLD) != 0);
        italic = (selection & ITALIC_OR_OBLIQUE) != 0;
        isNormalWidth = FontTables.u16(os2.get(), WIDTH) == NORMAL_WIDTH;
      }
      return new FontNames(families(tables, isNormalWidth), weight, italic);
    } catch (IndexOutOfBoundsException e) {
      throw FontTables.cutOff(e);
    }
  }

  private static int weight(int told, boolean isBold) {
    int weight = told <= OLD_HEAVIEST ? told * 100 : told;
    // Some bold fonts have the weight of their regular one.
    weight = isBold && weight <= REGULAR ? BOLD : weight;
    return Math.max(1, Math.min(weight, HEAVIEST));
  }

  /**
   * The names. The typographic family of a condensed font is that of the normal width too, so that
   * it does not count.
   */
  private static List<String> families(Map<String, ByteBuffer> tables, boolean isNormalWidth) {
    ByteBuffer names = tables.get("name");
    if (names == null) {
      return List.of();
    }
    List<Name> found = new ArrayList<>();
    int texts = FontTables.u16(names, 4);
    for (int i = 0; i < FontTables.u16(names, 2); i++) {
      int record = 6 + i * RECORD;
      int id = FontTables.u16(names, record + 6);
      if (id == LEGACY_FAMILY || (id == FAMILY && isNormalWidth)) {
        boolean isMacintosh = FontTables.u16(names, record) == MACINTOSH;
        // The Macintosh platform has an encoding for each script; the first is that of English.
        if (!isMacintosh || FontTables.u16(names, record + 2) == 0) {
          Charset charset = isMacintosh ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
          byte[] text = new byte[FontTables.u16(names, record + 8)];
          names.get(texts + FontTables.u16(names, record + 10), text);
          boolean isEnglish = isMacintosh || FontTables.u16(names, record + 4) == ENGLISH;
          String name = new String(text, charset).replaceAll("\\p{Cntrl}", "").strip();
          found.add(new Name(id, isEnglish, name));
        }
      }
    }
    Set<String> families = new LinkedHashSet<>();
    for (boolean english : new boolean[] {true, false}) {
      for (int id : new int[] {FAMILY, LEGACY_FAMILY}) {
        found.stream()
            .filter(name -> name.id == id && name.isEnglish == english && !name.text.isEmpty())
            .forEach(name -> families.add(name.text));
      }
    }
    return List.copyOf(families);
  }

  private record Name(int id, boolean isEnglish, String text) {}
}
