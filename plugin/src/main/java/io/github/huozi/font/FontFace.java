package io.github.huozi.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/**
 * One font file: a weight and a style of a family. It is parsed when it is first asked for
 * something, once, and may be shared by documents and threads.
 */
public final class FontFace {

  static {
    FontMappers.set(new NoSystemFonts());
  }

  private final FaceDescription description;
  private final URL file;
  private volatile @Nullable Parsed parsed;

  FontFace(FaceDescription description, URL file) {
    this.description = description;
    this.file = file;
  }

  public FaceDescription description() {
    return description;
  }

  /** The parsed font. Its one character map is in arrays; glyph substitution is off. */
  public TrueTypeFont trueType() {
    return parsed().font;
  }

  /** Whether the font has a glyph for a character. */
  public boolean covers(int codePoint) {
    return glyph(codePoint) != 0;
  }

  /** The glyph of a character, 0 if the font has none. */
  public int glyph(int codePoint) {
    return parsed().cmap.getGlyphId(codePoint);
  }

  /** How far a character advances the line, in em. */
  public float advance(int codePoint) {
    Parsed font = parsed();
    int glyph = glyph(codePoint);
    return font.advances[Math.min(glyph, font.advances.length - 1)];
  }

  /** How far the font reaches above the baseline, in em. */
  public float ascent() {
    return parsed().ascent;
  }

  /** How far the font reaches below the baseline, in em, as a positive number. */
  public float descent() {
    return parsed().descent;
  }

  /** The outline of a character in em, y upwards from the baseline; empty for a space. */
  public Optional<GeneralPath> outline(int codePoint) {
    Parsed font = parsed();
    try {
      GlyphData data = font.font.getGlyph().getGlyph(glyph(codePoint));
      if (data == null) {
        return Optional.empty();
      }
      GeneralPath path = new GeneralPath(data.getPath());
      path.transform(
          AffineTransform.getScaleInstance(1.0 / font.unitsPerEm, 1.0 / font.unitsPerEm));
      return Optional.of(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read glyphs of " + file, e);
    }
  }

  /** The name of the font's file, without folders. */
  public String fileName() {
    return file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
  }

  /**
   * The font with some of its characters only, as a TrueType file. It keeps its vertical forms and
   * its names, the licence among them.
   *
   * @throws IOException if the file cannot be read
   */
  public byte[] subset(Set<Integer> codePoints) throws IOException {
    SortedMap<Integer, Integer> characters = new TreeMap<>();
    for (int codePoint : codePoints) {
      if (covers(codePoint)) {
        characters.put(codePoint, glyph(codePoint));
      }
    }
    return FontSubset.of(bytes(), characters);
  }

  private Parsed parsed() {
    Parsed result = parsed;
    if (result == null) {
      synchronized (this) {
        result = parsed;
        if (result == null) {
          result = parse();
          parsed = result;
        }
      }
    }
    return result;
  }

  private Parsed parse() {
    try {
      byte[] bytes = bytes();
      CharacterMaps.keepReadable(bytes);
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      // PDFBox's substitution worker runs a regular expression over every string: justified text is
      // set six times faster without it, and nothing here needs it.
      font.setEnableGsub(false);
      return new Parsed(font);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + file, e);
    }
  }

  private byte[] bytes() throws IOException {
    URLConnection connection = file.openConnection();
    // A cached connection keeps the jar open, so that Windows cannot replace it.
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  @Override
  public String toString() {
    return description.family() + " " + description.weight() + " " + description.style();
  }

  /** What is asked of the file again and again. */
  private static final class Parsed {

    final TrueTypeFont font;
    final CompactCmap cmap;
    final float[] advances;
    final float unitsPerEm;
    final float ascent;
    final float descent;

    Parsed(TrueTypeFont font) throws IOException {
      this.font = font;
      this.cmap = new CompactCmap(font.getUnicodeCmapLookup(), font.getNumberOfGlyphs());
      font.getCmap().setCmaps(new CmapSubtable[] {cmap});
      this.unitsPerEm = font.getHeader().getUnitsPerEm();
      this.advances = new float[font.getNumberOfGlyphs()];
      for (int glyph = 0; glyph < advances.length; glyph++) {
        advances[glyph] = font.getHorizontalMetrics().getAdvanceWidth(glyph) / unitsPerEm;
      }
      this.ascent = font.getHorizontalHeader().getAscender() / unitsPerEm;
      this.descent = -font.getHorizontalHeader().getDescender() / unitsPerEm;
    }
  }
}
