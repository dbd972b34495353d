package io.github.huozi.math;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A font for mathematics. Several threads may use it. */
public final class MathFont {

  private static final int REPLACEMENT = 0xFFFD;
  private static final String FILE = "STIXTwoMath-Regular.ttf";

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final MathTable table;
  private final double unitsPerEm;
  private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

  private MathFont(TrueTypeFont font) throws IOException {
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
    this.table =
        new MathTable(font.getTableBytes(Objects.requireNonNull(font.getTableMap().get("MATH"))));
  }

  /** The file of the font that comes with huozi, STIX Two Math. */
  public static URL file() {
    return Objects.requireNonNull(MathFont.class.getResource(FILE));
  }

  /** Reads the font that comes with huozi. */
  public static MathFont read() {
    try (InputStream in = MathFont.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new MathFont(new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font for mathematics", e);
    }
  }

  /** Tells whether the font has a character. */
  public boolean covers(int codePoint) {
    return glyphOf(codePoint) != 0;
  }

  /** The glyph of a character; 0 if it has none. */
  int glyphOf(int codePoint) {
    return characters.getGlyphId(codePoint);
  }

  /** The character that a glyph shows; U+FFFD if it is none. */
  public int character(int glyph) {
    int shown = table.base(glyph).orElse(glyph);
    @Nullable List<Integer> known = characters.getCharCodes(shown);
    if (known == null || known.isEmpty()) {
      known = characters.getCharCodes(glyph);
    }
    return known == null ? REPLACEMENT : known.stream().min(Integer::compare).orElse(REPLACEMENT);
  }

  MathTable table() {
    return table;
  }

  /** A constant in em. */
  double constant(MathConstant constant) {
    return table.constant(constant) / unitsPerEm;
  }

  double em(double units) {
    return units / unitsPerEm;
  }

  Glyph glyph(int id) {
    return glyphs.computeIfAbsent(id, this::read);
  }

  private Glyph read(int id) {
    try {
      synchronized (font) {
        @Nullable GlyphData data = font.getGlyph().getGlyph(id);
        double advance = font.getHorizontalMetrics().getAdvanceWidth(id);
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        if (data != null) {
          outline.append(
              data.getPath()
                  .getPathIterator(
                      AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm)),
              false);
        }
        Rectangle2D bounds = outline.getBounds2D();
        return new Glyph(
            id,
            outline,
            advance / unitsPerEm,
            bounds.getMaxY(),
            -bounds.getMinY(),
            bounds.getMinX(),
            bounds.getMaxX(),
            table.italic(id) / unitsPerEm,
            table.attachment(id, (int) advance) / unitsPerEm);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a glyph of the font for mathematics", e);
    }
  }

  /**
   * A glyph, in em.
   *
   * @param id its number in the font
   * @param outline on the baseline, y upwards; it must not be changed
   * @param height above the baseline
   * @param depth below the baseline
   * @param left where the ink begins
   * @param right where the ink ends
   * @param italic how far a superscript has to move away
   * @param attachment where an accent stands
   */
  record Glyph(
      int id,
      Path2D outline,
      double advance,
      double height,
      double depth,
      double left,
      double right,
      double italic,
      double attachment) {}
}
