package io.github.huozi.pdf.font;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Glyphs of one font in one line, with the space added after each. Lengths are in dots. */
public final class GlyphRun {

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

  /** The factor of the style's font size. */
  public double scale() {
    return scale;
  }

  /** Whether the glyphs are invisible, for reading and copying only. */
  public boolean isHidden() {
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

  /** The font of the glyphs; null of an empty run. */
  public PainterFonts.@Nullable Use font() {
    return font;
  }

  /** Where the first glyph begins. */
  public double x() {
    return x;
  }

  /** The number of glyphs. */
  public int size() {
    return size;
  }

  /** The code of a glyph in the font. */
  public char code(int index) {
    return codes.charAt(index);
  }

  /** The space added after a glyph. */
  public double widening(int index) {
    return widenings[index];
  }

  /** Whether space is added after any glyph. */
  public boolean isShifted() {
    return !plain;
  }
}
