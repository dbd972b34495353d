package io.github.huozi.pdf.font;

import com.openhtmltopdf.render.FSFont;
import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontChain.JoinedGlyph;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.GenericFamily;
import io.github.huozi.font.Orientations;
import io.github.huozi.font.feature.Feature;
import io.github.huozi.font.feature.LatinGlyphs;
import io.github.huozi.typography.Characters;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The font of a style: a chain of faces at a size. */
public final class EditionFont implements FSFont {

  /** The size of small capitals that the font does not have, as a share of its capitals. */
  private static final double SMALL = 0.75;

  private static final int PAGE = 0x100;
  private static final String JAPANESE_QUOTES = "“”";

  private final FontChain chain;
  private final float size;
  private final TypeFeatures features;
  private final Direction direction;
  private final boolean joins;
  private final float ascent;
  private final float descent;

  /** The glyphs of the characters of the first plane, in pages of 256 that are filled on demand. */
  private final @Nullable DrawnGlyph[][] pages = new DrawnGlyph[PAGE][];

  /** The fonts with other directions of characters that have been asked for. */
  private final Map<Direction, EditionFont> others = new ConcurrentHashMap<>();

  /** The way in which characters stand in their lines. */
  public enum Direction {
    /** Horizontal lines. */
    HORIZONTAL,
    /** Vertical lines, upright or turned, as is usual of each (Unicode, UAX #50). */
    VERTICAL,
    /** Vertical lines, upright. */
    UPRIGHT,
    /** Vertical lines, side by side in one square. */
    TOGETHER
  }

  /**
   * @param size the size, in dots
   * @param features what the style asks of the font's features
   */
  EditionFont(FontChain chain, float size, TypeFeatures features, Direction direction) {
    this.chain = chain;
    this.size = size;
    this.features = features;
    this.direction = direction;
    // Code is read letter by letter.
    this.joins =
        features.joins() && chain.first().description().generic() != GenericFamily.MONOSPACE;
    this.ascent = chain.first().ascent() * size;
    this.descent = chain.first().descent() * size;
  }

  /** The font with another direction of characters. */
  public EditionFont in(Direction other) {
    return other == direction
        ? this
        : others.computeIfAbsent(other, unused -> new EditionFont(chain, size, features, other));
  }

  /** Tells whether the font's characters stand in vertical lines as is usual of each. */
  public boolean isMixed() {
    return direction == Direction.VERTICAL;
  }

  /** Tells whether the font's characters stand in vertical lines. */
  public boolean isVertical() {
    return direction != Direction.HORIZONTAL;
  }

  /** Tells whether a text stands side by side in one square. */
  boolean sets(String text) {
    return direction == Direction.TOGETHER && isSquare(text);
  }

  /** Tells whether a text may stand side by side in one square. */
  public static boolean isSquare(String text) {
    return SquareCodes.of(text) != 0;
  }

  /**
   * The height by which letters of another size, on the same baseline, must be raised to stand in
   * the middle of a vertical line with this font, in dots.
   */
  public double raiseOf(double otherSize) {
    return isVertical() ? SquareGlyphs.MIDDLE * (size - otherSize) : 0;
  }

  /** The distance of the middle of a vertical line from the baseline, to the right, in dots. */
  public double middle() {
    return SquareGlyphs.MIDDLE * size;
  }

  /** The size, in dots. */
  @Override
  public float getSize2D() {
    return size;
  }

  /** The ascent of a line in this font, in dots. */
  public float ascent() {
    return ascent;
  }

  /** The descent of a line in this font, in dots. */
  public float descent() {
    return descent;
  }

  FontChain chain() {
    return chain;
  }

  /** Tells whether letters are kerned. */
  boolean kerns() {
    return features.kerning();
  }

  /** Tells whether letters are joined in ligatures. */
  boolean joinsLetters() {
    return joins;
  }

  /** The glyph of a character; null if no face has it. */
  @Nullable DrawnGlyph glyph(int codePoint) {
    if (codePoint >= PAGE * PAGE) {
      return create(codePoint);
    }
    // Threads may fill the pages at once, and find the same glyphs.
    @Nullable DrawnGlyph[] page = pages[codePoint / PAGE];
    if (page == null) {
      page = new DrawnGlyph[PAGE];
      pages[codePoint / PAGE] = page;
    }
    DrawnGlyph glyph = page[codePoint % PAGE];
    if (glyph == null) {
      glyph = create(codePoint);
      page[codePoint % PAGE] = glyph;
    }
    return glyph;
  }

  private @Nullable DrawnGlyph create(int codePoint) {
    FontFace face = chain.find(codePoint);
    if (face == null) {
      return null;
    }
    if (!isVertical()) {
      return create(codePoint, face, 0);
    }
    FontFace square = JAPANESE_QUOTES.indexOf(codePoint) < 0 ? face : quoting(face);
    return direction != Direction.VERTICAL || Orientations.isUpright(codePoint, square)
        ? new DrawnGlyph(square, square.verticalGlyph(codePoint), 0, FontPart.UPRIGHT, 1, 1, false)
        : create(codePoint, face, FontPart.TURNED);
  }

  /** The face of quotation marks: in Japanese, one that has those of vertical lines. */
  private FontFace quoting(FontFace face) {
    FontFace other = chain.find('〝');
    return Orientations.hasForm('“', face) || other == null ? face : other;
  }

