package io.github.huozi.pdf.font;

import io.github.huozi.font.FontChain.JoinedGlyph;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.feature.LatinGlyphs.Ligature;
import io.github.huozi.typography.Characters;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the glyphs of characters that have their places on a line: faces, ligatures, emoji of
 * several characters, joined dashes. All lengths are in dots.
 */
public final class GlyphSetter {

  /** 〓, drawn for a character that no font has if the build goes on without it. */
  public static final int GETA = 0x3013;

  private static final int SOFT_HYPHEN = 0xAD;

  private final EditionFont font;
  private final double raise;
  private final double size;
  private final Output out;
  private final Run run = new Run();

  /** The bit of a font part for vertical lines; 0 in horizontal ones. */
  private final int upright;

  /** Receives what is set. Places are from the start of the line and from its baseline. */
  public interface Output {

    void glyphs(GlyphRun glyphs);

    /** A rectangle in the colour of the text, downwards from the baseline. */
    void bar(Rectangle2D bar);
  }

  /**
   * @param raise how far the letters stand above the baseline of the line
   */
  public GlyphSetter(EditionFont font, double raise, Output out) {
    this.font = font;
    this.raise = raise;
    this.size = font.getSize2D();
    this.out = out;
    this.upright = font.isVertical() ? FontPart.UPRIGHT : 0;
  }

  /**
   * Sets characters.
   *
   * @param text the characters
   * @param x for each UTF-16 unit, where its character begins
   * @param apart for each unit, whether space that the font does not ask for follows it, over which
   *     no letters are joined
   */
  public void set(String text, double[] x, boolean[] apart) {
    set(text, x, apart, new BitSet());
  }

  /**
   * Sets characters.
   *
   * @param text the characters
   * @param x for each UTF-16 unit, where its character begins
   * @param apart for each unit, whether space that the font does not ask for follows it, over which
   *     no letters are joined
   * @param apostrophes the places of the marks that are apostrophes by what stands around the text
   */
  public void set(String text, double[] x, boolean[] apart, BitSet apostrophes) {
    if (font.sets(text)) {
      together(text, x[0]);
      return;
    }
    DoubleDash dash = new DoubleDash(font.isVertical());
    JoinedCharacters joined = new JoinedCharacters(font, text);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int start = i;
      JoinedGlyph emoji = joined.at(i);
      boolean drawn = joined.includes(i);
      i += Character.charCount(codePoint);
      if (emoji != null) {
        begin(emoji.face(), FontPart.JOINED | upright, false, x[start], 1);
        add(FontPart.codeOfJoined(emoji.ligature().number()), x[start], emoji.advance() * size);
        dash.end();
        continue;
      }
      if (drawn) {
        continue;
      }
      if (Characters.isInvisibleInEmoji(codePoint)) {
        // It takes no room, and is copied.
        begin(
            font.chain().first(),
            FontPart.of(codePoint) + FontPart.BLANK | upright,
            false,
            x[start],
            1);
        add(FontPart.code(codePoint), x[start], 0);
        continue;
      }
      if (Characters.isInvisible(codePoint)) {
        continue;
      }
      int meant = font.glyph(codePoint) == null ? GETA : codePoint;
      @Nullable DrawnGlyph glyph =
          apostrophes.get(start) || Characters.isApostrophe(text, start)
              ? font.apostrophe()
              : font.glyph(meant);
      if (glyph == null) {
        continue;
      }
      @Nullable Ligature ligature = ligature(glyph, text, start, apart);
      boolean hidden = dash.includes(meant, text, i);
      int part = glyph.part(meant);
      if (hidden) {
        // Scaled to fill the room of half the dash, so that no software finds a space beside it.
        double advance = glyph.advance() * size;
        boolean first = i < text.length() && text.codePointAt(i) == meant;
        double room = first ? x[i] - x[start] : x[start] - x[start - 1];
        begin(glyph.face(), part, true, x[start] - (room - advance) / 2, room / advance);
      } else {
        begin(glyph.face(), part, false, x[start], glyph.scale());
      }
      dash.draw(out::bar, meant, glyph.face(), x[start], -raise, size);
      if (ligature == null) {
        add(FontPart.code(meant), x[start], glyph.advance() * size);
      } else {
        add(
            FontPart.codeOfLigature(ligature.number()),
            x[start],
            glyph.face().glyphAdvance(ligature.glyph()) * size);
        i = start + ligature.characters().length();
      }
    }
  }

  /** Sets characters side by side in one square. */
  private void together(String text, double x) {
    @Nullable DrawnGlyph first = font.glyph(text.charAt(0));
    if (first != null) {
      begin(first.face(), FontPart.TOGETHER, false, x, 1);
      add(SquareCodes.of(text), x, size);
    }
  }

  /** Adds a hyphen that divides a word: it is copied as a soft hyphen. */
  public void hyphen(double x) {
    @Nullable DrawnGlyph glyph = font.glyph('-');
    if (glyph != null) {
      begin(glyph.face(), glyph.part(SOFT_HYPHEN), false, x, glyph.scale());
      add(FontPart.code(SOFT_HYPHEN), x, glyph.advance() * size);
    }
  }

  /** Adds the space between words on two lines, which takes no room. */
  public void space(double x) {
    @Nullable DrawnGlyph glyph = font.glyph(' ');
    if (glyph != null) {
      begin(glyph.face(), glyph.part(' '), false, x, glyph.scale());
      add(FontPart.code(' '), x, glyph.advance() * size);
    }
  }

  private @Nullable Ligature ligature(DrawnGlyph glyph, String text, int start, boolean[] apart) {
    if (!glyph.latin() || !font.joinsLetters()) {
      return null;
    }
    @Nullable Ligature found = glyph.face().latin().ligature(text, start);
    int last = found == null ? start : start + found.characters().length() - 1;
    for (int i = start; i < last; i++) {
      if (apart[i]) {
        return null;
      }
    }
    return found;
  }

  /** The run of glyphs that is being set. */
  private static final class Run {
    private @Nullable FontFace face;
    private int part;
    private boolean hidden;
    private double scale;
    private double x;
    private final StringBuilder codes = new StringBuilder();
    private double[] gaps = new double[16];
    private double end;
  }

  private void begin(FontFace face, int part, boolean hidden, double x, double scale) {
    if (run.face == face && run.part == part && run.hidden == hidden && run.scale == scale) {
      return;
    }
    end();
    run.face = face;
    run.part = part;
    run.hidden = hidden;
    run.scale = scale;
    run.x = x;
    run.end = x;
  }

  private void add(char code, double x, double advance) {
    int number = run.codes.length();
    if (number == run.gaps.length) {
      run.gaps = Arrays.copyOf(run.gaps, 2 * number);
    }
    if (number > 0) {
      run.gaps[number - 1] = run.hidden ? 0 : x - run.end;
    }
    run.codes.append(code);
    run.gaps[number] = 0;
    run.end = x + advance;
  }

  /** Ends the text: everything that was set goes to the output. */
  public void end() {
    int number = run.codes.length();
    if (run.face != null && number > 0) {
      out.glyphs(
          new GlyphRun(
              run.face,
              run.part,
              run.codes.toString(),
              Arrays.copyOf(run.gaps, number),
              run.x,
              raise,
              size * run.scale,
              run.hidden));
    }
    run.codes.setLength(0);
    run.face = null;
  }
}
