package io.github.huozi.svg;

import io.github.huozi.svg.style.GlyphOutlines;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of the fonts of a Simplified Chinese edition. */
public final class FigureFonts implements GlyphOutlines {

  private final Map<String, TrueTypeFont> parsed = new HashMap<>();

  @Override
  public Glyph glyph(int codePoint, Face face) {
    String weight = face.weight() >= 600 ? "Bold" : "Regular";
    String family = face.families().contains("sans-serif") ? "Sans" : "Serif";
    for (String name : List.of("Noto" + family, "Noto" + family + "SC")) {
      TrueTypeFont font = font(name + "-" + weight);
      try {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
        if (glyph > 0 || name.endsWith("SC")) {
          var outline = font.getGlyph().getGlyph(glyph);
          return new Glyph(
              outline == null ? new Path2D.Double() : outline.getPath(),
              font.getAdvanceWidth(glyph),
              font.getUnitsPerEm());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalStateException();
  }

  private TrueTypeFont font(String name) {
    return parsed.computeIfAbsent(
        name,
        n -> {
          try (InputStream in =
              FigureFonts.class.getResourceAsStream("/META-INF/huozi/fonts/" + n + ".ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
