package io.github.huozi.check.pdf;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/**
 * Finds which glyphs of a page can be seen: by their colour, the colour of the ground, and what is
 * painted over them later.
 */
final class Visibility {

  /** A glyph of less opacity cannot be seen. */
  private static final double MIN_VISIBLE_OPACITY = 0.1;

  /** An area of less opacity does not cover glyphs. */
  private static final double MIN_COVERING_OPACITY = 0.9;

  /** Colours are the same to the eye if no channel differs by more. */
  private static final float MAX_DIFFERENCE = 0.06f;

  private static final Rgb WHITE = new Rgb(1, 1, 1);

  /** The number of recent bars that are kept: the bar of a dash is painted just before it. */
  private static final int KEPT_BARS = 4;

  /** The greatest thickness of a dash, in pt. */
  private static final double MAX_BAR_THICKNESS = 6;

  private final List<Area> areas = new ArrayList<>();
  private final Deque<Area> bars = new ArrayDeque<>();
  private @Nullable PDColor lastColor;
  private @Nullable Rgb lastRgb;

  /** A colour; its channels are from 0 to 1. */
  private record Rgb(float red, float green, float blue) {}

  /**
   * A painted area.
   *
   * @param glyphs the number of glyphs that were painted before it
   * @param rgb the colour; null for an image or a pattern
   */
  private record Area(Shape shape, Rectangle2D bounds, int glyphs, @Nullable Rgb rgb) {}

  /** Adds a filled area. */
  void fill(Shape shape, PDGraphicsState state, int glyphs) {
    if (covers(state, state.getNonStrokeAlphaConstant())) {
      add(shape, state, glyphs, rgb(state.getNonStrokingColor()));
    }
  }

  /** Tells whether the colour of fills is that of the paper. */
  boolean isWhite(PDGraphicsState state) {
    return !differs(rgb(state.getNonStrokingColor()), WHITE);
  }

  /** Adds a wide stroke. */
  void stroke(Shape shape, PDGraphicsState state, int glyphs) {
    if (covers(state, state.getAlphaConstant())) {
      add(shape, state, glyphs, rgb(state.getStrokingColor()));
    }
  }

  /** Adds an image without a mask. */
  void paint(Shape shape, PDGraphicsState state, int glyphs) {
    if (covers(state, state.getNonStrokeAlphaConstant())) {
      add(shape, state, glyphs, null);
    }
  }

  private void add(Shape shape, PDGraphicsState state, int glyphs, @Nullable Rgb rgb) {
    Rectangle2D bounds =
        shape.getBounds2D().createIntersection(state.getCurrentClippingPath().getBounds2D());
    Area area = new Area(shape, bounds, glyphs, rgb);
    Rgb under = ground(bounds.getCenterX(), bounds.getCenterY());
    if (bounds.getWidth() > 1 && bounds.getHeight() > 1) {
      areas.add(area);
    }
    if (Math.min(bounds.getWidth(), bounds.getHeight()) <= MAX_BAR_THICKNESS
        && differs(rgb, under)) {
      if (bars.size() == KEPT_BARS) {
        bars.removeFirst();
      }
      bars.add(area);
    }
  }

  private static boolean covers(PDGraphicsState state, double alpha) {
    return alpha >= MIN_COVERING_OPACITY
        && state.getSoftMask() == null
        && (state.getBlendMode() == null || state.getBlendMode() == BlendMode.NORMAL);
  }

