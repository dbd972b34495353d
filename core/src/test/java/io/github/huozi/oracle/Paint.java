package io.github.huozi.oracle;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** How a thing is painted: its traits by the graphics state. */
final class Paint {

  private static final double UPRIGHT = 0.0005;

  private final PDGraphicsState state;
  private final double groupOpacity;
  private final Map<Trait, String> traits = new EnumMap<>(Trait.class);

  Paint(PDGraphicsState state, double groupOpacity) {
    this.state = state;
    this.groupOpacity = groupOpacity;
    if (state.getBlendMode() != null && state.getBlendMode() != BlendMode.NORMAL) {
      add("blend " + state.getBlendMode());
    }
    if (state.getSoftMask() != null) {
      add("masked");
    }
  }

  Map<Trait, String> traits() {
    return traits;
  }

  void put(Trait trait, String value) {
    traits.put(trait, value);
  }

  private void add(String manner) {
    traits.merge(Trait.PAINT, manner, (before, added) -> before + " " + added);
  }

  Paint filled() {
    colour(state.getNonStrokingColor(), state.getNonStrokeAlphaConstant());
    return this;
  }

  Paint stroked() {
    colour(state.getStrokingColor(), state.getAlphaConstant());
    if (isDashed()) {
      StringBuilder dashes = new StringBuilder("dashes");
      for (float length : state.getLineDashPattern().getDashArray()) {
        dashes.append(' ').append(Numbers.exact(length));
      }
      add(dashes + " from " + Numbers.exact(state.getLineDashPattern().getPhase()));
    }
    return this;
  }

  boolean isDashed() {
    return state.getLineDashPattern().getDashArray().length > 0;
  }

  /** Adds how the lines of a stroke end and meet, as far as the path has such places. */
  void joins(boolean ends) {
    if (ends && state.getLineCap() != 0) {
      add("cap " + state.getLineCap());
    }
    if (state.getLineJoin() != 0) {
      add("join " + state.getLineJoin());
    }
  }

  /** Whether nothing is seen through what is filled. */
  boolean isOpaque() {
    return state.getNonStrokeAlphaConstant() * groupOpacity >= 1
        && !traits.containsKey(Trait.PAINT);
  }

  /** Adds the size and the colours of text. */
  void text(Matrix rendering) {
    double a = rendering.getScaleX();
    double b = rendering.getShearY();
    double c = rendering.getShearX();
    double d = rendering.getScaleY();
    double size = (a * d - b * c) / Math.max(1e-9, Math.hypot(a, b));
    put(Trait.SIZE, Numbers.exact(size));
    matrix(a / size, b / size, c / size, d / size);
    RenderingMode mode = state.getTextState().getRenderingMode();
    if (mode.isStroke()) {
      colour(state.getStrokingColor(), state.getAlphaConstant());
      add("stroke " + Numbers.exact(state.getLineWidth()) + " " + traits.get(Trait.COLOUR));
    }
    filled();
    if (mode != RenderingMode.FILL) {
      add("mode " + mode.name());
    }
  }

  /** Adds how a picture is turned. */
  void picture(AffineTransform matrix) {
    double width = Math.hypot(matrix.getScaleX(), matrix.getShearY());
    double height = Math.hypot(matrix.getShearX(), matrix.getScaleY());
    matrix(
        matrix.getScaleX() / width,
        matrix.getShearY() / width,
        matrix.getShearX() / height,
        matrix.getScaleY() / height);
    if (state.getNonStrokeAlphaConstant() * groupOpacity < 1) {
      add("opacity " + percent(state.getNonStrokeAlphaConstant() * groupOpacity));
    }
  }

  /**
   * Notes what the clipping path leaves of an area.
   *
   * @return whether anything is left
   */
  boolean clip(Rectangle2D area, Area clip) {
    Rectangle2D bounds = clip.getBounds2D();
    if (area.getMinX() > bounds.getMaxX()
        || area.getMaxX() < bounds.getMinX()
        || area.getMinY() > bounds.getMaxY()
        || area.getMaxY() < bounds.getMinY()) {
      return false;
    }
    Rectangle2D left = area.createIntersection(bounds);
    if (!clip.isRectangular()) {
      add("clipped by a path");
    } else if (left.getWidth() < area.getWidth() - UPRIGHT
        || left.getHeight() < area.getHeight() - UPRIGHT) {
      add(
          "clipped to %s %s of %s %s"
              .formatted(
                  Numbers.exact(left.getWidth()),
                  Numbers.exact(left.getHeight()),
                  Numbers.exact(area.getWidth()),
                  Numbers.exact(area.getHeight())));
    }
    return true;
  }

  private void matrix(double a, double b, double c, double d) {
    if (Math.abs(a - 1) > UPRIGHT
        || Math.abs(b) > UPRIGHT
        || Math.abs(c) > UPRIGHT
        || Math.abs(d - 1) > UPRIGHT) {
      put(
          Trait.MATRIX,
          "%s %s %s %s"
              .formatted(Numbers.exact(a), Numbers.exact(b), Numbers.exact(c), Numbers.exact(d)));
    }
  }

  private void colour(PDColor color, double alpha) {
    String opacity = alpha * groupOpacity < 1 ? " opacity " + percent(alpha * groupOpacity) : "";
    float @Nullable [] rgb = rgb(color);
    if (rgb == null) {
      COSName pattern = color.getPatternName();
      put(Trait.COLOUR, (pattern == null ? "unknown" : "pattern") + opacity);
      put(Trait.SPACE, "Pattern");
      return;
    }
    put(
        Trait.COLOUR,
        "%s %s %s%s"
            .formatted(
                Numbers.exact(rgb[0] * 255),
                Numbers.exact(rgb[1] * 255),
                Numbers.exact(rgb[2] * 255),
                opacity));
    StringBuilder space = new StringBuilder(color.getColorSpace().getName());
    for (float component : color.getComponents()) {
      space.append(' ').append(Numbers.exact(component));
    }
    put(Trait.SPACE, space.toString());
  }

  private static float @Nullable [] rgb(PDColor color) {
    if (color.isPattern() || color.getColorSpace() == null) {
      return null;
    }
    try {
      return color.getColorSpace().toRGB(color.getComponents());
    } catch (IOException e) {
      return null;
    }
  }

  private static String percent(double part) {
    return Numbers.exact(part * 100);
  }
}
