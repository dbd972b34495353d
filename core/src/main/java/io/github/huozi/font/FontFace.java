package io.github.huozi.font;

import io.github.huozi.font.file.FaceProperties;
import io.github.huozi.font.file.FontCheck;
import io.github.huozi.font.file.FontFile;
import io.github.huozi.font.file.FontMeasures;
import io.github.huozi.font.file.FontProgram;
import io.github.huozi.font.file.FontSubset;
import io.github.huozi.font.file.FontTables;
import io.github.huozi.font.file.Glyphs;
import io.github.huozi.font.file.NoSystemFonts;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * One font file: a weight and a style of a family. Its measures are read when it is first asked for
 * one, each glyph when it is first drawn. It may be shared by documents and threads.
 */
public final class FontFace {

  static {
    FontMappers.set(new NoSystemFonts());
  }

  private final FaceDescription description;
  private final FontFile file;
  private final Once<Optional<String>> fault = new Once<>(this::findFault);
  private final Once<FontMeasures> measures = new Once<>(this::readMeasures);
  private final Once<Glyphs> glyphs = new Once<>(this::findGlyphs);
  private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();

  public FontFace(FaceDescription description, URL file) {
    this.description = description;
    this.file = new FontFile(file);
  }

  public FaceDescription description() {
    return description;
  }

  /**
   * Looks at the whole file, once, for whatever may be wrong with it.
   *
   * @return a message with the font's name and how to put it right; empty if nothing is
   */
  public Optional<String> fault() {
    return fault.get();
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
    GeneralPath outline = outlines.computeIfAbsent(glyph(codePoint), this::readOutline);
    return outline.getCurrentPoint() == null
        ? Optional.empty()
        : Optional.of(new GeneralPath(outline));
  }

  /**
   * What the font says of itself.
   *
   * @throws IOException if the file cannot be read
   */
  public FaceProperties properties() throws IOException {
    try {
      return FaceProperties.read(
          file, description.family().replace(" ", ""), () -> outline('H').map(FontFace::height));
    } catch (IOException e) {
      throw unreadable(e);
    } catch (IndexOutOfBoundsException e) {
      throw unreadable(FontTables.cutOff(e));
    }
  }

  /** The name of the font's file, without folders. */
  public String fileName() {
    return file.toString().substring(file.toString().lastIndexOf('/') + 1);
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
    try {
      return FontSubset.of(glyphs.get(), characters);
    } catch (IOException e) {
      throw unreadable(e);
    } catch (IndexOutOfBoundsException e) {
      throw unreadable(FontTables.cutOff(e));
    }
  }

  /**
   * The font with some of its glyphs only, numbered anew in their order, as a PDF holds it.
   *
   * @param glyphs may have the same one twice
   * @throws IOException if the file cannot be read, or the font may not be embedded
   */
  public byte[] program(List<Integer> glyphs) throws IOException {
    try {
      return FontProgram.of(this.glyphs.get(), glyphs);
    } catch (IOException e) {
      throw unreadable(e);
    } catch (IndexOutOfBoundsException e) {
      throw unreadable(FontTables.cutOff(e));
    }
  }

  private FontMeasures measures() {
    return measures.get();
  }

  private Optional<String> findFault() {
    try {
      FontCheck.check(file.bytes());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(unreadable(e).getMessage());
    }
  }

  private FontMeasures readMeasures() {
    try {
      return FontMeasures.read(file);
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  private Glyphs findGlyphs() {
    try {
      return Glyphs.of(file);
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  private GeneralPath readOutline(int glyph) {
    try {
      GeneralPath path = glyphs.get().outline(glyph);
      double unit = 1.0 / measures().unitsPerEm();
      path.transform(AffineTransform.getScaleInstance(unit, unit));
      return path;
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  private static double height(GeneralPath outline) {
    return outline.getBounds2D().getMaxY();
  }

  private UncheckedIOException unchecked(IOException e) {
    return new UncheckedIOException("cannot read the font " + file, file.cause(e));
  }

  private IOException unreadable(IOException e) {
    IOException cause = file.cause(e);
    return new IOException("cannot read the font " + file + ": " + cause.getMessage(), cause);
  }

  @Override
  public String toString() {
    return description.family() + " " + description.weight() + " " + description.style();
  }
}