  /**
   * Tells whether a glyph that is painted now, with its middle at a point, differs from the ground.
   */
  boolean isSeen(PDGraphicsState state, double x, double y) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    // huozi writes no masks, and this class does not evaluate them.
    if (state.getSoftMask() != null) {
      return false;
    }
    boolean fills = mode.isFill() && state.getNonStrokeAlphaConstant() > MIN_VISIBLE_OPACITY;
    boolean strokes = mode.isStroke() && state.getAlphaConstant() > MIN_VISIBLE_OPACITY;
    Rgb ground = ground(x, y);
    return (fills && differs(rgb(state.getNonStrokingColor()), ground))
        || (strokes && differs(rgb(state.getStrokingColor()), ground));
  }

  /**
   * Tells whether a bar is painted through a square. Two dashes in a row are painted as one bar
   * with their glyphs, which cannot be seen, on top of it.
   *
   * @param half half the side of the square
   */
  boolean hasBar(double x, double y, double half) {
    for (Area bar : bars) {
      Rectangle2D bounds = bar.bounds();
      boolean across = bounds.getMinX() <= x && x <= bounds.getMaxX();
      boolean along = bounds.getMinY() <= y && y <= bounds.getMaxY();
      if ((across || along)
          && bounds.getMinX() <= x + half
          && bounds.getMaxX() >= x - half
          && bounds.getMinY() <= y + half
          && bounds.getMaxY() >= y - half) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a transparency group that is painted now cannot be seen. */
  static boolean isTransparent(PDGraphicsState state) {
    return state.getSoftMask() != null || state.getNonStrokeAlphaConstant() <= MIN_VISIBLE_OPACITY;
  }

  /** The colour of a point now; null if it is not known. */
  private @Nullable Rgb ground(double x, double y) {
    for (int i = areas.size() - 1; i >= 0; i--) {
      if (isIn(areas.get(i), x, y)) {
        return areas.get(i).rgb();
      }
    }
    return WHITE;
  }

  private static boolean isIn(Area area, double x, double y) {
    return area.bounds().contains(x, y) && area.shape().contains(x, y);
  }

  private static boolean differs(@Nullable Rgb one, @Nullable Rgb other) {
    if (one == null || other == null) {
      return true;
    }
    return Math.abs(one.red() - other.red()) > MAX_DIFFERENCE
        || Math.abs(one.green() - other.green()) > MAX_DIFFERENCE
        || Math.abs(one.blue() - other.blue()) > MAX_DIFFERENCE;
  }

  /** A colour as RGB; null if it is a pattern or not known. */
  private @Nullable Rgb rgb(PDColor color) {
    if (color == lastColor) {
      return lastRgb;
    }
    lastColor = color;
    lastRgb = null;
    if (!color.isPattern() && color.getColorSpace() != null) {
      try {
        float[] rgb = color.getColorSpace().toRGB(color.getComponents());
        lastRgb = new Rgb(rgb[0], rgb[1], rgb[2]);
      } catch (IOException | RuntimeException e) {
        lastRgb = null;
      }
    }
    return lastRgb;
  }

  /**
   * Finds the glyphs that a later area covers.
   *
   * @param middles x and y of the middles of all glyphs, in painting order
   */
  boolean[] covered(double[][] middles) {
    boolean[] covered = new boolean[middles.length];
    if (areas.isEmpty() || middles.length == 0) {
      return covered;
    }
    Integer[] byHeight = new Integer[middles.length];
    Arrays.setAll(byHeight, i -> i);
    Arrays.sort(byHeight, Comparator.comparingDouble((Integer i) -> middles[i][1]));
    double[] heights = Arrays.stream(byHeight).mapToDouble(i -> middles[i][1]).toArray();
    for (Area area : areas) {
      int at = Arrays.binarySearch(heights, area.bounds().getMinY());
      at = at < 0 ? -at - 1 : at;
      while (at > 0 && heights[at - 1] >= area.bounds().getMinY()) {
        at--;
      }
      for (int i = at; i < heights.length && heights[i] <= area.bounds().getMaxY(); i++) {
        int glyph = byHeight[i];
        if (glyph < area.glyphs()
            && !covered[glyph]
            && isIn(area, middles[glyph][0], middles[glyph][1])) {
          covered[glyph] = true;
        }
      }
    }
    return covered;
  }

  /**
   * Compares the outlines of a PDF's fonts with the text that they stand for: a letter must have an
   * outline, and the width that the file gives it.
   */
  static final class Outlines {

    /** The greatest difference of two widths that a reader does not see, in 1/1000 em. */
    private static final double MAX_WIDTH_DIFFERENCE = 10;

    private final IdentityHashMap<PDFont, Map<Integer, Boolean>> blanks = new IdentityHashMap<>();

    /** Tells whether a font has no outline, or one of another width, for a letter or digit. */
    boolean isBlank(PDFont font, int code, int codePoint) throws IOException {
      if (!(font instanceof PDType0Font composite)
          || !(composite.getDescendantFont() instanceof PDCIDFontType2 descendant)
          || !Character.isLetterOrDigit(codePoint)) {
        return false;
      }
      Map<Integer, Boolean> known = blanks.computeIfAbsent(font, unused -> new HashMap<>());
      Boolean blank = known.get(code);
      if (blank == null) {
        blank = isWrong(composite, descendant, code);
        known.put(code, blank);
      }
      return blank;
    }

    private static boolean isWrong(PDType0Font font, PDCIDFontType2 descendant, int code)
        throws IOException {
      TrueTypeFont program = descendant.getTrueTypeFont();
      int glyph = font.codeToGID(code);
      // DrawnGlyphCheck reports characters that no font has.
      if (program == null || glyph == 0 || program.getGlyph() == null) {
        return false;
      }
      GlyphData outline = program.getGlyph().getGlyph(glyph);
      return outline == null
          || outline.getPath().getCurrentPoint() == null
          || Math.abs(font.getWidth(code) - font.getWidthFromFont(code)) > MAX_WIDTH_DIFFERENCE;
    }
  }
}
