package io.github.huozi.pdf.font;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFontMetrics;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.FSFontMetrics;
import com.openhtmltopdf.render.JustificationInfo;
import io.github.huozi.font.FontChain.JoinedGlyph;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.feature.LatinGlyphs.Ligature;
import io.github.huozi.typography.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Measures and draws all text of a document in the edition's faces.
 *
 * <p>It looks up whether a face has a character and caches advances; PDFBox throws an exception for
 * each missing character, which makes layout ten times slower for mixed scripts.
 */
public final class EditionTextRenderer extends PdfBoxTextRenderer {

  /** 〓, drawn for a character that no font has if the build goes on without it. */
  public static final int GETA = 0x3013;

  private static final float UNDERLINE_OFFSET = 0.13f;
  private static final float UNDERLINE_THICKNESS = 0.05f;
  private static final float STRIKETHROUGH_OFFSET = -0.3f;
  private static final float STRIKETHROUGH_THICKNESS = 0.05f;

  /** The largest rounding error of a sum, in dots. */
  private static final double ROUNDING = 0.01;

  private static final int SOFT_HYPHEN = 0xAD;

  private final PainterFonts fonts;

  /**
   * @param fonts the fonts of what is drawn, which tell the drawn characters afterwards
   */
  public EditionTextRenderer(PainterFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String string) {
    // Rounded down, so that the renderer does not break a line that fits the measure.
    return (int) Math.floor(advance((EditionFont) font, string) + ROUNDING);
  }

  private static double advance(EditionFont font, String string) {
    double em = 0;
    JoinedCharacters joined = new JoinedCharacters(font, string);
    LetterFit letters = new LetterFit(font);
    for (int i = 0; i < string.length(); ) {
      int codePoint = string.codePointAt(i);
      JoinedGlyph emoji = joined.at(i);
      if (emoji != null) {
        em += emoji.advance();
        letters.part();
      }
      boolean drawn = joined.includes(i);
      int start = i;
      i += Character.charCount(codePoint);
      if (drawn) {
        continue;
      }
      if (KernCode.isCode(codePoint)) {
        em += KernCode.shift(codePoint);
        if (codePoint == KernCode.SPACE) {
          letters.part();
        }
        if (codePoint != KernCode.HYPHEN) {
          continue;
        }
        codePoint = '-';
      }
      if (Characters.isInvisible(codePoint)) {
        letters.part();
        continue;
      }
      DrawnGlyph glyph = glyph(font, codePoint);
      if (glyph == null) {
        continue;
      }
      Ligature ligature = letters.ligature(glyph, string, start);
      if (ligature == null) {
        em += letters.before(glyph, glyph.glyph()) + glyph.advance();
      } else {
        em += letters.before(glyph, ligature.glyph());
        em += glyph.face().glyphAdvance(ligature.glyph());
        i = start + ligature.characters().length();
      }
    }
    return em * font.getSize2D();
  }

  /** The glyph of a character, or 〓; null if the font has not even that. */
  private static @Nullable DrawnGlyph glyph(EditionFont font, int codePoint) {
    DrawnGlyph glyph = font.glyph(codePoint);
    return glyph == null ? font.glyph(GETA) : glyph;
  }

  @Override
  public void drawString(OutputDevice device, String string, float x, float y) {
    drawString(device, string, x, y, null);
  }

  @Override
  public void drawString(
      OutputDevice device, String string, float x, float y, @Nullable JustificationInfo info) {
    TextDevice drawn = (TextDevice) device;
    set(fonts, drawn.font(), string, x, y, info, drawn);
  }

