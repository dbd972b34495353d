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
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * One font file: a weight and a style of a family. Its measures are read when it is first asked for
 * one, its glyphs when the first of them is drawn; each once. It may be shared by documents and
 * threads.
 */
public final class FontFace {

  static {
    FontMappers.set(new NoSystemFonts());
  }

  private final FaceDescription description;
  private final URL file;
  private final Once<FontMeasures> measures = new Once<>(this::readMeasures);
  private final Once<TrueTypeFont> trueType = new Once<>(this::parse);

  FontFace(FaceDescription description, URL file) {
    this.description = description;
    this.file = file;
  }

  public FaceDescription description() {
    return description;
  }

  /** The parsed font. Its one character map is in arrays; it has no glyph substitution. */
  public TrueTypeFont trueType() {
    return trueType.get();
  }

  /** Whether the font has a glyph for a character. */
  public boolean covers(int codePoint) {
    return glyph(codePoint) != 0;
  }

  /** The glyph of a character, 0 if the font has none. */
  public int glyph(int codePoint) {
    return measures().glyph(codePoint);
  }

  /** How far a character advances the line, in em. */
  public float advance(int codePoint) {
    return measures().advance(codePoint);
  }

  /** How far the font reaches above the baseline, in em. */
  public float ascent() {
    return measures().ascent();
  }

  /** How far the font reaches below the baseline, in em, as a positive number. */
  public float descent() {
    return measures().descent();
  }

  /** The outline of a character in em, y upwards from the baseline; empty for a space. */
  public Optional<GeneralPath> outline(int codePoint) {
    float unitsPerEm = measures().unitsPerEm();
    try {
      GlyphData data = trueType().getGlyph().getGlyph(glyph(codePoint));
      if (data == null) {
        return Optional.empty();
      }
      GeneralPath path = new GeneralPath(data.getPath());
      path.transform(AffineTransform.getScaleInstance(1.0 / unitsPerEm, 1.0 / unitsPerEm));
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

  private FontMeasures measures() {
    return measures.get();
  }

  private FontMeasures readMeasures() {
    try (InputStream in = open()) {
      Optional<FontMeasures> read = FontMeasures.read(in);
      if (read.isPresent()) {
        return read.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + file, e);
    }
    try {
      return FontMeasures.of(PdfBoxFont.parse(bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + file, e);
    }
  }

  private TrueTypeFont parse() {
    try {
      return PdfBoxFont.parse(bytes(), measures().cmap());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + file, e);
    }
  }

  byte[] bytes() throws IOException {
    URLConnection connection = connect();
    try (InputStream in = connection.getInputStream()) {
      int length = connection.getContentLength();
      if (length < 0) {
        return in.readAllBytes();
      }
      // Who does not tell the length has it read in parts and put together: twice the memory.
      byte[] bytes = new byte[length];
      if (in.readNBytes(bytes, 0, length) < length) {
        throw new IOException(file + " is cut off");
      }
      return bytes;
    }
  }

  private InputStream open() throws IOException {
    return connect().getInputStream();
  }

  private URLConnection connect() throws IOException {
    URLConnection connection = file.openConnection();
    // A cached connection keeps the jar open, so that Windows cannot replace it.
    connection.setUseCaches(false);
    return connection;
  }

  @Override
  public String toString() {
    return description.family() + " " + description.weight() + " " + description.style();
  }
}
