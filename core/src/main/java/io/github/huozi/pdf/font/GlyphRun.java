package io.github.huozi.pdf.font;

import com.openhtmltopdf.render.JustificationInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Glyphs of one font in one line, with the space added after each. Lengths are in dots. */
final class GlyphRun {

  private final StringBuilder codes = new StringBuilder();
  private double[] widenings = new double[16];
  private int size;
  private boolean plain = true;
  private boolean hidden;
  private double scale = 1;
  private PainterFonts.@Nullable Use font;
  private double x;

  /**
   * Begins a new run.
   *
   * @param unseen whether the glyphs are invisible, for reading and copying only
   * @param at the start on the line
   * @param newScale the factor of the style's size
   */
  void start(PainterFonts.Use newFont, boolean unseen, double at, double newScale) {
    scale = newScale;
    font = newFont;
    hidden = unseen;
    x = at;
    codes.setLength(0);
    size = 0;
    plain = true;
  }

  boolean isIn(PainterFonts.Use other, boolean unseen) {
    return other == font && hidden == unseen;
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
   * @param code its code in the font
   * @param widening the space added after it
   */
  void add(char code, double widening) {
    if (size == widenings.length) {
      widenings = Arrays.copyOf(widenings, 2 * size);
    }
    codes.append(code);
    widenings[size++] = widening;
    plain &= widening == 0;
  }

  /** Adds space after the last glyph. */
  void widen(double by) {
    if (size > 0 && by != 0) {
      widenings[size - 1] += by;
      plain = false;
    }
  }

  PainterFonts.@Nullable Use font() {
    return font;
  }

  double x() {
    return x;
  }

  /** The glyphs' codes, as the characters of a string. */
  String codes() {
    return codes.toString();
  }

  /** The space added after each glyph. */
  double[] widenings() {
    return Arrays.copyOf(widenings, size);
  }

  /** The widenings in the form that the renderer takes; null if there are none. */
  @Nullable JustificationInfo positions() {
    if (plain) {
      return null;
    }
    double[] positions = widenings();
    for (int i = 0; i < size && scale != 1; i++) {
      // The renderer divides them by the size of the style, and draws in the scaled one.
      positions[i] /= scale;
    }
    return new Positions(positions);
  }

  /**
   * The renderer has one widening for spaces and one for all other characters, and asks for one of
   * them for each character in turn. Each time it gets that of the next glyph.
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
