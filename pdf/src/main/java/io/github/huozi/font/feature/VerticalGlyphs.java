package io.github.huozi.font.feature;

import io.github.huozi.font.file.FontFile;
import io.github.huozi.font.file.FontTables;
import io.github.huozi.font.file.LayoutTable;
import io.github.huozi.font.file.Substitutions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The glyphs of a font for vertical lines (OpenType, feature vert). Threads may share it. */
public final class VerticalGlyphs {

  private final Map<Integer, Integer> forms;

  private VerticalGlyphs(Map<Integer, Integer> forms) {
    this.forms = Map.copyOf(forms);
  }

  /**
   * Reads the vertical glyphs of a font; it may have none.
   *
   * @throws IOException if the font cannot be read, or is damaged
   */
  public static VerticalGlyphs read(FontFile file) throws IOException {
    ByteBuffer table = file.tables(Set.of("GSUB")).get("GSUB");
    Map<Integer, Integer> forms = new HashMap<>();
    if (table != null) {
      try {
        LayoutTable layout = new LayoutTable("GSUB", table);
        Substitutions substitutions = new Substitutions(layout);
        for (int lookup : layout.lookups("vert")) {
          substitutions.singles(lookup).forEach(forms::putIfAbsent);
        }
      } catch (IndexOutOfBoundsException e) {
        throw FontTables.cutOff(e);
      }
    }
    return new VerticalGlyphs(forms);
  }

  /** The vertical form of a glyph; the glyph itself if it has none. */
  public int form(int glyph) {
    return forms.getOrDefault(glyph, glyph);
  }
}
