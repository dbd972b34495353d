package io.github.huozi.svg.paint;

import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/**
 * How graphics paint at a time.
 *
 * @param clip in the user space of the transform
 */
record GraphicsState(
    AffineTransform transform,
    @Nullable Shape clip,
    Paint paint,
    Stroke stroke,
    Composite composite,
    RenderingHints hints) {

  static GraphicsState of(Graphics2D graphics) {
    return new GraphicsState(
        graphics.getTransform(),
        graphics.getClip(),
        graphics.getPaint(),
        graphics.getStroke(),
        graphics.getComposite(),
        graphics.getRenderingHints());
  }

  /** Has the graphics paint so again. */
  void restore(Graphics2D graphics) {
    graphics.setTransform(transform);
    graphics.setClip(clip);
    graphics.setPaint(paint);
    graphics.setStroke(stroke);
    graphics.setComposite(composite);
    graphics.setRenderingHints(hints);
  }
}
