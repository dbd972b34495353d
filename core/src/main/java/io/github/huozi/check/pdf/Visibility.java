package io.github.huozi.check.pdf;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/**
 * What of a page's letters can be seen: which colours they have, on which ground, and what is
 * painted over them later.
 */
final class Visibility {

  /** What is less opaque is not seen, or does not cover. */
  private static final double SEEN = 0.1;

  private static final double COVERS = 0.9;

  /** Two colours no channel of which differs by more are one to the eye. */
  private static final float ALIKE = 0.06f;

  private static final Rgb WHITE = new Rgb(1, 1, 1);

  /** So many lines are remembered: what stands for a dash is drawn right before it. */
  private static final int BARS = 4;

  /** A dash is no thicker, in pt. */
  private static final double THICKEST = 6;

  private final List<Area> areas = new ArrayList<>();
  private final Deque<Area> bars = new ArrayDeque<>();
  private @Nullable PDColor known;
  private @Nullable Rgb knownRgb;

  /** A colour, its channels from 0 to 1. */
  private record Rgb(float red, float green, float blue) {}

  /**
   * What was painted.
   *
   * @param glyphs how many letters had been drawn before
   * @param rgb its colour; null if it is an image or a pattern
   */
  private record Area(Shape shape, Rectangle2D bounds, int glyphs, @Nullable Rgb rgb) {}

  /** Adds an area that was filled. */
  void fill(Shape shape, PDGraphicsState state, int glyphs) {
    if (covers(state, state.getNonStrokeAlphaConstant())) {
      add(shape, state, glyphs, rgb(state.getNonStrokingColor()));
    }
  }

  /** Adds a thick line. */
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
    if (Math.min(bounds.getWidth(), bounds.getHeight()) <= THICKEST && differs(rgb, under)) {
      if (bars.size() == BARS) {
        bars.removeFirst();
      }
      bars.add(area);
    }
  }

  private static boolean covers(PDGraphicsState state, double alpha) {
    return alpha >= COVERS
        && state.getSoftMask() == null
        && (state.getBlendMode() == null || state.getBlendMode() == BlendMode.NORMAL);
  }

  /** Whether a letter that is drawn now, with its middle at a place, leaves something to see. */
  boolean isSeen(PDGraphicsState state, double x, double y) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    // Nothing that huozi writes is masked; what a mask lets through is not known.
    if (state.getSoftMask() != null) {
      return false;
    }
    boolean fills = mode.isFill() && state.getNonStrokeAlphaConstant() > SEEN;
    boolean strokes = mode.isStroke() && state.getAlphaConstant() > SEEN;
    Rgb ground = ground(x, y);
    return (fills && differs(rgb(state.getNonStrokingColor()), ground))
        || (strokes && differs(rgb(state.getStrokingColor()), ground));
  }

  /**
   * Whether a line is drawn through a square: so two dashes are drawn that are one, with their
   * characters, which are not seen, over it.
   *
   * @param half half of the square's side
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

  /** Whether nothing of what is drawn as one group is seen. */
  static boolean isTransparent(PDGraphicsState state) {
    return state.getSoftMask() != null || state.getNonStrokeAlphaConstant() <= SEEN;
  }

  /** The colour that a place has now; null if it is not known. */
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
    return Math.abs(one.red() - other.red()) > ALIKE
        || Math.abs(one.green() - other.green()) > ALIKE
        || Math.abs(one.blue() - other.blue()) > ALIKE;
  }

  /** The colour as it is seen; null if it is a pattern or not known. */
  private @Nullable Rgb rgb(PDColor color) {
    if (color == known) {
      return knownRgb;
    }
    known = color;
    knownRgb = null;
    if (!color.isPattern() && color.getColorSpace() != null) {
      try {
        float[] rgb = color.getColorSpace().toRGB(color.getComponents());
        knownRgb = new Rgb(rgb[0], rgb[1], rgb[2]);
      } catch (IOException | RuntimeException e) {
        knownRgb = null;
      }
    }
    return knownRgb;
  }

  /**
   * Which letters something covers that is painted after them.
   *
   * @param middles where their middles are, in the order in which they are drawn, as x and y
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
}
