package io.github.huozi.font;

import io.github.huozi.font.feature.LatinGlyphs;
import io.github.huozi.font.feature.VerticalGlyphs;
import io.github.huozi.font.file.FaceProperties;
import io.github.huozi.font.file.FontCheck;
import io.github.huozi.font.file.FontFile;
import io.github.huozi.font.file.FontMetrics;
import io.github.huozi.font.file.FontProgram;
import io.github.huozi.font.file.FontSubset;
import io.github.huozi.font.file.FontTables;
import io.github.huozi.font.file.Glyphs;
import io.github.huozi.font.file.Ligatures;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One font file: a weight and a style of a family. Its metrics are read at their first use, each
 * glyph when it is first drawn. Documents and threads may share a face.
 */
public final class FontFace {

  /** The first of the code points that stand for glyphs by their numbers. */
  public static final int GLYPHS = 0x100000;

  /** A character that all fonts of Han characters have. */
  private static final int HAN = 0x4E00;

  private final Description description;
  private final FontFile file;
  private final String fileName;
  private final Optional<IntPredicate> range;
  private final boolean numbered;
  private final IntUnaryOperator characters;
  private final Lazy<Optional<String>> fault = new Lazy<>(this::findFault);
  private final Lazy<FontMetrics> metrics = new Lazy<>(this::readMetrics);
  private final Lazy<Glyphs> glyphs = new Lazy<>(this::findGlyphs);
  private final Lazy<Ligatures> ligatures = new Lazy<>(this::readLigatures);
  private final Lazy<LatinGlyphs> latin = new Lazy<>(this::readLatin);
  private final Lazy<VerticalGlyphs> vertical = new Lazy<>(this::readVertical);
  private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();

  /**
   * A face of an artifact.
   *
   * @param unpacked the folder in which a compressed file is unpacked; empty for none
   */
  public FontFace(Description description, URL file, Optional<Path> unpacked) {
    this(description, new FontFile(file, unpacked), nameOf(file), Optional.empty());
  }

  /**
   * A face of a font that is in no artifact.
   *
   * @param fileName the name that a file of the font gets
   * @param range the characters that the face may set; empty for all that it has
   */
  FontFace(Description description, FontFile file, String fileName, Optional<IntPredicate> range) {
    this.description = description;
    this.file = file;
    this.fileName = fileName;
    this.range = range;
    this.characters = IntUnaryOperator.identity();
    this.numbered = false;
  }

  /**
   * A face whose glyphs are drawn by their numbers: code points from {@link #GLYPHS} on stand for
   * glyphs.
   *
   * @param characters the character that a glyph shows
   */
  public FontFace(Description description, URL file, IntUnaryOperator characters) {
    this.description = description;
    this.file = new FontFile(file);
    this.fileName = nameOf(file);
    this.range = Optional.empty();
    this.characters = characters;
    this.numbered = true;
  }

  /** The face without some of its characters, which are searched in other faces then. */
  public FontFace without(IntPredicate others) {
    return new FontFace(description, file, fileName, Optional.of(others.negate()));
  }

  private static String nameOf(URL file) {
    return file.toString().substring(file.toString().lastIndexOf('/') + 1);
  }

  /** The family, weight and style of the face. */
  public Description description() {
    return description;
  }

  /**
   * Checks the whole file at the first call.
   *
   * @return what is wrong, with the font's name and a remedy; empty if the file is sound
   */
  public Optional<String> fault() {
    return fault.get();
  }

  /** Tells whether the font has a glyph for a character. */
  public boolean covers(int codePoint) {
    return glyph(codePoint) != 0;
  }

  /**
   * Tells whether the face sets the marks that Latin text shares with Chinese and Japanese, where
   * they fill a square: if it has Han characters, or a style sheet gives it a range of characters.
   */
  boolean setsSquareMarks() {
    return description.generic() != GenericFamily.OF_THEME || range.isPresent() || covers(HAN);
  }

  /** The glyph of a character, 0 if the font has none. */
  public int glyph(int codePoint) {
    if (isNumber(codePoint)) {
      return codePoint - GLYPHS;
    }
    return range.isEmpty() || range.get().test(codePoint) ? metrics().glyph(codePoint) : 0;
  }

  private boolean isNumber(int codePoint) {
    return numbered && codePoint >= GLYPHS;
  }

  /** The character that is read where a code point is drawn: itself, or that of a glyph. */
  public int character(int codePoint) {
    return isNumber(codePoint) ? characters.applyAsInt(codePoint - GLYPHS) : codePoint;
  }

  /** The advance of a character, in em. */
  public float advance(int codePoint) {
    return metrics().advanceOf(glyph(codePoint));
  }

  /** The advance of a glyph, in em. */
  public float glyphAdvance(int glyph) {
    return metrics().glyphAdvance(glyph);
  }

  /** The glyphs that draw several characters. */
  public Ligatures ligatures() {
    return ligatures.get();
  }

  /** The kerning, ligatures and features of its Latin letters. */
  public LatinGlyphs latin() {
    return latin.get();
  }

