package io.github.huozi.pdf.font;

import com.openhtmltopdf.render.JustificationInfo;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** Glyphs of one font in one line, each with what is added to its advance. Lengths are in dots. */
final class GlyphRun {

  private final StringBuilder codes = new StringBuilder();
  private double[] widenings = new double[16];
  private int size;
  private boolean plain = true;
  private boolean hidden;
  private double scale = 1;
  private @Nullable PDFont font;
  private double x;

  /**
   * Begins a new run.
   *
   * @param unseen whether the glyphs are there to be read and copied only
   * @param at where it starts, in dots
   * @param newScale what the style's size is multiplied by
   */
  void start(PDFont newFont, boolean unseen, double at, double newScale) {
    scale = newScale;
    font = newFont;
    hidden = unseen;
    x = at;
    codes.setLength(0);
    size = 0;
    plain = true;
  }

  boolean isIn(PDFont other, boolean unseen) {
    return other.equals(font) && hidden == unseen;
  }

  double scale() {
    return scale;
  }

  boolean isHidden() {
    return hidden;
  }

  /**
   * Adds a glyph.
   *
   * @param code under which the font has it
   * @param widening what is added to its advance, in dots
   */
  void add(char code, double widening) {
    if (size == widenings.length) {
      widenings = Arrays.copyOf(widenings, 2 * size);
    }
    codes.append(code);
    widenings[size++] = widening;
    plain &= widening == 0;
  }

  /** Widens the gap after the last glyph. */
  void widen(double by) {
    if (size > 0) {
      widenings[size - 1] += by;
      plain = false;
    }
  }

  @Nullable PDFont font() {
    return font;
  }

  double x() {
    return x;
  }

  /** The glyphs' codes, as the characters of a string. */
  String codes() {
    return codes.toString();
  }

  /** The widenings, as the renderer asks for them: one after the other, glyph by glyph. */
  @Nullable JustificationInfo positions() {
    return plain ? null : new Positions(Arrays.copyOf(widenings, size));
  }

  /**
   * The renderer knows one widening for spaces and one for all other characters, and asks for one
   * of them for each character in turn; it is given each character's own.
   */
  private static final class Positions extends JustificationInfo {

    private final double[] widenings;
    private int next;

    Positions(double[] widenings) {
      this.widenings = widenings;
    }

    @Override
    public float getSpaceAdjust() {
      return (float) widenings[next++];
    }

    @Override
    public float getNonSpaceAdjust() {
      return (float) widenings[next++];
    }
  }
}