  /**
   * Sets a text in glyphs. All lengths are in dots.
   *
   * @param x where its first glyph begins
   * @param y its baseline, downwards
   * @param info what the renderer adds to each glyph
   */
  public static void set(
      PainterFonts fonts,
      EditionFont font,
      String string,
      double x,
      double y,
      @Nullable JustificationInfo info,
      GlyphOutput out) {
    float size = font.getSize2D();
    GlyphRun run = new GlyphRun();
    DoubleDash dash = new DoubleDash();
    JoinedCharacters joined = new JoinedCharacters(font, string);
    LetterFit letters = new LetterFit(font);
    double pen = x;
    for (int i = 0; i < string.length(); ) {
      int codePoint = string.codePointAt(i);
      JoinedGlyph emoji = joined.at(i);
      boolean drawn = joined.includes(i);
      int start = i;
      i += Character.charCount(codePoint);
      if (emoji != null) {
        letters.part();
        PainterFonts.Use use = fonts.joined(emoji.face());
        inFont(use, run, pen, y, size, out);
        double widening = widening(codePoint, info);
        run.add(use.codeOfJoined(emoji.ligature().number()), widening);
        dash.end();
        pen += emoji.advance() * size + widening;
        continue;
      } else if (drawn) {
        continue;
      } else if (Characters.isInvisibleInEmoji(codePoint)) {
        // It takes no room, and is copied.
        letters.part();
        PainterFonts.Use use = fonts.blank(font.chain().first(), codePoint);
        inFont(use, run, pen, y, size, out);
        run.add(use.code(codePoint), 0);
        continue;
      }
      int meant = codePoint;
      boolean takesRoom = codePoint != KernCode.SPACE;
      if (codePoint == KernCode.HYPHEN) {
        codePoint = '-';
        meant = SOFT_HYPHEN;
      } else if (!takesRoom) {
        codePoint = ' ';
        meant = ' ';
      } else if (codePoint == KernCode.ARTIFACT) {
        out.show(run, y, size);
        run = new GlyphRun();
        out.beginArtifact();
        continue;
      } else if (codePoint == KernCode.CONTINUED) {
        out.show(run, y, size);
        run = new GlyphRun();
        ContinuationSign.draw(out, pen, y, size);
        continue;
      } else if (KernCode.isCode(codePoint)) {
        double shift = KernCode.shift(codePoint) * size;
        pen += shift;
        run.widen(shift);
        continue;
      } else if (Characters.isInvisible(codePoint)) {
        letters.part();
        continue;
      }
      if (font.glyph(codePoint) == null) {
        codePoint = GETA;
        meant = GETA;
      }
      DrawnGlyph glyph = font.glyph(codePoint);
      if (glyph == null) {
        continue;
      }
      Ligature ligature = takesRoom ? letters.ligature(glyph, string, start) : null;
      if (!takesRoom) {
        letters.part();
      } else {
        double kern =
            letters.before(glyph, ligature == null ? glyph.glyph() : ligature.glyph()) * size;
        pen += kern;
        run.widen(kern);
      }
      FontFace face = glyph.face();
      PainterFonts.Use use = fonts.use(face, meant, glyph.variant());
      boolean hidden = dash.includes(codePoint, string, i);
      if (!run.isIn(use, hidden)) {
        out.show(run, y, size);
        if (hidden) {
          // Scaled to fill its square, so that no software finds a space beside it.
          double advance = glyph.advance();
          run.start(use, true, pen - (1 - advance) / 2 * size, 1 / advance);
        } else {
          run.start(use, false, pen, glyph.scale());
        }
      }
      dash.draw(out, codePoint, face, pen, y, size);
      if (ligature != null) {
        double widening = ligature.characters().length() * widening(codePoint, info);
        run.add(use.codeOfLigature(ligature.number()), widening);
        pen += face.glyphAdvance(ligature.glyph()) * size + widening;
        i = start + ligature.characters().length();
        continue;
      }
      double widening = takesRoom ? widening(codePoint, info) : -glyph.advance() * size;
      run.add(use.code(meant), widening);
      pen += glyph.advance() * size + widening;
    }
    out.show(run, y, size);
  }

  /** Begins a new run if the last one has another font. */
  private static void inFont(
      PainterFonts.Use font, GlyphRun run, double pen, double y, float size, GlyphOutput out) {
    if (!run.isIn(font, false)) {
      out.show(run, y, size);
      run.start(font, false, pen, 1);
    }
  }

  private static float widening(int codePoint, @Nullable JustificationInfo info) {
    if (info == null) {
      return 0;
    }
    return isJustificationSpace(codePoint) ? info.getSpaceAdjust() : info.getNonSpaceAdjust();
  }

  @Override
  public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String string) {
    EditionFont own = (EditionFont) font;
    float size = own.getSize2D();
    PdfBoxFSFontMetrics metrics = new PdfBoxFSFontMetrics();
    metrics.setAscent(own.ascent());
    metrics.setDescent(own.descent());
    metrics.setTypoDescent(own.descent());
    metrics.setUnderlineOffset(UNDERLINE_OFFSET * size);
    metrics.setUnderlineThickness(UNDERLINE_THICKNESS * size);
    metrics.setStrikethroughOffset(STRIKETHROUGH_OFFSET * size);
    metrics.setStrikethroughThickness(STRIKETHROUGH_THICKNESS * size);
    return metrics;
  }
}