  /**
   * The glyph of a character in vertical lines: its vertical form, if the font has one. For “ and ”
   * without a form it is that of 〝 and 〟, which Japanese has in their place.
   */
  public int verticalGlyph(int codePoint) {
    int glyph = glyph(codePoint);
    int form = vertical.get().form(glyph);
    int other = codePoint == '“' ? '〝' : codePoint == '”' ? '〟' : 0;
    return form == glyph && other != 0 && covers(other) ? vertical.get().form(glyph(other)) : form;
  }

  /**
   * Tells whether a character is one of the letters, digits and marks that {@link #latin} is about.
   */
  public boolean isLatin(int codePoint) {
    return !numbered
        && (covers(HAN) ? LatinGlyphs.isLatinInHanFont(codePoint) : LatinGlyphs.isLatin(codePoint));
  }

  /** The height above the baseline, in em. */
  public float ascent() {
    return metrics().ascent();
  }

  /** The depth below the baseline, in em, as a positive number. */
  public float descent() {
    return metrics().descent();
  }

  /** The outline of a character in em, y upwards from the baseline; empty for a space. */
  public Optional<GeneralPath> outline(int codePoint) {
    return glyphOutline(glyph(codePoint));
  }

  /** The outline of a glyph in em, y upwards from the baseline; empty for a space. */
  public Optional<GeneralPath> glyphOutline(int glyph) {
    GeneralPath outline = outlines.computeIfAbsent(glyph, this::readOutline);
    return outline.getCurrentPoint() == null
        ? Optional.empty()
        : Optional.of(new GeneralPath(outline));
  }

  /**
   * The properties that a PDF's font descriptor repeats.
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
    return fileName;
  }

  /**
   * A TrueType file with some of the font's characters. It keeps their vertical forms and the
   * font's names, among them its licence.
   *
   * @throws IOException if the file cannot be read, or the font may not be embedded
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
   * A font program for a PDF, with some of the font's glyphs, renumbered in their order.
   *
   * @param glyphs the glyphs, which may be repeated
   * @throws IOException if the file cannot be read, or the font may not be embedded
   */
  public byte[] program(List<FontProgram.Glyph> glyphs) throws IOException {
    try {
      return FontProgram.of(this.glyphs.get(), glyphs);
    } catch (IOException e) {
      throw unreadable(e);
    } catch (IndexOutOfBoundsException e) {
      throw unreadable(FontTables.cutOff(e));
    }
  }

  private FontMetrics metrics() {
    return metrics.get();
  }

  private Optional<String> findFault() {
    try {
      FontCheck.check(file.bytes());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(fault(file.cause(e)));
    }
  }

  private FontMetrics readMetrics() {
    try {
      return FontMetrics.read(file);
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

  private Ligatures readLigatures() {
    try {
      return Ligatures.read(file, this::glyph);
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  private LatinGlyphs readLatin() {
    try {
      return LatinGlyphs.read(file, this::glyph, metrics().unitsPerEm());
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  private VerticalGlyphs readVertical() {
    try {
      return VerticalGlyphs.read(file);
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  private GeneralPath readOutline(int glyph) {
    try {
      GeneralPath path = glyphs.get().outline(glyph);
      double unit = 1.0 / metrics().unitsPerEm();
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
    return new IOException(fault(cause), cause);
  }

  private String fault(IOException cause) {
    return "cannot read the font " + file + ": " + cause.getMessage();
  }

  @Override
  public String toString() {
    return description.family() + " " + description.weight() + " " + description.style();
  }

  /** The slope of a face. */
  public enum Style {
    NORMAL,
    ITALIC
  }

  /**
   * The entry of a face in the index of its artifact.
   *
   * @param family the name in style sheets: {@code Noto Serif SC}
   * @param generic the generic family that it provides
   * @param weight 1 to 1000, as in CSS
   * @param style upright or italic
   * @param otherNames other names of the family: 思源宋体
   */
  public record Description(
      String family, GenericFamily generic, int weight, Style style, List<String> otherNames) {

    public Description {
      if (weight < 1 || weight > 1000) {
        throw new IllegalArgumentException("weight " + weight);
      }
      otherNames = List.copyOf(otherNames);
    }

    public Description(String family, GenericFamily generic, int weight, Style style) {
      this(family, generic, weight, style, List.of());
    }

    /** All names of the family, the preferred one first. */
    public List<String> names() {
      return Stream.concat(Stream.of(family), otherNames.stream()).toList();
    }

    /** Tells whether a style sheet means the face's family by a name. */
    boolean isNamed(String name) {
      return family.equalsIgnoreCase(name)
          || otherNames.stream().anyMatch(other -> other.equalsIgnoreCase(name));
    }
  }

  /** A value that is computed once, at its first use by any thread. */
  private static final class Lazy<T> {

    private final Supplier<T> supplier;
    private volatile @Nullable T value;

    Lazy(Supplier<T> supplier) {
      this.supplier = supplier;
    }

    T get() {
      T result = value;
      if (result == null) {
        synchronized (this) {
          result = value;
          if (result == null) {
            result = supplier.get();
            value = result;
          }
        }
      }
      return result;
    }
  }
}