  private DrawnGlyph create(int codePoint, FontFace face, int turned) {
    int glyph = face.glyph(codePoint);
    boolean latin = face.isLatin(codePoint);
    if (!latin || features.features() == 0) {
      return new DrawnGlyph(face, glyph, 0, turned, face.glyphAdvance(glyph), 1, latin);
    }
    int other = face.latin().substitute(features.features(), glyph);
    if (other != glyph) {
      return new DrawnGlyph(
          face, other, features.features(), turned, face.glyphAdvance(other), 1, true);
    }
    int capital = Character.toUpperCase(codePoint);
    boolean small =
        capital == codePoint
            ? features.has(Feature.CAPITALS_TO_SMALL_CAPITALS) && Character.isUpperCase(codePoint)
            : features.has(Feature.SMALL_CAPITALS) && face.covers(capital);
    if (!small) {
      return new DrawnGlyph(face, glyph, 0, turned, face.glyphAdvance(glyph), 1, true);
    }
    int scaled = face.glyph(capital);
    return new DrawnGlyph(
        face, scaled, FontPart.SCALED, turned, SMALL * face.glyphAdvance(scaled), SMALL, true);
  }

  /**
   * Tells whether the font has a glyph of a feature for each character of a text that is no space.
   */
  public boolean has(Feature feature, String text) {
    return text.codePoints()
        .filter(codePoint -> !Character.isWhitespace(codePoint))
        .allMatch(
            codePoint -> {
              FontFace face = chain.find(codePoint);
              return face != null
                  && face.isLatin(codePoint)
                  && face.latin().substitute(feature.bit(), face.glyph(codePoint))
                      != face.glyph(codePoint);
            });
  }

  /** The advance of a character, in em; 1 if no face has it. */
  public double advance(int codePoint) {
    DrawnGlyph glyph = glyph(codePoint);
    return glyph == null ? 1 : glyph.advance();
  }

  /** The advance of an apostrophe in a Latin word, in em. */
  public double apostropheAdvance() {
    DrawnGlyph glyph = apostrophe();
    return glyph == null ? 1 : glyph.advance();
  }

  /**
   * The glyph of an apostrophe in a Latin word: Han fonts draw the mark as wide as an ideograph
   * otherwise; null if no face has it.
   */
  @Nullable DrawnGlyph apostrophe() {
    DrawnGlyph mark = glyph(Characters.APOSTROPHE);
    if (mark == null) {
      return null;
    }
    int narrow = Feature.PROPORTIONAL_WIDTHS.bit();
    int usual = mark.face().glyph(Characters.APOSTROPHE);
    int glyph = mark.face().latin().substitute(narrow, usual);
    return glyph == usual
        ? mark
        : new DrawnGlyph(
            mark.face(),
            glyph,
            narrow,
            isVertical() ? FontPart.TURNED : 0,
            mark.face().glyphAdvance(glyph),
            1,
            false);
  }

  /** The advance of a hyphen after a character, in em. */
  public double hyphen(int before) {
    DrawnGlyph glyph = glyph(before);
    DrawnGlyph hyphen = glyph('-');
    if (glyph == null || hyphen == null || Characters.isInvisible(before)) {
      return advance('-');
    }
    LetterFit fit = new LetterFit(this);
    fit.before(glyph, glyph.glyph());
    return fit.before(hyphen, hyphen.glyph()) + hyphen.advance();
  }

  /**
   * The distances by which kerning and ligatures move what follows each character of a text, in em;
   * negative if it comes closer.
   *
   * <p>The sum for a ligature is the difference to the advances of its letters. Among them it is
   * divided so that the letters that are left after a line break have what they have without those
   * before.
   *
   * @return for each UTF-16 unit of the text; 0 for all but the last of a character
   */
  public double[] adjustments(String text) {
    double[] moved = new double[text.length()];
    LetterFit fit = new LetterFit(this);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      DrawnGlyph glyph = glyph(codePoint);
      if (glyph == null || Characters.isInvisible(codePoint)) {
        fit.part();
        i = end;
        continue;
      }
      LatinGlyphs.Ligature ligature = fit.ligature(glyph, text, i);
      double kern = fit.before(glyph, ligature == null ? glyph.glyph() : ligature.glyph());
      if (i > 0) {
        moved[i - 1] += kern;
      }
      if (ligature != null) {
        end = i + ligature.characters().length();
        join(glyph.face(), ligature, moved, i);
      }
      i = end;
    }
    return moved;
  }

  private void join(FontFace face, LatinGlyphs.Ligature ligature, double[] moved, int start) {
    String letters = ligature.characters();
    double rest = advance(letters.charAt(letters.length() - 1));
    for (int i = letters.length() - 2; i >= 0; i--) {
      LatinGlyphs.Ligature part = face.latin().ligature(letters, i);
      boolean whole = part != null && i + part.characters().length() == letters.length();
      double own = advance(letters.charAt(i));
      double joined = whole && part != null ? face.glyphAdvance(part.glyph()) : own + rest;
      moved[start + i] = joined - own - rest;
      rest = joined;
    }
  }

  /**
   * The advance of several characters that one glyph draws, in em; empty if each has its own.
   *
   * @param characters an {@linkplain Characters#sequenceEnd emoji sequence}
   */
  public OptionalDouble joinedAdvance(String characters) {
    if (sets(characters)) {
      return OptionalDouble.of(1);
    }
    Optional<JoinedGlyph> joined = joined(characters);
    return joined.isPresent() ? OptionalDouble.of(joined.get().advance()) : OptionalDouble.empty();
  }

  /** The glyph that draws several characters; empty if each has its own. */
  Optional<JoinedGlyph> joined(String characters) {
    return chain.joined(
        characters
            .codePoints()
            .filter(codePoint -> !Characters.isPresentationSelector(codePoint))
            .boxed()
            .toList());
  }

  /** The first face with a character; null if no face has it. */
  public @Nullable FontFace face(int codePoint) {
    return chain.find(codePoint);
  }
}
